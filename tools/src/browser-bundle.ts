import { builtinModules } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

/** The code a site's pages load: minified ES modules, without what the site has anyway. */
export interface BrowserBundle {
  /** What every page loads. */
  eager: BrowserChunk[];
  /** What is loaded when the panel is first wanted; nothing that is in `eager`. */
  panel: BrowserChunk[];
  /** What is loaded with the first question: the ways to an answer. Nothing that is in the others. */
  answering: BrowserChunk[];
}

export interface BrowserChunk {
  name: string;
  code: string;
  /** Modules that stay imports in the chunk, such as `react`. */
  externals: string[];
}

const TOOLS_DIR = fileURLToPath(new URL('..', import.meta.url));
const CLIENT_MODULE = fileURLToPath(
  new URL('../../packages/docusaurus-plugin-rag/dist/client/index.js', import.meta.url),
);
const ENTRY_NAME = 'eager';
/** Modules that are imported when the panel is first wanted. */
const PANEL_MODULES = /(?:chat-widget\/dist\/panel|docusaurus-plugin-rag\/dist\/client\/messages)\.js$/;
const PROVIDED_BY_SITE = ['react', 'react/*', 'react-dom', 'react-dom/*', '@docusaurus/*', '@generated/*'];

/**
 * Bundles the plugin's client module, and with it widget and core, as a site does.
 *
 * Node modules are kept as externals, so that `findServerCode` can name who imports them.
 *
 * @param source ES module to bundle in place of the client module
 * @throws esbuild's `BuildFailure` when a module cannot be found: build the packages first
 */
export async function bundleForBrowser(
  source = `export { default } from ${JSON.stringify(CLIENT_MODULE)};`,
): Promise<BrowserBundle> {
  const { metafile, outputFiles } = await build({
    stdin: { contents: source, resolveDir: TOOLS_DIR },
    entryNames: ENTRY_NAME,
    absWorkingDir: TOOLS_DIR,
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
    external: [...PROVIDED_BY_SITE, 'node:*', ...builtinModules],
  });
  const codeByName = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const toChunk = (path: string): BrowserChunk => ({
    name: basename(path),
    code: codeByName.get(basename(path)) ?? '',
    externals: (metafile.outputs[path]?.imports ?? [])
      .filter(({ external }) => external)
      .map((one) => one.path),
  });
  const entry = `bundle/${ENTRY_NAME}.js`;
  const eager = reachable(metafile, [entry], ['import-statement']);
  const all = reachable(metafile, [entry], ['import-statement', 'dynamic-import']);
  const isPanel = (path: string) => PANEL_MODULES.test(metafile.outputs[path]?.entryPoint ?? '');
  const panel = reachable(metafile, [...all].filter(isPanel), ['import-statement']);
  return {
    eager: [...eager].map(toChunk),
    panel: [...panel].filter((path) => !eager.has(path)).map(toChunk),
    answering: [...all].filter((path) => !eager.has(path) && !panel.has(path)).map(toChunk),
  };
}

function reachable(metafile: Metafile, entries: string[], kinds: string[]): Set<string> {
  const reached = new Set(entries);
  for (const path of reached)
    for (const { path: imported, kind, external } of metafile.outputs[path]?.imports ?? [])
      if (!external && kinds.includes(kind)) reached.add(imported);
  return reached;
}
