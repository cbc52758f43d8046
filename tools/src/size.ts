import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { bundleForBrowser } from './browser-bundle.js';
import { formatSizes, isOverBudget, type Budgets, type Sizes } from './size-report.js';

const STYLE_SHEETS = ['launcher.css', 'panel.css'];

async function measureSizes(): Promise<Sizes> {
  const { eager, lazy } = await bundleForBrowser();
  return {
    eager: gzipBytesOf(eager.map(({ code }) => code)),
    panel: gzipBytesOf(lazy.map(({ code }) => code)),
    styles: gzipBytesOf(await Promise.all(STYLE_SHEETS.map(minifiedStyleSheet))),
  };
}

async function minifiedStyleSheet(name: string): Promise<string> {
  const path = fileURLToPath(import.meta.resolve(`docusaurus-rag-chat-widget/${name}`));
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
  return code;
}

/** Files are served one by one, so each is compressed by itself. */
function gzipBytesOf(files: string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
}

const budgets = JSON.parse(await readFile(new URL('../budgets.json', import.meta.url), 'utf8')) as Budgets;
const sizes = await measureSizes();
console.log(formatSizes(sizes, budgets));
if (isOverBudget(sizes, budgets)) {
  console.error('Over budget. Make it smaller, or argue for more in tools/budgets.json.');
  process.exitCode = 1;
}
