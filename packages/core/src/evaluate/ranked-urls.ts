import type { Retrieval } from '../answer/retrieve.js';

/** URLs of the pages found, best first, without repeats; a page that was folded stands behind the one it repeats. */
export function rankedUrls({ chunks }: Pick<Retrieval, 'chunks'>): string[] {
  return [
    ...new Set(chunks.flatMap(({ chunk, duplicates }) => [chunk, ...duplicates].map(({ url }) => url))),
  ];
}
