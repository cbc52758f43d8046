import { builtinModules } from 'node:module';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Metafile } from 'esbuild';

/** The code a site's pages load: minified ES modules, React left out. */
export interface BrowserBundle {
  /** What every page loads. */
  eager: BrowserChunk[];
  /** What is loaded when the panel is first wanted; nothing that is in `eager`. */
  panel: BrowserChunk[];
}

export interface BrowserChunk {
  name: string;
  code: string;
  /** Modules that stay imports in the chunk, such as `react`. */
  externals: string[];
}

/** What may be bundled in place of the packages, by the names below. */
export interface BundleSources {
  /** ES module whose static imports are eager. */
  eager: string;
  /** ES module that is loaded with the panel. */
  panel: string;
}

const PACKAGES: BundleSources = {
  eager: `export * from 'docusaurus-rag-chat-widget';`,
  panel: `export { createStaticTransport } from 'docusaurus-rag-core';`,
};

const TOOLS_DIR = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the widget's main entry and core's static transport as a site does.
 *
 * Node modules are kept as externals, so that `findServerCode` can name who imports them.
 *
 * @throws esbuild's `BuildFailure` when a module cannot be found: build the packages first.
 */
export async function bundleForBrowser(sources: BundleSources = PACKAGES): Promise<BrowserBundle> {
  const { metafile, outputFiles } = await build(bundleOptions(sources));
  const codeOf = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const chunksAt = (paths: Iterable<string>): BrowserChunk[] =>
    [...paths].map((path) => ({
      name: basename(path),
      code: codeOf.get(basename(path)) ?? '',
      externals: externalsOf(metafile, path),
    }));

  const eager = reachable(metafile, [outputOf(metafile, 'eager')], ['import-statement']);
  const all = reachable(
    metafile,
    [outputOf(metafile, 'eager'), outputOf(metafile, 'panel')],
    ['import-statement', 'dynamic-import'],
  );
  return { eager: chunksAt(eager), panel: chunksAt([...all].filter((path) => !eager.has(path))) };
}

function bundleOptions(sources: BundleSources) {
  return {
    entryPoints: [
      { in: 'source:eager', out: 'eager' },
      { in: 'source:panel', out: 'panel' },
    ],
    plugins: [
      {
        name: 'sources',
        setup(builder) {
          builder.onResolve({ filter: /^source:/ }, ({ path }) => ({
            path: path.slice('source:'.length),
            namespace: 'source',
          }));
          builder.onLoad({ filter: /./, namespace: 'source' }, ({ path }) => ({
            contents: path === 'eager' ? sources.eager : sources.panel,
            resolveDir: TOOLS_DIR,
          }));
        },
      },
    ],
    absWorkingDir: dirname(TOOLS_DIR),
    outdir: 'bundle',
    write: false,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    metafile: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty' },
    external: ['react', 'react/*', 'react-dom', 'react-dom/*', 'node:*', ...builtinModules],
  } satisfies BuildOptions;
}

function outputOf(metafile: Metafile, source: string): string {
  const found = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === `source:${source}`,
  );
  if (!found) throw new Error(`The bundle has no entry "${source}".`);
  return found[0];
}

function reachable(metafile: Metafile, from: string[], kinds: string[]): Set<string> {
  const reached = new Set(from);
  for (const path of reached)
    for (const { path: imported, kind, external } of metafile.outputs[path]?.imports ?? [])
      if (!external && kinds.includes(kind)) reached.add(imported);
  return reached;
}

function externalsOf(metafile: Metafile, path: string): string[] {
  const imports = metafile.outputs[path]?.imports ?? [];
  return imports.filter(({ external }) => external).map((found) => found.path);
}
