import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Block, Page } from 'docusaurus-rag-core';
import { close, createIndex } from 'pagefind';
import type { Ask } from '../native/ask-sets.js';
import type { EvaluationSite } from '../native/evaluation-site.js';
import { foundAt } from './baselines.js';

/** A site indexed by Pagefind. */
export interface PagefindSite {
  /** It is told in which language the answer stands. */
  ask: Ask;
  /** Bytes of each language's index as served: metadata, words and texts, without code. */
  indexBytes: Map<string, number>;
  close(): Promise<void>;
}

/** What of Pagefind's own browser module is used; it runs in Node too. */
interface PagefindModule {
  createInstance(options: { basePath: string }): PagefindInstance;
}
interface PagefindInstance {
  init(): Promise<void>;
  search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
  destroy(): Promise<void>;
}

/** Results that are looked at: each is a page. */
const LIMIT = 10;
const INDEX_FILE = /\.pf_(?:meta|index|fragment)$/;

/**
 * Indexes the text of the same pages, an index for each language, and serves it over HTTP, which is how Pagefind's search
 * reads it.
 */
export async function openPagefind({ locales }: EvaluationSite): Promise<PagefindSite> {
  const instances = new Map<string, PagefindInstance>();
  const servers: Server[] = [];
  const indexBytes = new Map<string, number>();
  for (const { locale, pages } of locales) {
    const files = await indexPages(pages);
    indexBytes.set(
      locale,
      [...files].reduce((sum, [path, bytes]) => sum + (INDEX_FILE.test(path) ? bytes.length : 0), 0),
    );
    const server = await serve(files);
    servers.push(server);
    const { createInstance } = await importModule(files);
    const instance = createInstance({
      basePath: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    });
    await instance.init();
    instances.set(locale, instance);
  }
  return {
    indexBytes,
    async ask({ text }, gold) {
      const { results = [] } = (await instances.get(gold.locale)?.search(text)) ?? {};
      const pages = await Promise.all(results.slice(0, LIMIT).map((result) => result.data()));
      return foundAt(pages.map(({ url }) => ({ url, anchor: '' })));
    },
    async close() {
      for (const instance of instances.values()) await instance.destroy();
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

async function indexPages(pages: Page[]): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  for (const page of pages) {
    const added = await index.addHTMLFile({ url: page.url, content: htmlOf(page) });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${page.url}: ${added.errors.join(' ')}`);
  }
  const { files } = await index.getFiles();
  await close();
  return new Map(files.map(({ path, content }) => [`/${path}`, content]));
}

/** The page's own text, with its headings as such: Pagefind weighs them. */
function htmlOf({ title, locale, sections }: Page): string {
  const body = sections.flatMap(({ anchor, headingPath, blocks }) => {
    const level = Math.min(6, headingPath.length + 1);
    const heading = headingPath.at(-1);
    return [
      ...(heading === undefined ? [] : [`<h${level} id="${escape(anchor)}">${escape(heading)}</h${level}>`]),
      ...blocks.map((block) => `<p>${escape(textOf(block))}</p>`),
    ];
  });
  return `<!doctype html><html lang="${locale}"><body><h1>${escape(title)}</h1>${body.join('')}</body></html>`;
}

const textOf = (block: Block): string => (block.kind === 'row' ? block.cells.join(' ') : block.text);

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

async function importModule(files: Map<string, Uint8Array>): Promise<PagefindModule> {
  const code = Buffer.from(files.get('/pagefind.js') ?? '').toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as PagefindModule;
}

async function serve(files: Map<string, Uint8Array>): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files.get(decodeURI(new URL(url, 'http://localhost').pathname));
    // A connection kept while others are asked would be closed under the next question.
    response.writeHead(file ? 200 : 404, { connection: 'close' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
