import type { EmbeddingLimits, EmbeddingModel } from '../ports/embedding-model.js';

/** An embedding model that makes a vector of a text's first letters, and records what it is asked. */
export interface RecordingEmbeddingModel extends EmbeddingModel {
  /** Texts of each call, in the order of the calls. */
  calls: string[][];
  /** Most calls that were open at once. */
  readonly mostAtOnce: number;
}

export interface RecordingOptions {
  limits?: Partial<EmbeddingLimits>;
  price?: number;
  /** Runs before each call is answered; what it throws, the call throws. Numbers are from 0. */
  onCall?: (number: number, signal: AbortSignal) => Promise<void> | void;
}

const DIMENSIONS = 4;

export function createRecordingModel({
  limits,
  price,
  onCall,
}: RecordingOptions = {}): RecordingEmbeddingModel {
  const calls: string[][] = [];
  let open = 0;
  let mostAtOnce = 0;
  return {
    id: 'recording',
    dimensions: DIMENSIONS,
    limits: {
      maxTextsPerCall: 3,
      maxTokensPerCall: 1000,
      maxTokensPerText: 500,
      maxConcurrentCalls: 2,
      ...limits,
    },
    pricePerMillionTokens: price,
    calls,
    get mostAtOnce() {
      return mostAtOnce;
    },
    async embed(texts, { signal }) {
      const number = calls.push(texts) - 1;
      open += 1;
      mostAtOnce = Math.max(mostAtOnce, open);
      try {
        // As a real service, it never answers at once.
        await Promise.resolve();
        await onCall?.(number, signal);
      } finally {
        open -= 1;
      }
      return { vectors: texts.map(vectorOf), tokens: 10 * texts.length };
    },
  };
}

/** What the recording model makes of a text. */
export function vectorOf(text: string): Float32Array {
  return Float32Array.from({ length: DIMENSIONS }, (_, i) => text.charCodeAt(i) || 1);
}
