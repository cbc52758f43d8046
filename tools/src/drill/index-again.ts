import type { IndexStore } from 'docusaurus-rag-core';
import { embedChunks } from 'docusaurus-rag-core/node';
import { indexInputs } from '../native/index-site.js';
import { readEvaluationSite } from '../native/evaluation-site.js';
import { EMBEDDING, openEmbeddingModel } from '../services/compose.js';

export interface MadeIndex {
  /** `en 68 pages 412 chunks, ur …` */
  description: string;
  /** From the HTML on disk to the release in use. */
  seconds: number;
}

/**
 * Makes a release from a built site's HTML and puts it to use: reads, cuts, calibrates, learns translations, embeds, publishes.
 *
 * @param siteDir folder of the site, with its `build`
 * @param modelUrl of an OpenAI-compatible service
 */
export async function indexAgain({
  siteDir,
  store,
  modelUrl,
}: {
  siteDir: string;
  store: IndexStore;
  modelUrl: string;
}): Promise<MadeIndex> {
  const startedMs = performance.now();
  const site = await readEvaluationSite(siteDir);
  const model = openEmbeddingModel(modelUrl);
  const cache = { get: async () => new Map<string, Float32Array>(), put: async () => {} };
  const locales = [];
  for (const input of await indexInputs(site)) {
    const { vectors } = await embedChunks({ chunks: input.chunks, model, cache });
    locales.push({ ...input, vectors });
  }
  const release = await store.publish({ site: site.address, locales, embedding: EMBEDDING });
  return {
    description: release.locales
      .map(({ locale, pages, chunks }) => `${locale} ${pages} pages ${chunks} chunks`)
      .join(', '),
    seconds: (performance.now() - startedMs) / 1000,
  };
}
