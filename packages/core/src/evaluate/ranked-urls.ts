import type { Passage } from '../types.js';

/** What a run needs of a retrieved chunk. */
interface Found {
  chunk: Pick<Passage, 'url'>;
  duplicates: Pick<Passage, 'url'>[];
}

/** URLs of the pages found, best first, without repeats; a page that was folded stands behind the one it repeats. */
export function rankedUrls(chunks: Found[]): string[] {
  return [
    ...new Set(chunks.flatMap(({ chunk, duplicates }) => [chunk, ...duplicates].map(({ url }) => url))),
  ];
}
