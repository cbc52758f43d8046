import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScriptedOpenAi, type ScriptedOpenAi } from 'scripted-openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedChunks } from '../../embed/embed-chunks.js';
import { openVectorCache } from '../../embed/vector-cache-node.js';
import { chunksFromPage } from '../../ingest/chunks-from-page.js';
import type { Chunk } from '../../types.js';
import { createOpenAiEmbeddingModel } from './embedding-model.js';

let server: ScriptedOpenAi;
let dir: string;
beforeAll(async () => {
  server = await startScriptedOpenAi();
  dir = await mkdtemp(join(tmpdir(), 'reuse-'));
});
afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true, force: true });
});

const PARAGRAPHS = {
  en: ['The plugin indexes every page.', 'Search works offline.', 'Answers cite their source.'],
  ur: ['پلگ اِن ہر صفحے کا اشاریہ بناتا ہے۔', 'تلاش آف لائن بھی چلتی ہے۔', 'ہر جواب اپنا ماخذ بتاتا ہے۔'],
};
const CHANGED = { en: 'Search works offline, on phones too.', ur: 'تلاش فون پر بھی آف لائن چلتی ہے۔' };

/** A page on which each paragraph has a section of its own. */
function chunksOf(locale: string, paragraphs: string[]): Chunk[] {
  const sections = paragraphs.map((text, i) => ({
    anchor: `s${i}`,
    headingPath: [],
    blocks: [{ kind: 'paragraph' as const, text }],
  }));
  return chunksFromPage({ url: `/${locale}/`, title: 'RAG', locale, sections }, { site: 'test' });
}

test.each(['en', 'ur'] as const)(
  'after one paragraph in %s has changed, its text alone is embedded, in one call',
  async (locale) => {
    const model = createOpenAiEmbeddingModel({ baseUrl: server.baseUrl, dimensions: 64 });
    const cache = openVectorCache(dir, { model: model.id, dimensions: model.dimensions });
    const before = chunksOf(locale, PARAGRAPHS[locale]);
    const first = await embedChunks({ chunks: before, model, cache });
    expect(first.report).toMatchObject({ embedded: 3, calls: 1 });

    const calls = server.calls('/v1/embeddings');
    const again = await embedChunks({ chunks: before, model, cache });
    expect(again.vectors).toEqual(first.vectors);
    expect(server.calls('/v1/embeddings') - calls).toBe(0);

    const after = chunksOf(locale, PARAGRAPHS[locale].with(1, CHANGED[locale]));
    const { vectors, report } = await embedChunks({ chunks: after, model, cache });
    expect(server.calls('/v1/embeddings') - calls).toBe(1);
    expect(server.requests.at(-1)?.body).toMatchObject({
      input: [expect.stringContaining(CHANGED[locale]) as string],
    });
    expect(report).toMatchObject({ chunks: 3, reused: 2, embedded: 1, calls: 1 });
    expect(vectors.subarray(0, 64)).toEqual(first.vectors.subarray(0, 64));
    expect(vectors.subarray(64, 128)).not.toEqual(first.vectors.subarray(64, 128));
  },
);
