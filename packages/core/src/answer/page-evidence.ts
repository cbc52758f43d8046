import type { Hit } from '../ports/search-index.js';

/** What the other sections of a page count beside a chunk's own score. Chosen on development sets. */
const WEIGHT = 0.2;
/** What each further section of a page counts, against the one before. */
const DECAY = 0.85;

/** A hit with what its page adds to its score. */
export interface Candidate extends Hit {
  total: number;
}

/**
 * Adds to each chunk's score what the other found sections of its page score, each next one counting less. The pieces of
 * one section are one piece of evidence, that of its best chunk.
 *
 * @param hits best first
 */
export function addPageEvidence(hits: Hit[]): Candidate[] {
  const sections = new Map<number, number>();
  const pages = new Map<number, { sum: number; factor: number }>();
  for (const { section, page, score } of hits) {
    if (sections.has(section)) continue;
    sections.set(section, score);
    const { sum, factor } = pages.get(page) ?? { sum: 0, factor: 1 };
    pages.set(page, { sum: sum + score * factor, factor: factor * DECAY });
  }
  return hits.map((hit) => {
    const others = (pages.get(hit.page)?.sum ?? 0) - (sections.get(hit.section) ?? 0);
    return { ...hit, total: hit.score + WEIGHT * others };
  });
}
