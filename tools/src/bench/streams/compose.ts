import { createFlatStore } from 'docusaurus-rag-core/flat';
import { embedChunks, type VectorCache } from 'docusaurus-rag-core/node';
import { createOpenAiEmbeddingModel } from 'docusaurus-rag-core/openai';
import type { Load } from './load.js';

export const EMBEDDING = { model: 'text-embedding-3-small', dimensions: 512 };

const NO_CACHE: VectorCache = { get: async () => new Map(), put: async () => {} };

/**
 * Publishes the site of a load, with vectors, in a flat store.
 *
 * @param modelUrl of an OpenAI-compatible service
 */
export async function publishSite({ contents }: Load, dir: string, modelUrl: string): Promise<void> {
  const model = createOpenAiEmbeddingModel({ baseUrl: modelUrl, ...EMBEDDING });
  const locales = await Promise.all(
    contents.map(async (content) => {
      const { vectors } = await embedChunks({ chunks: content.chunks, model, cache: NO_CACHE });
      return { ...content, vectors };
    }),
  );
  const store = createFlatStore({ dir });
  await store.publish({ site: 'bench', locales, embedding: EMBEDDING });
  await store.close();
}
