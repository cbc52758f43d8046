import { MAX_DOCUMENT_WEIGHT } from '../index/bm25.js';
import type { Retrieval } from './retrieve.js';

/** Whether what was found is enough to answer from. */
export interface Sufficiency {
  /** 0 (nothing in common) to 1; from one half on the pages are taken to hold the answer. */
  confidence: number;
  sufficient: boolean;
}

/** Chunks looked at, best first. */
const CHUNKS = 3;
/** What it counts that the index knows the question's words at all, against how well a chunk matches them. */
const KNOWN_WEIGHT = 0.3;
/** The signal that is needed in an index of one chunk, and how much more for each tenfold of that. */
const BASE = -0.05;
const PER_DECADE = 0.27;

/**
 * Decides between answering and abstaining.
 *
 * The signal is the best chunk's BM25 over the question's possible maximum, times the square root of the number of content
 * words (a long question is never matched in full), plus the share of the content words' weight that the index knows. The
 * best of many chunks matches any question better by chance, so what is needed grows with the logarithm of their number.
 * Measured on four corpora of 41 to 1,476 chunks in English and Urdu: one threshold refuses 95 % and more of the questions
 * of other domains on each.
 */
export function judgeSufficiency({ chunks, concepts, searchedChunks }: Retrieval): Sufficiency {
  const content = concepts.filter(({ isStopWord }) => !isStopWord);
  const telling = content.length > 0 ? content : concepts;
  const possible = sumWeights(concepts) * MAX_DOCUMENT_WEIGHT;
  const matched = Math.max(0, ...chunks.slice(0, CHUNKS).map(({ bm25 }) => bm25 / possible));
  const known = sumWeights(telling.filter(({ isKnown }) => isKnown)) / sumWeights(telling);
  const signal = matched * Math.sqrt(telling.length) + KNOWN_WEIGHT * known;
  const needed = Math.max(KNOWN_WEIGHT, BASE + PER_DECADE * Math.log10(searchedChunks));
  const confidence = matched === 0 ? 0 : signal / (signal + needed);
  return { confidence, sufficient: confidence >= 0.5 };
}

const sumWeights = (concepts: { weight: number }[]): number =>
  concepts.reduce((sum, { weight }) => sum + weight, 0);
