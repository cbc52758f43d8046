import { createFlatStore } from 'docusaurus-rag-core/flat';
import { chunksFromPage, embedChunks } from 'docusaurus-rag-core/node';
import { createOpenAiEmbeddingModel } from 'docusaurus-rag-core/openai';

const SITE = 'https://docs.example.org';
export const EMBEDDING = { model: 'text-embedding-3-small', dimensions: 64 };

const PAGES = {
  en: {
    title: 'Serving',
    text: 'Pass the option --port to the command to change the port on which the site is served.',
  },
  ur: {
    title: 'سائٹ پیش کرنا',
    text: 'جس پورٹ پر سائٹ پیش ہوتی ہے اسے بدلنے کے لیے کمانڈ کو --port دیں۔',
  },
} as const;

/**
 * Publishes a page in each language, with vectors, in a flat store.
 *
 * @param modelUrl of an OpenAI-compatible service
 */
export async function publishPages(dir: string, modelUrl: string): Promise<void> {
  const model = createOpenAiEmbeddingModel({ baseUrl: modelUrl, ...EMBEDDING });
  const cache = { get: async () => new Map<string, Float32Array>(), put: async () => {} };
  const locales = await Promise.all(
    Object.entries(PAGES).map(async ([locale, { title, text }]) => {
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
  const store = createFlatStore({ dir });
  await store.publish({ site: SITE, locales, embedding: EMBEDDING });
  await store.close();
}
