import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sketchIndex, sketchLoader } from '../testing/build-index.js';
import { TEXTS, vectorOf } from '../testing/store-places.js';
import { analyserFor } from '../text/analyse.js';
import { documentWeight, inverseDocumentFrequency } from './bm25.js';
import type { Load } from './load.js';
import { roundScore } from './rank-hits.js';
import { openStaticIndex } from './static-index.js';

test.each([
  ['en', 'robot garden'],
  ['ur', 'روبوٹ باغ'],
] as const)('scores in %s are BM25 to the last digit that counts', async (locale, question) => {
  const index = await sketchIndex(TEXTS[locale], { locale });
  const { terms } = analyserFor(locale);
  const documents = TEXTS[locale].map((text) => terms(text));
  const averageLength = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const expected = documents.map((document) =>
    terms(question).reduce((sum, term) => {
      const holders = documents.filter((other) => other.includes(term)).length;
      const frequency = document.filter((other) => other === term).length;
      return (
        sum +
        inverseDocumentFrequency(documents.length, holders) *
          documentWeight(frequency, document.length, averageLength)
      );
    }, 0),
  );
  const { lexical: hits } = await index.search({ lexical: await vectorOf(index, question), limit: 10 });
  for (const { ordinal, score } of hits) expect(score).toBe(roundScore(expected[ordinal] ?? NaN));
  expect(hits.map(({ ordinal }) => ordinal)).toEqual(
    [0, 1, 2].sort((a, b) => (expected[b] ?? 0) - (expected[a] ?? 0)),
  );
});

test('only the shards of the words asked for are loaded, each once', async () => {
  const words = Array.from({ length: 3000 }, (_, i) => `word${i}x`);
  const chunks = Array.from({ length: 300 }, (_, i) => words.slice(i * 10, i * 10 + 10).join(' '));
  const loaded: string[] = [];
  const load = sketchLoader(chunks);
  const index = await openStaticIndex({
    load: (path, options) => {
      loaded.push(path);
      return load(path, options);
    },
  });

  const opening = loaded.length;
  await index.search({ lexical: await vectorOf(index, 'word42x'), limit: 5 });
  await index.search({ lexical: await vectorOf(index, 'word42x'), limit: 5 });
  expect(loaded.length - opening).toBe(1);
});

test('passages come back whole, in the order asked for', async () => {
  const index = await sketchIndex(
    [
      { text: 'ایک', url: '/ur/a/', title: 'پہلا صفحہ', headingPath: ['سرخی'], anchor: 'x' },
      { text: 'دو\n\n```js\nconst a = "<script>";\n```', url: '/ur/b/', version: '2.0' },
    ],
    { locale: 'ur' },
  );
  const [second, first] = await index.passages([1, 0]);
  expect(first).toMatchObject({
    text: 'ایک',
    url: '/ur/a/',
    title: 'پہلا صفحہ',
    headingPath: ['سرخی'],
    anchor: 'x',
    locale: 'ur',
  });
  expect(second).toMatchObject({
    url: '/ur/b/',
    version: '2.0',
    text: 'دو\n\n```js\nconst a = "<script>";\n```',
  });
});

test('a reader of a version finds that version, the latest of other instances, and pages without versions', async () => {
  const index = await sketchIndex(
    [
      { text: 'robot one', url: '/1.0/a', version: '1.0' },
      { text: 'robot two', url: '/a', version: '2.0' },
      { text: 'robot api old', url: '/api/1.0/a', version: 'api/1.0' },
      { text: 'robot api new', url: '/api/a', version: 'api/3.0' },
      { text: 'robot news', url: '/blog/a' },
    ],
    { latestVersions: ['2.0', 'api/3.0'] },
  );
  const found = async (version?: string) => {
    const { lexical: hits } = await index.search({
      lexical: await vectorOf(index, 'robot'),
      limit: 10,
      version,
    });
    return (await index.passages(hits.map(({ ordinal }) => ordinal))).map(({ url }) => url).sort();
  };
  expect(await found()).toEqual(['/a', '/api/a', '/blog/a']);
  expect(await found('1.0')).toEqual(['/1.0/a', '/api/a', '/blog/a']);
  expect(await found('api/1.0')).toEqual(['/a', '/api/1.0/a', '/blog/a']);
  expect(await found('no such version')).toEqual(['/a', '/api/a', '/blog/a']);
});

/** Changes what a loader brings for paths that match. */
const changed =
  (load: Load, pattern: RegExp, change: (bytes: Uint8Array, fresh: boolean) => Uint8Array): Load =>
  async (path, options) => {
    const bytes = await load(path, options);
    return pattern.test(path) ? change(bytes, options?.fresh === true) : bytes;
  };

const edited = (key: string, value: string) => (bytes: Uint8Array) =>
  new TextEncoder().encode(
    JSON.stringify({ ...(JSON.parse(new TextDecoder().decode(bytes)) as object), [key]: value }),
  );

const flipped = (bytes: Uint8Array) => bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte));

test.each([
  ['format', 'INDEX_FORMAT_MISMATCH'],
  ['analyzer', 'INDEX_ANALYZER_MISMATCH'],
])('an index of another %s is refused by name', async (key, code) => {
  const load = changed(sketchLoader(TEXTS.en), /current\.json/, edited(key, '99'));
  await expect(openStaticIndex({ load })).rejects.toMatchObject({
    code,
    message: expect.stringContaining('"99"') as string,
  });
});

test.each([/current\.json/, /manifest\.json/, /assets/])(
  'a damaged %s is noticed when the index is opened',
  async (pattern) => {
    const load = changed(sketchLoader(TEXTS.en), pattern, (bytes) => bytes.subarray(0, 15));
    await expect(openStaticIndex({ load })).rejects.toMatchObject({ code: 'INDEX_DAMAGED', retryable: true });
  },
);

test('a damaged shard is noticed, and a later try can succeed', async () => {
  let damaged = true;
  const load = changed(sketchLoader(TEXTS.ur, { locale: 'ur' }), /postings/, (bytes) =>
    damaged ? flipped(bytes) : bytes,
  );
  const index = await openStaticIndex({ load });
  await expect(vectorOf(index, 'روبوٹ')).rejects.toMatchObject({ code: 'INDEX_DAMAGED', retryable: true });
  damaged = false;
  expect((await index.search({ lexical: await vectorOf(index, 'روبوٹ'), limit: 5 })).lexical).toHaveLength(2);
});

describe('on a page without HTTPS', () => {
  beforeEach(() => void vi.stubGlobal('crypto', {}));
  afterEach(() => void vi.unstubAllGlobals());

  test.each(['en', 'ur'] as const)('an index answers, %s', async (locale) => {
    const index = await openStaticIndex({ load: sketchLoader(TEXTS[locale], { locale }) });
    expect((await index.passages([0]))[0]?.locale).toBe(locale);
  });

  test('damage is noticed by the checksum of gzip', async () => {
    const load = changed(sketchLoader(TEXTS.en), /postings/, flipped);
    const index = await openStaticIndex({ load });
    await expect(vectorOf(index, 'gate')).rejects.toMatchObject({ code: 'INDEX_DAMAGED' });
  });
});

test('a shard that is damaged in a cache only is fetched afresh', async () => {
  const load = changed(sketchLoader(TEXTS.en), /postings|passages|assets/, (bytes, fresh) =>
    fresh ? bytes : flipped(bytes),
  );
  const index = await openStaticIndex({ load });
  expect((await index.search({ lexical: await vectorOf(index, 'gate'), limit: 5 })).lexical).toHaveLength(1);
});

test('an index without a chunk opens and finds nothing', async () => {
  const index = await sketchIndex([]);
  expect(index.manifest.chunks).toBe(0);
  expect(await index.search({ lexical: [], limit: 5 })).toEqual({ lexical: [], dense: [] });
});
