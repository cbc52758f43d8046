import { outline, invert, meanOf, frequentWords, versionsOf } from '../index/encode-index.js';
import type { TermCounts } from '../index/count-terms.js';
import { FORMAT_VERSION } from '../index/manifest.js';
import type { PostingList } from '../index/postings.js';
import { createPostingRanker } from '../index/rank-postings.js';
import { compareTerms, isWord, lastNotAfter } from '../index/term-order.js';
import type { Manifest, SearchIndex } from '../ports/search-index.js';
import { ANALYZER_VERSION } from '../text/analyse.js';
import type { Chunk, Page } from '../types.js';

export interface CountedContent {
  locale: string;
  /** Of which the versions are taken. */
  pages: Page[];
  /** Chunks of the pages, those of a page together. */
  chunks: Chunk[];
  /** Of each chunk, in their order. */
  termCounts: TermCounts[];
  latestVersions: string[];
}

/** The search of an index that is about to be written, without its files. */
export interface CountedIndex extends SearchIndex {
  /** Whether a chunk holds a term. */
  holds(ordinal: number, term: string): boolean;
}

export function createCountedIndex(content: CountedContent): CountedIndex {
  const { locale, pages, chunks, termCounts, latestVersions } = content;
  const { lists, lengths } = invert(termCounts);
  const words = [...lists.keys()].filter(isWord).sort(compareTerms);
  const versions = versionsOf(pages, latestVersions);
  const holders = (term: string): number => lists.get(term)?.chunks.length ?? 0;
  const file = { file: '', bytes: 0, sha256: '' };
  const manifest: Manifest = {
    format: FORMAT_VERSION,
    analyzer: ANALYZER_VERSION,
    releaseId: '',
    site: '',
    locale,
    pages: pages.length,
    sections: 0,
    chunks: chunks.length,
    terms: lists.size,
    bytes: 0,
    averageLength: meanOf(lengths),
    versions,
    frequentWords: frequentWords(
      words.map((word) => [word, holders(word)]),
      chunks.length,
    ),
    assets: { words: file, tables: file },
  };
  const noFiles = { firsts: [], hashes: [] };
  const rank = createPostingRanker(
    {
      lengths,
      ...outline(chunks, versions),
      wordPostings: { ...noFiles, terms: [] },
      otherPostings: noFiles,
      passages: noFiles,
    },
    manifest,
  );
  return {
    manifest,
    words: async () => words,
    async documentFrequencies(terms) {
      return new Map(terms.map((term) => [term, holders(term)]));
    },
    async search({ lexical, version, limit }) {
      const weighted = lexical.map(({ term, weight }): { list: PostingList | undefined; weight: number } => ({
        list: lists.get(term),
        weight,
      }));
      return { lexical: rank(weighted, version, limit), dense: [] };
    },
    async passages(ordinals) {
      return ordinals.flatMap((ordinal) => chunks[ordinal] ?? []);
    },
    holds(ordinal, term) {
      const holding = lists.get(term)?.chunks;
      return holding?.[lastNotAfter(holding, ordinal, (a, b) => a - b)] === ordinal;
    },
  };
}
