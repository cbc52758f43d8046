import type { EmbeddingModel, IndexStore } from 'docusaurus-rag-core';
import type { PublishingConfig, Target } from './config.js';

/** A model that is not known is asked once how long its vectors are. */
const PROBE_TIMEOUT_MS = 45_000;

/** Opens a place to publish to. Only the one that is used loads its SDK. */
export async function openStore(target: Target): Promise<IndexStore> {
  if (target.kind === 'flat') {
    const { createFlatStore } = await import('docusaurus-rag-core/flat');
    return createFlatStore({ dir: target.dir });
  }
  const { createQdrantStore } = await import('docusaurus-rag-core/qdrant');
  return createQdrantStore({ url: target.url, apiKey: target.apiKey, name: target.name });
}

/** @throws RagError with a `MODEL_…` code when the model has to be asked for its dimensions and does not answer */
export async function openEmbeddingModel({
  embedding,
}: PublishingConfig): Promise<EmbeddingModel | undefined> {
  if (!embedding) return undefined;
  const { openAiEmbeddingModel } = await import('docusaurus-rag-core/openai');
  return openAiEmbeddingModel(embedding, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
}
