import { RagError } from '../../errors.js';
import type { Embeddings } from '../../ports/embedding-model.js';

/**
 * Reads what an embeddings endpoint sent: vectors as numbers or as base64 of little-endian 32-bit floats, in the order of
 * their `index`.
 *
 * @throws RagError `MODEL_ANSWER_INVALID` when it is no such answer, or not one vector for each text
 */
export function readVectors(answer: unknown, texts: number, sender: string): Embeddings {
  const { data, usage } = (answer ?? {}) as { data?: unknown; usage?: { prompt_tokens?: unknown } };
  if (!Array.isArray(data) || data.length !== texts) {
    const found = Array.isArray(data) ? `${data.length} vectors for ${texts} texts` : 'no list of vectors';
    throw new RagError(
      'MODEL_ANSWER_INVALID',
      `${sender} sent ${found}. Check that the model makes embeddings.`,
    );
  }
  const vectors: (Float32Array | undefined)[] = Array.from({ length: texts });
  for (const [position, item] of (data as ({ index?: unknown; embedding?: unknown } | null)[]).entries()) {
    const index = typeof item?.index === 'number' ? item.index : position;
    const vector = toVector(item?.embedding);
    if (vector && index in vectors) vectors[index] = vector;
  }
  const whole = vectors.filter((vector) => vector !== undefined);
  if (whole.length !== texts) {
    throw new RagError(
      'MODEL_ANSWER_INVALID',
      `${sender} sent ${texts - whole.length} of ${texts} vectors that are missing, empty, zero or not of numbers. Check that the model makes embeddings.`,
    );
  }
  return { vectors: whole, tokens: typeof usage?.prompt_tokens === 'number' ? usage.prompt_tokens : 0 };
}

function toVector(embedding: unknown): Float32Array | undefined {
  const vector = typeof embedding === 'string' ? fromBase64(embedding) : fromNumbers(embedding);
  // Compared by cosine, a vector of zeros or of no numbers is near nothing and everything.
  return vector?.every(Number.isFinite) && vector.some((value) => value !== 0) ? vector : undefined;
}

function fromBase64(text: string): Float32Array | undefined {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return bytes.length % 4 === 0 ? new Float32Array(bytes.buffer) : undefined;
}

function fromNumbers(list: unknown): Float32Array | undefined {
  return Array.isArray(list) && list.every((value) => typeof value === 'number')
    ? Float32Array.from(list)
    : undefined;
}
