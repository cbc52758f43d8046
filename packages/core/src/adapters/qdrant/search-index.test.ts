import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentOf, embedText } from '../../testing/index-content.js';
import { EMBEDDING, vectorOf } from '../../testing/store-places.js';
import { encodeAsset } from './assets.js';
import { createQdrantStore } from './store.js';
import { FakeQdrant } from './testing/fake-qdrant.js';

let server: FakeQdrant;
beforeEach(async () => {
  server = await new FakeQdrant().start();
});
afterEach(() => server.stop());

const newStore = () => createQdrantStore({ url: server.url, name: 'docs' });
/** Of the last request for hits. */
function lastSearches(): { using: string; filter: unknown; params?: unknown }[] {
  const request = queries().at(-1);
  if (!request) throw new Error('Nothing was searched.');
  return (request.body as { searches: ReturnType<typeof lastSearches> }).searches;
}
const queries = () => server.requests.filter(({ path }) => path.endsWith('/points/query/batch'));
async function openUrdu(texts: string[]) {
  await newStore().publish(contentOf({ ur: texts }, { embedding: EMBEDDING }));
  const index = await newStore().open('ur');
  if (!index) throw new Error('There is no index.');
  server.requests.length = 0;
  return index;
}

test('both searches of a question are one request, under the same filter', async () => {
  const index = await openUrdu(['روبوٹ', 'باغ']);
  const dense = embedText('روبوٹ', EMBEDDING.dimensions);
  await index.search({ lexical: await vectorOf(index, 'روبوٹ'), dense, limit: 5 });
  expect(server.requests).toHaveLength(1);
  const searches = lastSearches();
  expect(searches.map(({ using, params }) => [using, params])).toEqual([
    ['bm25', undefined],
    ['dense', { exact: true }],
  ]);
  expect(searches[0]?.filter).toEqual(searches[1]?.filter);
});

test('nothing is asked when no word of the question is known', async () => {
  const index = await openUrdu(['روبوٹ']);
  expect(await index.search({ lexical: [{ term: 'volcano', weight: 3 }], limit: 5 })).toEqual({
    lexical: [],
    dense: [],
  });
  expect(server.requests).toEqual([]);
});

test('three hundred equal chunks come in the order of the site, though Qdrant gives them in any', async () => {
  const index = await openUrdu([...Array.from({ length: 300 }, () => 'روبوٹ باغ میں'), 'روبوٹ روبوٹ']);
  const dense = embedText('روبوٹ باغ میں', EMBEDDING.dimensions);
  const hits = await index.search({ lexical: await vectorOf(index, 'روبوٹ'), dense, limit: 50 });
  const first = Array.from({ length: 50 }, (_, i) => i);
  expect(hits.lexical.map(({ ordinal }) => ordinal)).toEqual([300, ...first.slice(0, 49)]);
  expect(hits.dense.map(({ ordinal }) => ordinal)).toEqual(first);
  expect(queries().length).toBeLessThanOrEqual(3);
});

test('a word that comes twice in the question counts twice', async () => {
  const index = await openUrdu(['روبوٹ', 'باغ']);
  const [once = { term: '', weight: 0 }] = await vectorOf(index, 'روبوٹ');
  const scoreOf = async (lexical: (typeof once)[]) =>
    (await index.search({ lexical, limit: 1 })).lexical[0]?.score;
  expect(await scoreOf([once, once])).toBeCloseTo(2 * ((await scoreOf([once])) ?? NaN), 4);
});

test('texts read lately are not asked for again', async () => {
  const index = await openUrdu(['روبوٹ', 'باغ', 'دروازہ']);
  const first = await index.passages([2, 0]);
  expect(server.requests).toHaveLength(1);
  expect(await index.passages([0, 2, 0])).toEqual([first[1], first[0], first[1]]);
  expect(server.requests).toHaveLength(1);
  await index.passages([1]);
  expect(server.requests).toHaveLength(2);
  await expect(index.passages([7])).rejects.toMatchObject({ code: 'INDEX_DAMAGED' });
});

test('in a locale too large to compare every vector, the graph is searched with a breadth strict mode allows', async () => {
  await newStore().publish(contentOf({ ur: ['روبوٹ'] }, { embedding: EMBEDDING }));
  const [collection] = server.collections.values();
  const manifest = [...(collection?.points.values() ?? [])].find(
    ({ payload }) => payload['asset'] === 'manifest',
  );
  const stored = (await newStore().open('ur'))?.manifest;
  const large = encodeAsset('ur', 'manifest', Buffer.from(JSON.stringify({ ...stored, chunks: 20_001 })));
  if (manifest) manifest.payload = { ...large.payloads[0] };
  const index = await newStore().open('ur');
  const dense = embedText('روبوٹ', EMBEDDING.dimensions);
  expect((await index?.search({ lexical: [], dense, limit: 5 }))?.dense).toHaveLength(1);
  expect(lastSearches()[0]?.params).toEqual({ hnsw_ef: 256 });
});

test('readers at once look at the alias once, and not again before its time', async () => {
  await newStore().publish(contentOf({ en: ['robot'], ur: ['روبوٹ'] }));
  server.requests.length = 0;
  let nowMs = 0;
  const store = createQdrantStore({
    url: server.url,
    name: 'docs',
    refreshMs: 5000,
    clock: { now: () => nowMs, sleep: async () => {} },
  });
  const looks = () => server.requests.filter(({ path }) => path === '/aliases').length;
  await Promise.all(['ur', 'en', 'ur', 'en'].map((locale) => store.open(locale)));
  const first = looks();
  expect(server.requests.filter(({ path }) => path.endsWith('/points/scroll'))).toHaveLength(2);
  nowMs = 4999;
  await store.open('ur');
  expect(looks()).toBe(first);
  nowMs = 5000;
  await store.open('ur');
  expect(looks()).toBe(first + 1);
});
