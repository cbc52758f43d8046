import { MAX_DOCUMENT_WEIGHT } from '../index/bm25.js';
import type { Calibration } from '../ports/search-index.js';
import type { Concept } from './question-vector.js';

/** What a retrieval tells of whether the pages hold the answer. */
export interface Evidence {
  concepts: Concept[];
  /** Number of chunks in the index. */
  searchedChunks: number;
  /** The highest BM25 among the chunks that are best by the question's words. */
  bestBm25: number;
  /** The highest `coverageOf` of these chunks. Default: half of what the index has of the question at all. */
  coverage?: number;
  /** What the index was calibrated on. Absent: what holds for most sites is asked for. */
  calibration?: Calibration | undefined;
  /** The highest cosine; absent without a dense search. */
  bestCosine?: number;
}

/** Whether what was found is enough to answer from. */
export interface Sufficiency {
  /** 0 (nothing in common) to 1; from one half on the pages are taken to hold the answer. */
  confidence: number;
  sufficient: boolean;
}

/** What coverage counts beside the share of BM25. */
const COVERAGE_WEIGHT = 0.75;
/** How much the question's maximum falls with the certainty of a word's surest match: at 1, guesses would seem matched in full. */
const REACH_EXPONENT = 0.6;
/** The signal that is needed in an index of one chunk, and how much more for each tenfold of that. */
const BASE = 0.33;
const PER_DECADE = 0.17;

/** How far from what strange questions reach towards 1 a cosine must be, for the question to be taken as answered. */
const COSINE_SHARE = 0.35;

/**
 * Decides between answering and abstaining: whether the question's `signal` reaches what the index was calibrated to need.
 *
 * A cosine can only add to that: see ADR 12.
 *
 * @param strangeCosine the highest cosine that questions of other fields reach in this index; absent: cosines tell nothing
 */
export function judgeSufficiency(evidence: Evidence, strangeCosine?: number): Sufficiency {
  const confidence = Math.max(lexicalConfidence(evidence), cosineConfidence(evidence, strangeCosine));
  return { confidence, sufficient: confidence >= 0.5 };
}

/**
 * How much of the question was found, on a scale that holds for short and long questions: the best chunk's BM25 over the
 * question's possible maximum, times the square root of the number of content words (a long question is never matched in
 * full), plus what the best chunk covers of the content words. See ADR 7.
 *
 * @returns 0 to about 4; questions of other fields reach .2 to .5, others mostly more than 1
 */
export function signal({ concepts, bestBm25, coverage }: Evidence): number {
  if (bestBm25 === 0) return 0;
  const content = contentOf(concepts);
  const share = bestBm25 / (sumOf(concepts, reachOf) * MAX_DOCUMENT_WEIGHT);
  return share * Math.sqrt(content.length) + COVERAGE_WEIGHT * (coverage ?? knownShare(content) / 2);
}

/** The signal that is needed where nothing was calibrated: the best of many chunks matches any question better by chance. */
export function usuallyNeeded(chunks: number): number {
  return BASE + PER_DECADE * Math.log10(Math.max(1, chunks));
}

/**
 * The share of the content words' weight that a chunk holds, 0 to 1. What only resembles a word, or may be what it means,
 * counts by the square root of its certainty: where the rest of the question is there too, it is likelier than by itself.
 *
 * @param terms of the chunk, title and headings among them
 */
export function coverageOf(terms: { has(term: string): boolean }, concepts: Concept[]): number {
  const content = contentOf(concepts);
  const held = sumOf(content, ({ weight, matches }) => {
    let certainty = 0;
    for (const [term, each] of matches) if (terms.has(term)) certainty += each;
    return weight * Math.sqrt(Math.min(1, certainty));
  });
  return held / sumOf(content, ({ weight }) => weight);
}

function lexicalConfidence(evidence: Evidence): number {
  const reached = signal(evidence);
  const needed = evidence.calibration?.needed ?? usuallyNeeded(evidence.searchedChunks);
  return reached / (reached + needed);
}

function cosineConfidence({ bestCosine }: Evidence, strangeCosine: number | undefined): number {
  if (bestCosine === undefined || strangeCosine === undefined || strangeCosine >= 1) return 0;
  const share = Math.max(0, (bestCosine - strangeCosine) / (1 - strangeCosine));
  return share / (share + COSINE_SHARE);
}

/** The words that tell what a question is about; all, where it has no others. */
function contentOf(concepts: Concept[]): Concept[] {
  const content = concepts.filter(({ isStopWord }) => !isStopWord);
  return content.length > 0 ? content : concepts;
}

/** What a concept can add to a chunk's score at most: less where it is not sure what it means. */
function reachOf({ weight, matches }: Concept): number {
  return matches.size === 0 ? weight : weight * Math.max(...matches.values()) ** REACH_EXPONENT;
}

function knownShare(content: Concept[]): number {
  const known = content.filter(({ isKnown }) => isKnown);
  return sumOf(known, ({ weight }) => weight) / sumOf(content, ({ weight }) => weight);
}

const sumOf = (concepts: Concept[], value: (concept: Concept) => number): number =>
  concepts.reduce((sum, concept) => sum + value(concept), 0);
