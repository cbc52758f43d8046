import { join } from 'node:path';
import type { EmbeddingModel, IndexStore } from 'docusaurus-rag-core';
import { createFlatStore } from 'docusaurus-rag-core/flat';
import { openVectorCache, type VectorCache } from 'docusaurus-rag-core/node';
import { openAiEmbeddingModel } from 'docusaurus-rag-core/openai';
import { startScriptedOpenAi } from 'scripted-openai';
import { composeEmbedding } from '../eval/compose.js';
import type { EmbeddingOptions } from '../eval/embedding-options.js';

/** A store as servers have it, in a folder. */
export const openStore = (dir: string): IndexStore => createFlatStore({ dir });

/** A model of embeddings, with what was embedded before. */
export interface ReportEmbedding {
  model: EmbeddingModel;
  cache: VectorCache;
  close(): Promise<void>;
}

const DOUBLE_NAME = 'scripted-openai';

/** The adapter for OpenAI before a server that makes vectors of letters. @param dir for its cache */
export async function openDouble(dir: string): Promise<ReportEmbedding> {
  const server = await startScriptedOpenAi();
  const model = await openAiEmbeddingModel(
    { baseUrl: server.baseUrl, model: DOUBLE_NAME },
    { signal: new AbortController().signal },
  );
  const cache = openVectorCache(join(dir, 'vectors'), { model: model.id, dimensions: model.dimensions });
  return { model, cache, close: () => server.close() };
}

/** A real model behind an OpenAI-compatible server. */
export async function openReal(options: EmbeddingOptions): Promise<ReportEmbedding> {
  return { ...(await composeEmbedding(options)), close: async () => {} };
}
