import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddingModel } from 'docusaurus-rag-core';
import { openVectorCache, type VectorCache } from 'docusaurus-rag-core/node';
import { openAiEmbeddingModel } from 'docusaurus-rag-core/openai';
import type { EmbeddingOptions } from './embedding-options.js';

/** The model behind an OpenAI-compatible server, and what was embedded with it before. */
export async function composeEmbedding({ url, model: name, dimensions, apiKey }: EmbeddingOptions): Promise<{
  model: EmbeddingModel;
  cache: VectorCache;
}> {
  const model = await openAiEmbeddingModel(
    { baseUrl: url, model: name, dimensions, apiKey },
    { signal: new AbortController().signal },
  );
  // Servers give the same name to models of other precision.
  const server = createHash('sha256').update(url).digest('hex').slice(0, 8);
  const dir = join(tmpdir(), 'docusaurus-rag-eval', server);
  return { model, cache: openVectorCache(dir, { model: model.id, dimensions: model.dimensions }) };
}
