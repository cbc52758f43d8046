import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Plugin } from 'esbuild';
import type { Language } from './languages.js';

const PLUGIN_DIST = new URL('./', import.meta.resolve('docusaurus-plugin-rag'));
const FOLDER = '/bundled/';

interface SiteOptions {
  sentry: { dsn: string } | false;
}

/**
 * Bundles the plugin's client modules as a site with these options has them, and serves them with a page beside the website,
 * whose index they search. A site of its own would take half a minute to build.
 */
export async function openBundledPage(page: Page, language: Language, options: SiteOptions): Promise<void> {
  const { clientModules } = (await import(new URL('client-data.js', PLUGIN_DIST).href)) as {
    clientModules(options: SiteOptions & { widget: boolean }): string[];
  };
  const modules = clientModules({ ...options, widget: true });
  const files = await bundle(modules, clientData(language, options));
  await page.route(`**${FOLDER}**`, (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    const { tag, direction } = language;
    return name === 'page.html'
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="${tag}" dir="${direction}"><meta charset="utf-8"><title>x</title><h1>x</h1><script type="module" src="${FOLDER}client.js"></script>`,
        })
      : route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: files.get(name) ?? '' });
  });
  await page.goto(`${FOLDER}page.html`);
}

/** Text of each file by its name; one that is loaded later has the name of its module in its own. */
async function bundle(modules: string[], data: object): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    stdin: {
      contents: `${modules.map((path, place) => `import * as module${place} from '${path}';`).join('\n')}
        for (const { default: client } of [${modules.map((_, place) => `module${place}`).join(', ')}])
          client?.onRouteDidUpdate?.({ location });`,
      resolveDir: fileURLToPath(PLUGIN_DIST),
      sourcefile: 'client.js',
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    outdir: 'bundled',
    entryNames: 'client',
    chunkNames: '[name]-[hash]',
    write: false,
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty' },
    plugins: [generatedBy(data)],
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

/** What Docusaurus puts in the place of these modules. */
function generatedBy(data: object): Plugin {
  const contents: Record<string, string> = {
    '@generated/globalData': `export default ${JSON.stringify({ 'docusaurus-plugin-rag': { default: data } })}`,
    '@docusaurus/Translate': 'export const translate = ({ message }) => message;',
  };
  return {
    name: 'generated',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^@generated\/|^@docusaurus\/Translate$/ }, ({ path }) => ({
        path,
        namespace: 'generated',
      }));
      onLoad({ filter: /./, namespace: 'generated' }, ({ path }) => ({ contents: contents[path] ?? '' }));
    },
  };
}

function clientData({ tag, direction, home }: Language, { sentry }: SiteOptions): object {
  return {
    indexUrl: `${home}rag/`,
    others: [],
    locale: tag,
    direction,
    baseUrl: home,
    otherBaseUrls: [],
    localeNames: {},
    fallbackAfterMs: 2500,
    shortcut: false,
    suggestions: [],
    ...(sentry && { sentry }),
  };
}
