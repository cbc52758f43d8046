import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chunksFromPage } from '../ingest/chunks-from-page.js';
import type { EmbeddingModel } from '../ports/embedding-model.js';
import { createRecordingModel, vectorOf } from '../testing/recording-embedding-model.js';
import type { Chunk, Page } from '../types.js';
import { embedChunks } from './embed-chunks.js';
import { embeddingText } from './embedding-text.js';
import { openVectorCache } from './vector-cache-node.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'embed-chunks-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const cacheOf = ({ id, dimensions }: EmbeddingModel) => openVectorCache(dir, { model: id, dimensions });
const textsOf = (chunks: Chunk[]) => chunks.map(embeddingText);

/** A site in one language: each list a page, each text a section of its own. */
function site(locale: string, pages: string[][]): Chunk[] {
  return pages.flatMap((sections, i) => {
    const page: Page = {
      url: `/${locale}/${i}/`,
      title: locale === 'ur' ? `صفحہ ${i}` : `Page ${i}`,
      locale,
      sections: sections.map((text, k) => ({
        anchor: `s${k}`,
        headingPath: [],
        blocks: [{ kind: 'paragraph', text }],
      })),
    };
    return chunksFromPage(page, { site: 'test' });
  });
}

const SITES = {
  en: [
    ['The plugin indexes every page.', 'Search works offline.', 'Answers cite their source.'],
    ['Each release is immutable.', 'A build that fails leaves the former one.'],
  ],
  ur: [
    ['پلگ اِن ہر صفحے کا اشاریہ بناتا ہے۔', 'تلاش آف لائن بھی چلتی ہے۔', 'ہر جواب اپنا ماخذ بتاتا ہے۔'],
    ['جاری شدہ اشاریہ بدلتا نہیں۔', 'ناکام تعمیر پچھلا اشاریہ برقرار رکھتی ہے۔'],
  ],
};

describe('embedChunks', () => {
  test('gives every chunk its row', async () => {
    const model = createRecordingModel({ price: 2 });
    const chunks = [...site('en', SITES.en), ...site('ur', SITES.ur)];
    const { vectors, report } = await embedChunks({ chunks, model, cache: cacheOf(model) });
    expect(vectors).toEqual(Float32Array.from(textsOf(chunks).flatMap((text) => [...vectorOf(text)])));
    expect(report).toEqual({ chunks: 10, reused: 0, embedded: 10, calls: 4, tokens: 100, costUsd: 0.0002 });
  });

  test('content that stands twice is embedded once', async () => {
    const model = createRecordingModel();
    const [first, second] = site('en', SITES.en) as [Chunk, Chunk];
    const chunks = [first, second, { ...first, id: 'elsewhere' }];
    const { vectors, report } = await embedChunks({ chunks, model, cache: cacheOf(model) });
    expect(model.calls.flat()).toEqual(textsOf([first, second]));
    expect(vectors.subarray(8)).toEqual(vectors.subarray(0, 4));
    expect(report).toMatchObject({ chunks: 3, reused: 1, embedded: 2 });
  });

  test('what the release in use holds is not embedded, and is in the cache from then on', async () => {
    const model = createRecordingModel();
    const chunks = site('ur', SITES.ur);
    const asked: string[][] = [];
    const current = async (hashes: string[]) => {
      asked.push(hashes);
      return new Map(hashes.slice(1).map((hash) => [hash, new Float32Array([9, 9, 9, 9])]));
    };
    const { vectors, report } = await embedChunks({ chunks, model, cache: cacheOf(model), current });
    expect(model.calls).toEqual([textsOf(chunks.slice(0, 1))]);
    expect([...vectors.subarray(4, 8)]).toEqual([9, 9, 9, 9]);
    expect(report).toMatchObject({ reused: 4, embedded: 1 });
    await embedChunks({ chunks, model, cache: cacheOf(model), current });
    expect(asked).toHaveLength(1);
    expect(model.calls).toHaveLength(1);
  });

  test('vectors of another length are not taken from the release in use', async () => {
    const model = createRecordingModel();
    const chunks = site('en', SITES.en);
    const current = async (hashes: string[]) =>
      new Map(hashes.map((hash) => [hash, new Float32Array([1, 2])]));
    const { report } = await embedChunks({ chunks, model, cache: cacheOf(model), current });
    expect(report).toMatchObject({ reused: 0, embedded: 5 });
  });

  test('what came before a fault is not paid for again', async () => {
    const chunks = site('en', SITES.en);
    const failing = createRecordingModel({
      limits: { maxConcurrentCalls: 1 },
      onCall: (number) => {
        if (number === 1) throw new Error('the machine died');
      },
    });
    const dying = embedChunks({ chunks, model: failing, cache: cacheOf(failing) });
    await expect(dying).rejects.toThrow('the machine died');
    const model = createRecordingModel();
    await embedChunks({ chunks, model, cache: cacheOf(model) });
    expect(model.calls).toEqual([textsOf(chunks.slice(3))]);
  });

  test('no chunk gives no row', async () => {
    const model = createRecordingModel();
    const { vectors, report } = await embedChunks({ chunks: [], model, cache: cacheOf(model) });
    expect(vectors).toHaveLength(0);
    expect(report).toEqual({ chunks: 0, reused: 0, embedded: 0, calls: 0, tokens: 0 });
  });
});
