import { MAX_DOCUMENT_WEIGHT } from '../index/bm25.js';
import type { Concept } from './question-vector.js';

/**
 * A chunk's score as a share of what its question could reach by BM25 in that index, so that what was found in several
 * languages can be put in one order: there, the same words tell more or less, and are more or less sure to be what was meant.
 *
 * @param concepts of the retrieval that gave the score
 * @returns 0 to about 3, for the second look adds to BM25
 */
export function comparableScore(score: number, concepts: Concept[]): number {
  let reach = 0;
  for (const { weight, matches } of concepts) {
    reach += weight * (matches.size > 0 ? Math.max(...matches.values()) : 1);
  }
  return reach > 0 ? score / (reach * MAX_DOCUMENT_WEIGHT) : 0;
}
