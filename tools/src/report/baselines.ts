import { retrieve, type RetrievalParts, type SearchIndex } from 'docusaurus-rag-core';
import { plainMiniSearch } from '../bench/plain-minisearch.js';
import type { Ask } from '../native/ask-sets.js';
import { LIMIT, type Found, type FoundPlace } from '../native/ask-site.js';
import type { SiteIndexes } from '../native/index-site.js';

const NO_PARTS: RetrievalParts = {
  expansion: false,
  page: false,
  sentence: false,
  headings: false,
  pairs: false,
};

/** BM25 over the same chunks and the same terms, and nothing else. It is told in which language the answer stands. */
export function plainBm25({ indexes }: SiteIndexes): Ask {
  return async ({ text }, gold) => {
    const index = indexes.get(gold.locale);
    const { chunks = [] } = index ? await retrieve(text, index, { parts: NO_PARTS, limit: LIMIT }) : {};
    return { ranked: chunks, answered: chunks.length > 0, sources: [] };
  };
}

/** MiniSearch as it comes, over the same chunks. It is told in which language the answer stands. */
export async function miniSearchOf({ indexes }: SiteIndexes): Promise<Ask> {
  const searches = new Map<string, (text: string) => FoundPlace[]>();
  for (const [locale, index] of indexes) searches.set(locale, await searchByMiniSearch(index));
  return async ({ text }, gold) => foundAt(searches.get(gold.locale)?.(text) ?? []);
}

/** A plain MiniSearch index of an index's chunks, to be asked. */
export async function searchByMiniSearch(index: SearchIndex): Promise<(text: string) => FoundPlace[]> {
  const passages = await index.passages(Array.from({ length: index.manifest.chunks }, (_, i) => i));
  const miniSearch = plainMiniSearch(passages);
  return (text) =>
    miniSearch
      .search(text)
      .slice(0, LIMIT)
      .flatMap(({ id }) => passages[id as number] ?? []);
}

/** Places as the result of a system that can find but not decline to answer. */
export function foundAt(places: FoundPlace[]): Found {
  return {
    ranked: places.map((chunk) => ({ chunk, duplicates: [] })),
    answered: places.length > 0,
    sources: [],
  };
}
