import { MAX_DOCUMENT_WEIGHT } from '../index/bm25.js';
import { coverage } from './evidence.js';
import type { Retrieval } from './retrieve.js';

/** Whether what was found is enough to answer from. */
export interface Sufficiency {
  /** 0 (nothing in common) to 1 (every word of the question stands in one sentence). */
  confidence: number;
  sufficient: boolean;
}

/** Confidence from which a question is answered. */
const THRESHOLD = 0.45;
/** Chunks looked at, best first. */
const CHUNKS = 3;

/**
 * Decides between answering and abstaining from two normalised signals, so that one threshold serves every site: BM25
 * over the question's own possible maximum, and the IDF-weighted share of its words in the best sentence.
 */
export function judgeSufficiency({ chunks, concepts }: Retrieval): Sufficiency {
  const content = concepts.filter(({ isStopWord }) => !isStopWord);
  const telling = content.length > 0 ? content : concepts;
  const possible = concepts.reduce((sum, { weight }) => sum + weight * MAX_DOCUMENT_WEIGHT, 0);
  const confidence = Math.max(
    0,
    ...chunks.slice(0, CHUNKS).map(({ bm25, units }) => {
      const inSentence = Math.max(0, ...units.map(({ terms }) => coverage(terms, telling)));
      return (bm25 / possible + inSentence) / 2;
    }),
  );
  return { confidence, sufficient: confidence >= THRESHOLD };
}
