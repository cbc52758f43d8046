import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFingerprint } from '../index/code-fingerprint-node.js';
import { ownHtml } from './html-content.js';
import type { PageMeta } from './page-from-html.js';
import { readPage, type ReadPage } from './read-page.js';

/** Reads built pages, those that have not changed since the last build from a cache. */
export interface PageReader {
  read(html: string, meta: PageMeta): ReadPage;
  /** Leaves the pages that were read in the cache, and no others; a cache that cannot be written is done without. */
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
      if (hasSameKeys(used, known)) return;
      try {
        await mkdir(dirname(cacheFile), { recursive: true });
        await writeFile(cacheFile, JSON.stringify(used));
      } catch {
        // The next build reads all pages again: slower, not worse.
      }
    },
  };
}

async function readCache(cacheFile: string): Promise<Record<string, ReadPage>> {
  try {
    return JSON.parse(await readFile(cacheFile, 'utf8')) as Record<string, ReadPage>;
  } catch {
    return {};
  }
}

function hasSameKeys(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key));
}
