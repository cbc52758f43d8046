import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { minify } from 'terser';

/** File of the embed → languages it speaks, the first where a page is in none of them. */
const FILES = {
  'embed.js': ['en', 'ur'],
  'embed.ar.js': ['ar', 'en'],
  'embed.es.js': ['es', 'en'],
  'embed.fa.js': ['fa', 'en'],
  'embed.hi.js': ['hi', 'en'],
};

const OPTIONS = {
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  // React is 60 kB; what pages without it get does the same in 7.
  alias: {
    react: 'preact/compat',
    'react-dom': 'preact/compat',
    'react-dom/client': 'preact/compat/client',
    'react/jsx-runtime': 'preact/jsx-runtime',
  },
};

/** Codes of commands and builds, which no reader meets: an API that reported one would be taken to be unreachable. */
const FOREIGN =
  /^ +(?:FILE_INVALID|PORT_IN_USE|RELEASE_\w+|PUBLISH_LOCKED|DATABASE_(?:LOCKED|OUTDATED)|CONFIG_INVALID|KEY_NOT_FOUND): \{[^}]*\},\n/gm;

/** What each error code means is for documentation, nothing in a browser reads it; and absent is as good as false. */
const withoutMeanings = {
  name: 'without-meanings',
  setup({ onLoad }) {
    onLoad({ filter: /core[/\\](?:dist|src)[/\\]errors\.[jt]s$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replaceAll(FOREIGN, '')
        .replaceAll(/\b(?:retryable: false,\s+)?meaning: '[^']*',?/g, ''),
    }));
  },
};

const styles = JSON.stringify({
  chat: forShadowRoot(await bundleStyles('./embed/all.css')),
  page: await bundleStyles('./page.css'),
});

for (const [name, languages] of Object.entries(FILES)) {
  const contents = `
    import { startEmbed } from './embed/start-embed.js';
    ${languages.map((language) => `import { ${language} } from './messages/${language}.js';`).join('\n')}
    startEmbed({ url: import.meta.url, messages: { ${languages.join(', ')} }, styles: ${styles} });`;
  const { outputFiles } = await build({
    ...OPTIONS,
    stdin: { contents, resolveDir: 'src', sourcefile: 'embed.ts', loader: 'ts' },
    loader: { '.css': 'empty' },
    plugins: [withoutMeanings],
    banner: { js: '/* docusaurus-rag-chat-widget, MIT; with Preact (MIT) */' },
  });
  // Of what esbuild leaves, Terser saves another 2 kB of 70, gzip.
  const { code } = await minify(outputFiles[0].text, {
    module: true,
    ecma: 2020,
    format: { comments: /^ docusaurus-rag/ },
  });
  await writeFile(`dist/${name}`, code);
}

async function bundleStyles(entry) {
  const { outputFiles } = await build({
    ...OPTIONS,
    stdin: { contents: `@import '${entry}';`, resolveDir: 'src', loader: 'css' },
  });
  return outputFiles[0].text.trim();
}

/**
 * The chat's CSS as it works in a shadow root: custom properties are declared on the host, where a page overrides them, and
 * lengths count in the reader's font size, which `rem` does not on a page that changes it.
 */
function forShadowRoot(css) {
  const light = ':where(.rag-root){--rag-accent';
  const dark = ':where([data-theme=dark]) :where(.rag-root){--rag-accent';
  for (const declared of [light, dark])
    if (!css.includes(declared))
      throw new Error(`The style sheets no longer hold "${declared}": the embed would lose its colours.`);
  return (
    css
      .replace(dark, ':host([data-theme=dark]){--rag-accent')
      .replace(light, ':host{--rag-accent')
      // In a media query, rem is the reader's own already, and var() is not allowed.
      .replaceAll(/@media[^{]*\{|(?<![\w.])(\d*\.?\d+)rem\b/g, (whole, number) =>
        number === undefined ? whole : number === '1' ? 'var(--rag-rem)' : `calc(${number}*var(--rag-rem))`,
      )
  );
}
