import type { Passage } from 'docusaurus-rag-core';
import MiniSearch, { type Options } from 'minisearch';

interface Document {
  id: number;
  title: string;
  headings: string;
  text: string;
}

/** Nothing but the fields: what one gets without tuning. No text is stored, so it can rank but not quote. */
export const PLAIN_OPTIONS: Options<Document> = { fields: ['title', 'headings', 'text'] };

/** A MiniSearch index of the same chunks, to compare with. */
export function plainMiniSearch(passages: Passage[]): MiniSearch<Document> {
  const miniSearch = new MiniSearch(PLAIN_OPTIONS);
  miniSearch.addAll(
    passages.map(({ title, headingPath, text }, id) => ({
      id,
      title,
      headings: headingPath.join(' '),
      text,
    })),
  );
  return miniSearch;
}
