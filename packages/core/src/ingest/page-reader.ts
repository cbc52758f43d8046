import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFingerprint } from '../index/code-fingerprint-node.js';
import type { Chunk, Page } from '../types.js';
import { chunksFromPage } from './chunks-from-page.js';
import { ownHtml } from './html-content.js';
import { pageFromHtml, type PageMeta } from './page-from-html.js';

/** A page and what is indexed of it. */
export interface ReadPage {
  page: Page;
  chunks: Chunk[];
}

/** Reads built pages, those that have not changed since the last build from a cache. */
export interface PageReader {
  read(html: string, meta: PageMeta): ReadPage;
  /** Writes the cache anew, with the pages that were read and no others; a cache that cannot be written is done without. */
  save(): Promise<void>;
}

/**
 * @param site as in `chunksFromPage`
 * @param cacheFile made when missing; one that cannot be read counts as missing
 */
export async function openPageReader({
  site,
  cacheFile,
}: {
  site: string;
  cacheFile: string;
}): Promise<PageReader> {
  const known = await readCache(cacheFile);
  const used: Record<string, ReadPage> = {};
  // The analyser and the chunker decide on the result as much as the page does.
  const code = codeFingerprint(fileURLToPath(new URL('..', import.meta.url)));
  return {
    read(html, meta) {
      // Without a title in the metadata, the document's own is needed, which stands outside of the article.
      const own = meta.title === undefined ? html : ownHtml(html);
      const key = createHash('sha256')
        .update(JSON.stringify([code, site, meta]))
        .update(own)
        .digest('base64');
      const found = known[key] ?? readPage(html, meta, site);
      used[key] = found;
      return found;
    },
    async save() {
      try {
        await mkdir(dirname(cacheFile), { recursive: true });
        await writeFile(cacheFile, JSON.stringify(used));
      } catch {
        // The next build reads all pages again: slower, not worse.
      }
    },
  };
}

function readPage(html: string, meta: PageMeta, site: string): ReadPage {
  const page = pageFromHtml(html, meta);
  return { page, chunks: chunksFromPage(page, { site }) };
}

async function readCache(cacheFile: string): Promise<Record<string, ReadPage>> {
  try {
    return JSON.parse(await readFile(cacheFile, 'utf8')) as Record<string, ReadPage>;
  } catch {
    return {};
  }
}
