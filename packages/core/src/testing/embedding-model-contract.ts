import { describe, expect, test } from 'vitest';
import type { EmbeddingModel } from '../ports/embedding-model.js';

/** What an adapter's tests give the contract. */
export interface EmbeddingModelMaker {
  create: () => EmbeddingModel | Promise<EmbeddingModel>;
  /** The same adapter with a key that its service refuses; left out where there are no keys. */
  createUnauthorized?: () => EmbeddingModel | Promise<EmbeddingModel>;
  /** The same adapter at an address where nobody answers. */
  createUnreachable?: () => EmbeddingModel | Promise<EmbeddingModel>;
}

const signal = new AbortController().signal;

/** Describes what every adapter of the `EmbeddingModel` port does. To be called in a vitest file. */
export function describeEmbeddingModel(
  name: string,
  { create, createUnauthorized, createUnreachable }: EmbeddingModelMaker,
): void {
  describe(`${name} as an embedding model`, () => {
    test('says what it is and what one call may hold', async () => {
      const { id, dimensions, limits } = await create();
      expect(id).not.toBe('');
      expect(dimensions).toBeGreaterThan(0);
      expect(Object.values(limits).every((limit) => Number.isInteger(limit) && limit > 0)).toBe(true);
      expect(limits.maxTokensPerText).toBeLessThanOrEqual(limits.maxTokensPerCall);
    });

    test.each([
      ['English', ['Install the plugin with npm.', 'Restart the server.', 'Read the index offline.']],
      ['Urdu', ['پلگ اِن نصب کریں۔', 'سرور دوبارہ چلائیں۔', 'اشاریہ آف لائن پڑھیں۔']],
      ['mixed', ['`npm run build` چلائیں', '𝒳 👩‍💻', 'a']],
    ])('%s texts become as many vectors, in their order, wherever they stand', async (_, texts) => {
      const model = await create();
      const { vectors, tokens } = await model.embed(texts, { signal });
      expect(vectors).toHaveLength(texts.length);
      expect(tokens).toBeGreaterThan(0);
      const reversed = await model.embed(texts.toReversed(), { signal });
      for (const [i, vector] of vectors.entries()) {
        expect(vector).toBeInstanceOf(Float32Array);
        expect(vector).toHaveLength(model.dimensions);
        expect(vector.every(Number.isFinite)).toBe(true);
        expect(cosine(vector, reversed.vectors.at(-1 - i) ?? new Float32Array())).toBeGreaterThan(0.999);
      }
    });

    test.each([
      ['How do I install the plugin?', 'Install the plugin with npm.', 'The weather in Lahore is hot.'],
      ['پلگ اِن کیسے نصب کریں؟', 'پلگ اِن نصب کرنے کے لیے npm چلائیں۔', 'لاہور میں بارش ہو رہی ہے۔'],
    ])('%j is nearer to its answer than to another text', async (question, answer, other) => {
      const model = await create();
      const { vectors } = await model.embed([question, answer, other], { signal });
      const [a, b, c] = vectors as [Float32Array, Float32Array, Float32Array];
      expect(cosine(a, b)).toBeGreaterThan(cosine(a, c));
    });

    test('a full call is one call', async () => {
      const model = await create();
      const texts = Array.from({ length: model.limits.maxTextsPerCall }, (_, i) => `text ${i}`);
      const { vectors } = await model.embed(texts, { signal });
      expect(vectors).toHaveLength(texts.length);
    });

    test('a call that was aborted before throws the reason', async () => {
      const model = await create();
      const reason = new Error('nobody asks any more');
      await expect(model.embed(['a'], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    });

    test('a call that is aborted on the way throws the reason', async () => {
      const model = await create();
      const leaving = new AbortController();
      const reason = new Error('nobody asks any more');
      const embedding = model.embed(['a'], { signal: leaving.signal });
      leaving.abort(reason);
      await expect(embedding).rejects.toBe(reason);
    });

    if (createUnauthorized)
      test('a refused key is MODEL_UNAUTHORIZED', async () => {
        const model = await createUnauthorized();
        await expect(model.embed(['a'], { signal })).rejects.toMatchObject({
          code: 'MODEL_UNAUTHORIZED',
          retryable: false,
        });
      });

    if (createUnreachable)
      test('a service that is down is MODEL_UNAVAILABLE', async () => {
        const model = await createUnreachable();
        await expect(model.embed(['a'], { signal })).rejects.toMatchObject({
          code: 'MODEL_UNAVAILABLE',
          retryable: true,
        });
      });
  });
}

function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0;
  for (const [i, value] of a.entries()) dot += value * (b[i] ?? 0);
  return dot / Math.hypot(...a) / Math.hypot(...b);
}
