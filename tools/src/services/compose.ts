import type { EmbeddingModel, IndexStore } from 'docusaurus-rag-core';
import { createFlatStore } from 'docusaurus-rag-core/flat';
import { createQdrantStore } from 'docusaurus-rag-core/qdrant';
import { chunksFromPage, embedChunks } from 'docusaurus-rag-core/node';
import { createOpenAiEmbeddingModel } from 'docusaurus-rag-core/openai';

const SITE = 'https://docs.example.org';
export const EMBEDDING = { model: 'text-embedding-3-small', dimensions: 64 };

/** Pages in both languages that say with which option a port is chosen. */
const pagesOf = (option: string) => ({
  en: {
    title: 'Serving',
    text: `Pass the option ${option} to the command to change the port on which the site is served.`,
  },
  ur: {
    title: 'سائٹ پیش کرنا',
    text: `جس پورٹ پر سائٹ پیش ہوتی ہے اسے بدلنے کے لیے کمانڈ کو ${option} دیں۔`,
  },
});

/** Where pages are published, and the model that makes their vectors. */
export interface Publishing {
  store: IndexStore;
  /** Of an OpenAI-compatible service. */
  modelUrl: string;
  /** That the pages name; another one is another release. Default `--port`. */
  option?: string;
}

export const openEmbeddingModel = (baseUrl: string): EmbeddingModel =>
  createOpenAiEmbeddingModel({ baseUrl, ...EMBEDDING });

/** Publishes a page in each language, with vectors. @returns the release's id */
export async function publishPages({ store, modelUrl, option = '--port' }: Publishing): Promise<string> {
  const model = openEmbeddingModel(modelUrl);
  const cache = { get: async () => new Map<string, Float32Array>(), put: async () => {} };
  const locales = await Promise.all(
    Object.entries(pagesOf(option)).map(async ([locale, { title, text }]) => {
      const page = {
        url: locale === 'en' ? '/serving/' : `/${locale}/serving/`,
        title,
        locale,
        sections: [{ anchor: '', headingPath: [], blocks: [{ kind: 'paragraph' as const, text }] }],
      };
      const chunks = chunksFromPage(page, { site: SITE });
      const { vectors } = await embedChunks({ chunks, model, cache });
      return { locale, pages: [page], chunks, vectors };
    }),
  );
  const { id } = await store.publish({ site: SITE, locales, embedding: EMBEDDING });
  return id;
}

export const openFlatStore = (dir: string): IndexStore => createFlatStore({ dir });

/** @param url of a Qdrant that needs no key */
export const openQdrantStore = (url: string, name: string): IndexStore => createQdrantStore({ url, name });
