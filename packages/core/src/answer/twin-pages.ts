import type { Retrieval, RetrievedChunk } from './retrieve.js';

/** Of the pages found in another language, how many are looked for in the reader's. */
const BEST_PAGES = 1;

/**
 * What was found in the reader's own pages, if it is of the page that is best elsewhere; else what was found there.
 * Translations of a page stand at the same path, but for the locale in it, and have the same anchors.
 */
export function ownTwins(own: Retrieval, elsewhere: Retrieval): Retrieval {
  const wanted = new Set(elsewhere.chunks.slice(0, BEST_PAGES).map(pathWithoutLocale));
  const anchors = new Set(elsewhere.chunks.slice(0, BEST_PAGES).map(({ chunk }) => chunk.anchor));
  const twins = own.chunks.filter((chunk) => wanted.has(pathWithoutLocale(chunk)));
  if (twins.length === 0) return elsewhere;
  const same = twins.filter(({ chunk }) => anchors.has(chunk.anchor));
  return { ...own, chunks: [...same, ...twins.filter((twin) => !same.includes(twin))] };
}

function pathWithoutLocale({ chunk: { url, locale } }: RetrievedChunk): string {
  return url.replace(`/${locale}/`, '/');
}
