import type { Hit, Manifest } from '../ports/search-index.js';
import { lengthNorm, saturate } from './bm25.js';
import type { PostingList } from './postings.js';
import { BestScores, roundScore } from './rank-hits.js';
import type { Tables } from './tables.js';
import { versionFilter } from './version-filter.js';

/** A term's postings with its weight in the question. */
export interface WeightedList {
  /** Undefined for a term that the index does not have. */
  list: PostingList | undefined;
  weight: number;
}

/** Ranks the chunks of an index by the sparse dot product with a question, which is BM25. */
export type PostingRanker = (lists: WeightedList[], version: string | undefined, limit: number) => Hit[];

/** Keeps what depends on the index alone, and the array that scores are added up in. */
export function createPostingRanker(tables: Tables, manifest: Manifest): PostingRanker {
  const { sections, sectionPages, pageVersions } = tables;
  const norms = Float64Array.from(tables.lengths, (length) => lengthNorm(length, manifest.averageLength));
  const scores = new Float64Array(norms.length);
  return (lists, version, limit) => {
    for (const { list, weight } of lists) if (list) addList(scores, list, weight, norms);

    const allowed = versionFilter(manifest.versions, version);
    const best = new BestScores(limit);
    for (let ordinal = 0; ordinal < scores.length; ordinal += 1) {
      const score = scores[ordinal] ?? 0;
      if (score === 0) continue;
      scores[ordinal] = 0;
      const rounded = roundScore(score);
      if (!best.wants(rounded)) continue;
      const page = sectionPages[sections[ordinal] ?? 0] ?? 0;
      if (allowed(pageVersions[page] ?? 0)) best.offer(ordinal, rounded);
    }
    return best.take().map(({ ordinal, score }) => {
      const section = sections[ordinal] ?? 0;
      return { ordinal, section, page: sectionPages[section] ?? 0, score };
    });
  };
}

function addList(scores: Float64Array, list: PostingList, weight: number, norms: Float64Array): void {
  const { chunks, frequencies } = list;
  for (let i = 0; i < chunks.length; i += 1) {
    const chunk = chunks[i] ?? 0;
    scores[chunk] = (scores[chunk] ?? 0) + weight * saturate(frequencies[i] ?? 0, norms[chunk] ?? 0);
  }
}
