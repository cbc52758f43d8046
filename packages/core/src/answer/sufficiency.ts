import { MAX_DOCUMENT_WEIGHT } from '../index/bm25.js';
import type { Concept } from './question-vector.js';

/** What a retrieval tells of whether the pages hold the answer. */
export interface Evidence {
  concepts: Concept[];
  /** Number of chunks in the index. */
  searchedChunks: number;
  /** The highest BM25 among the three chunks that are best by the question's words. */
  bestBm25: number;
  /** The highest cosine; absent without a dense search. */
  bestCosine?: number;
}

/** Whether what was found is enough to answer from. */
export interface Sufficiency {
  /** 0 (nothing in common) to 1; from one half on the pages are taken to hold the answer. */
  confidence: number;
  sufficient: boolean;
}

/** What it counts that the index knows the question's words at all, against how well a chunk matches them. */
const KNOWN_WEIGHT = 0.3;
/** The signal that is needed in an index of one chunk, and how much more for each tenfold of that. */
const BASE = -0.05;
const PER_DECADE = 0.27;

/** How far from what strange questions reach towards 1 a cosine must be, for the question to be taken as answered. */
const COSINE_SHARE = 0.35;

/**
 * Decides between answering and abstaining.
 *
 * The signal is the best chunk's BM25 over the question's possible maximum, times the square root of the number of content
 * words (a long question is never matched in full), plus the share of the content words' weight that the index knows. The
 * best of many chunks matches any question better by chance, so what is needed grows with the logarithm of their number.
 * Measured on four corpora of 41 to 1,476 chunks in English and Urdu: one threshold refuses 95 % and more of the questions
 * of other domains on each.
 *
 * A cosine can only add to that: see ADR 12.
 *
 * @param strangeCosine the highest cosine that questions of other fields reach in this index; absent: cosines tell nothing
 */
export function judgeSufficiency(evidence: Evidence, strangeCosine?: number): Sufficiency {
  const confidence = Math.max(lexicalConfidence(evidence), cosineConfidence(evidence, strangeCosine));
  return { confidence, sufficient: confidence >= 0.5 };
}

function lexicalConfidence({ concepts, searchedChunks, bestBm25 }: Evidence): number {
  const content = concepts.filter(({ isStopWord }) => !isStopWord);
  const telling = content.length > 0 ? content : concepts;
  const matched = bestBm25 / (sumWeights(concepts) * MAX_DOCUMENT_WEIGHT);
  const known = sumWeights(telling.filter(({ isKnown }) => isKnown)) / sumWeights(telling);
  const signal = matched * Math.sqrt(telling.length) + KNOWN_WEIGHT * known;
  const needed = Math.max(KNOWN_WEIGHT, BASE + PER_DECADE * Math.log10(searchedChunks));
  return matched === 0 ? 0 : signal / (signal + needed);
}

function cosineConfidence({ bestCosine }: Evidence, strangeCosine: number | undefined): number {
  if (bestCosine === undefined || strangeCosine === undefined || strangeCosine >= 1) return 0;
  const share = Math.max(0, (bestCosine - strangeCosine) / (1 - strangeCosine));
  return share / (share + COSINE_SHARE);
}

const sumWeights = (concepts: { weight: number }[]): number =>
  concepts.reduce((sum, { weight }) => sum + weight, 0);
