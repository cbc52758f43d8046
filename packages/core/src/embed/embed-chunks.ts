import type { EmbeddingModel } from '../ports/embedding-model.js';
import type { Chunk } from '../types.js';
import { embedTexts, type EmbedOptions } from './embed-texts.js';
import { embeddingText } from './embedding-text.js';

/** Vectors of one model that were made before, by `Chunk.contentHash`. */
export interface VectorCache {
  /** Those that are known. */
  get(contentHashes: string[]): Promise<Map<string, Float32Array>>;
  put(vectors: Map<string, Float32Array>): Promise<void>;
}

/** What of a chunk matters for its vector. */
export type EmbeddableChunk = Pick<Chunk, 'title' | 'headingPath' | 'text' | 'contentHash'>;

export interface EmbedChunksInput extends EmbedOptions {
  chunks: EmbeddableChunk[];
  model: EmbeddingModel;
  cache: VectorCache;
  /** Asks the release in use for what the cache lacks, as `IndexStore.vectors` does. */
  current?: ((contentHashes: string[]) => Promise<Map<string, Float32Array>>) | undefined;
}

export interface EmbeddingReport {
  chunks: number;
  /** Chunks whose vector was there already, or is that of another chunk with the same content. */
  reused: number;
  /** Texts that were embedded. */
  embedded: number;
  /** Calls of the model, repeated ones included. */
  calls: number;
  /** Tokens the service counted. */
  tokens: number;
  /** US dollars; absent when the price is unknown. */
  costUsd?: number;
}

export interface EmbeddedChunks {
  /** `number[chunks][dimensions]`, row by row in the order of the chunks. */
  vectors: Float32Array;
  report: EmbeddingReport;
}

/**
 * Gives every chunk its vector; only what neither the cache nor the release in use holds is embedded, each content once,
 * and kept in the cache as soon as it comes.
 *
 * @throws RagError as `embedTexts`
 */
export async function embedChunks({
  chunks,
  model,
  cache,
  current,
  ...options
}: EmbedChunksInput): Promise<EmbeddedChunks> {
  const byHash = new Map(chunks.map((chunk) => [chunk.contentHash, chunk]));
  const known = new Map<string, Float32Array>();
  const remember = (vectors: Map<string, Float32Array>): void => {
    for (const [hash, vector] of vectors) known.set(hash, vector);
  };
  const unknown = () => [...byHash.keys()].filter((hash) => !known.has(hash));

  remember(await cache.get(unknown()));
  if (current && unknown().length > 0) {
    const found = await current(unknown());
    for (const [hash, { length }] of found) if (length !== model.dimensions) found.delete(hash);
    remember(found);
    if (found.size > 0) await cache.put(found);
  }
  const missing = unknown();
  const texts = [...byHash.values()].filter(({ contentHash }) => !known.has(contentHash)).map(embeddingText);
  const { calls, tokens, costUsd } = await embedTexts(model, texts, {
    ...options,
    async onVectors(first, vectors) {
      const made = new Map(
        vectors.map((vector, i): [string, Float32Array] => [missing[first + i] ?? '', vector]),
      );
      remember(made);
      await cache.put(made);
    },
  });

  const rows = new Float32Array(chunks.length * model.dimensions);
  for (const [row, { contentHash }] of chunks.entries()) {
    rows.set(known.get(contentHash) ?? [], row * model.dimensions);
  }
  return {
    vectors: rows,
    report: {
      chunks: chunks.length,
      reused: chunks.length - missing.length,
      embedded: missing.length,
      calls,
      tokens,
      ...(costUsd !== undefined && { costUsd }),
    },
  };
}
