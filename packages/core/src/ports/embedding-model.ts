/** What one call of an embedding model may hold. */
export interface EmbeddingLimits {
  maxTextsPerCall: number;
  /** Estimated tokens of all texts of a call together. */
  maxTokensPerCall: number;
  /** Estimated tokens of one text; a longer one is cut at a word. */
  maxTokensPerText: number;
  maxConcurrentCalls: number;
}

/** Vectors of one call. */
export interface Embeddings {
  /** As many and in the same order as the texts, each `number[dimensions]`. */
  vectors: Float32Array[];
  /** Tokens the service counted. */
  tokens: number;
}

/**
 * Turns texts into vectors. The adapter makes one call for one call and declares its limits; batching, retries and the
 * total deadline are core's, in `embedTexts`.
 */
export interface EmbeddingModel {
  /** Name the service knows the model by; part of every release's identity. */
  readonly id: string;
  readonly dimensions: number;
  readonly limits: EmbeddingLimits;
  /** US dollars; undefined when unknown. */
  readonly pricePerMillionTokens?: number | undefined;
  /**
   * @param texts 1 to `limits.maxTextsPerCall`, none empty
   * @throws RagError with a `MODEL_…` code; `EMBEDDING_MISMATCH` when a vector has another length than `dimensions`
   */
  embed(texts: string[], options: { signal: AbortSignal }): Promise<Embeddings>;
}
