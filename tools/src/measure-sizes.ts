import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { bundleForBrowser } from './browser-bundle.js';
import type { Budgets, Sizes } from './size-report.js';

/** Where the widget's modules and style sheets lie. */
const WIDGET_DIST = new URL('.', import.meta.resolve('docusaurus-rag-chat-widget'));
const BUDGETS = new URL('../budgets.json', import.meta.url);

/** What browsers load of the code, each part compressed as it is served. */
export async function measureSizes(): Promise<Sizes> {
  const { eager, panel, answering } = await bundleForBrowser();
  return {
    eager: gzipBytesOf(eager.map(({ code }) => code)),
    panel: gzipBytesOf(panel.map(({ code }) => code)),
    answering: gzipBytesOf(answering.map(({ code }) => code)),
    styles: gzipBytesOf(await minifiedStyleSheets()),
    embed: Math.max(...(await embedFiles()).map((file) => gzipBytesOf([file]))),
  };
}

export async function readBudgets(): Promise<Budgets> {
  return JSON.parse(await readFile(BUDGETS, 'utf8')) as Budgets;
}

/** One for each set of languages; a page loads one of them. */
async function embedFiles(): Promise<string[]> {
  const names = (await readdir(WIDGET_DIST)).filter((name) => /^embed(?:\.\w+)?\.js$/.test(name));
  if (names.length === 0)
    throw new Error(`${WIDGET_DIST.pathname} holds no embed.js. Build the widget first.`);
  return Promise.all(names.map((name) => readFile(new URL(name, WIDGET_DIST), 'utf8')));
}

async function minifiedStyleSheets(): Promise<string[]> {
  const names = (await readdir(WIDGET_DIST)).filter((name) => name.endsWith('.css'));
  if (names.length === 0)
    throw new Error(`${WIDGET_DIST.pathname} holds no style sheet. Build the widget first.`);
  return Promise.all(
    names.map(async (name) => {
      const css = await readFile(new URL(name, WIDGET_DIST), 'utf8');
      return (await transform(css, { loader: 'css', minify: true })).code;
    }),
  );
}

/** Files are served one by one, so each is compressed by itself. */
function gzipBytesOf(files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}
