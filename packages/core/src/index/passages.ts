import type { Passage } from '../types.js';

/** A page's own fields, once, and its chunks of this shard. */
interface StoredPage {
  url: string;
  title: string;
  version?: string;
  /** id, anchor, headings, text */
  chunks: [string, string, string[], string][];
}

/** Passages as JSON, grouped by page. */
export function encodePassages(passages: Passage[]): Uint8Array {
  const pages: StoredPage[] = [];
  for (const { url, title, version, id, anchor, headingPath, text } of passages) {
    let page = pages.at(-1);
    if (page?.url !== url) {
      page = { url, title, ...(version !== undefined && { version }), chunks: [] };
      pages.push(page);
    }
    page.chunks.push([id, anchor, headingPath, text]);
  }
  return new TextEncoder().encode(JSON.stringify(pages));
}

/** @throws SyntaxError when the bytes are cut short. */
export function decodePassages(bytes: Uint8Array, locale: string): Passage[] {
  const pages = JSON.parse(new TextDecoder().decode(bytes)) as StoredPage[];
  return pages.flatMap(({ chunks, ...page }) =>
    chunks.map(([id, anchor, headingPath, text]) => ({ ...page, locale, id, anchor, headingPath, text })),
  );
}
