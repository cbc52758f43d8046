import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReleaseContent } from '../../ports/index-store.js';
import { contentOf, embedText } from '../../testing/index-content.js';
import { EMBEDDING, TEXTS, vectorOf } from '../../testing/store-places.js';
import { createQdrantStore } from './store.js';
import { FakeQdrant, type FakeRequest } from './testing/fake-qdrant.js';
import { FakeClock } from './testing/qdrant-place.js';

// Each test publishes several releases, each some thirty requests.
vi.setConfig({ testTimeout: 30_000 });

const DAY_MS = 24 * 60 * 60 * 1000;
const OLD = contentOf({ en: ['the old text'], ur: ['پرانا متن'] }, { embedding: EMBEDDING });
const NEW = contentOf(TEXTS, { embedding: EMBEDDING });

const isSwitch = ({ method, path }: FakeRequest) => method === 'POST' && path === '/collections/aliases';
const isUpsert = ({ method, path }: FakeRequest) => method === 'PUT' && path.endsWith('/points');

let server: FakeQdrant;
let clock: FakeClock;
const newStore = (name = 'docs') => createQdrantStore({ url: server.url, name, clock });
const textOf = async (locale: string) => (await (await newStore().open(locale))?.passages([0]))?.[0]?.text;

beforeEach(async () => {
  server = await new FakeQdrant().start();
  clock = new FakeClock();
});
afterEach(() => server.stop());

describe('the collection', () => {
  test('has no dense vector in a release without embeddings', async () => {
    await newStore().publish(contentOf(TEXTS));
    const [collection] = server.collections.values();
    expect(collection?.config).toMatchObject({ vectors: {}, sparse_vectors: { bm25: {} } });
    await newStore().publish(NEW);
    const latest = [...server.collections.values()].at(-1);
    expect(latest?.config.vectors).toEqual({ dense: { size: EMBEDDING.dimensions, distance: 'Cosine' } });
  });

  test('holds BM25 weights in 32 bits by the number of the term, from 0, ascending', async () => {
    await newStore().publish(contentOf({ en: ['gate robot gate 42', 'robot'] }));
    const [collection] = server.collections.values();
    const first = [...(collection?.points.values() ?? [])].find(({ payload }) => payload['ordinal'] === 0);
    const weights = first?.sparse.get('bm25') ?? new Map<number, number>();
    // Words first: gate 0, robot 1; then 42 as 2.
    expect([...weights.keys()]).toEqual([0, 1, 2]);
    for (const weight of weights.values()) expect(Math.fround(weight)).toBe(weight);
    expect(weights.get(0)).toBeGreaterThan(weights.get(1) ?? NaN);
  });

  test('keeps text with half a surrogate pair, which JSON of Qdrant cannot hold', async () => {
    await newStore().publish(contentOf({ ur: ['روبوٹ \ud83d باغ'] }));
    expect(await textOf('ur')).toBe('روبوٹ \ufffd باغ');
    expect(JSON.stringify(server.requests.map(({ body }) => body))).not.toContain('\\ud83d');
  });
});

describe('batches', () => {
  test('are bounded in points', async () => {
    await newStore().publish(contentOf({ en: Array.from({ length: 700 }, (_, i) => `robot number ${i}`) }));
    const sizes = server.requests
      .filter(isUpsert)
      .map(({ body }) => (body as { points: unknown[] }).points.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(700);
    expect(Math.max(...sizes)).toBe(128);
  });

  test('are bounded in bytes', async () => {
    const embedding = { model: 'wide', dimensions: 3072 };
    await newStore().publish(
      contentOf({ en: Array.from({ length: 200 }, (_, i) => `robot ${i}`) }, { embedding }),
    );
    const bytes = server.requests.filter(isUpsert).map(({ body }) => Buffer.byteLength(JSON.stringify(body)));
    expect(bytes.length).toBeGreaterThan(2);
    expect(Math.max(...bytes)).toBeLessThan(8 * 1024 * 1024);
  });
});

test('what is carried over is the same, in pages of bounded size', async () => {
  const texts = Array.from({ length: 300 }, (_, i) => `روبوٹ نمبر ${i}`);
  await newStore().publish(contentOf({ en: ['one'], ur: texts }, { embedding: EMBEDDING }));
  const chunksOf = (locale: string) =>
    [...([...server.collections.values()].at(-1)?.points.values() ?? [])]
      .filter(({ payload }) => payload['kind'] === 'chunk' && payload['locale'] === locale)
      .toSorted((a, b) => Number(a.payload['ordinal']) - Number(b.payload['ordinal']));
  const before = chunksOf('ur');
  await newStore().publish(contentOf({ en: ['two', 'three'] }, { embedding: EMBEDDING }));
  const after = chunksOf('ur');
  expect(after).toHaveLength(300);
  expect(after.map(({ id, payload, sparse }) => ({ id, payload, sparse }))).toEqual(
    before.map(({ id, payload, sparse }) => ({ id, payload, sparse })),
  );
  for (const [i, { dense }] of after.entries()) {
    const [was, is] = [before[i]?.dense.get('dense'), dense.get('dense')];
    expect(is?.every((x, at) => Math.abs(x - (was?.[at] ?? NaN)) < 1e-6)).toBe(true);
  }
  expect(await textOf('ur')).toBe(texts[0]);
});

describe('the release is put to use only when Qdrant', () => {
  test('has built its indexes', async () => {
    server.yellowAnswers = 5;
    await newStore().publish(NEW);
    expect(clock.pausesMs).toEqual([100, 200, 400, 800, 1600]);
    expect(await textOf('ur')).toBe(TEXTS.ur[0]);
  });

  test('has built them within a quarter of an hour', async () => {
    await newStore().publish(OLD);
    server.yellowAnswers = Infinity;
    await expect(newStore().publish(NEW)).rejects.toMatchObject({
      code: 'STORE_TIMEOUT',
      message: expect.stringContaining('yellow'),
    });
    expect(server.collections.size).toBe(1);
    expect(await textOf('ur')).toBe('پرانا متن');
  });

  const changes: [string, (server: FakeQdrant) => void][] = [
    ['lost a chunk', (each) => each.collections.forEach(({ points }) => points.delete(chunkOf(points)))],
    [
      'weighs words in another way',
      (each) =>
        each.collections.forEach(({ points }) =>
          points.forEach(({ sparse }) =>
            sparse.get('bm25')?.forEach((weight, index, all) => all.set(index, weight * 1.01)),
          ),
        ),
    ],
    [
      'mixed up the vectors',
      (each) =>
        each.collections.forEach(({ points }) =>
          points.forEach(({ dense }) => dense.get('dense')?.fill(0.01)),
        ),
    ],
    [
      'lost the vectors',
      (each) => each.collections.forEach(({ points }) => points.forEach(({ dense }) => dense.clear())),
    ],
  ];
  const chunkOf = (points: Map<string | number, { payload: Record<string, unknown> }>) =>
    [...points].find(([, { payload }]) => payload['kind'] === 'chunk')?.[0] ?? '';

  test.each(changes)('has what it was given: not when it %s', async (_, change) => {
    await newStore().publish(OLD);
    const [kept] = server.collections.keys();
    server.onDone = (request) => {
      if (isUpsert(request)) change(server);
    };
    await expect(newStore().publish(NEW)).rejects.toMatchObject({
      code: 'RELEASE_CHECK_FAILED',
      message: expect.stringMatching(/docs__\d{17}-[0-9a-f]{6}, /),
    });
    expect([...server.collections.keys()]).toEqual([kept]);
    expect(await textOf('ur')).toBe('پرانا متن');
  });
});

describe('the switch', () => {
  test('is one operation, which overwrites', async () => {
    await newStore().publish(OLD);
    await newStore().publish(NEW);
    for (const { body } of server.requests.filter(isSwitch)) {
      expect(body).toEqual({
        actions: [
          { create_alias: { alias_name: 'docs', collection_name: expect.stringMatching(/^docs__/) } },
        ],
      });
    }
  });

  test('whose answer was lost counts as done when readers are there', async () => {
    await newStore().publish(OLD);
    server.interfere = (request) => (isSwitch(request) ? 'lose answer' : undefined);
    const { id } = await newStore().publish(NEW);
    expect((await newStore().current())?.id).toBe(id);
    expect(await textOf('ur')).toBe(TEXTS.ur[0]);
  });

  test('that was refused leaves its collection, for it may yet be done; a day later it is removed', async () => {
    const { id } = await newStore().publish(OLD);
    server.interfere = (request) => (isSwitch(request) ? { status: 503 } : undefined);
    await expect(newStore().publish(NEW)).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
    expect(server.collections.size).toBe(2);
    expect((await newStore().releases()).map((release) => release.id)).toEqual([id]);
    expect(await textOf('ur')).toBe('پرانا متن');
    server.interfere = undefined;
    await newStore().publish(NEW);
    expect(server.collections.size).toBe(3);
    clock.pass(DAY_MS);
    await newStore().publish(NEW);
    expect(server.collections.size).toBe(3);
    expect(await newStore().releases()).toHaveLength(3);
  });
});

describe('another’s things are left alone', () => {
  test('an alias that leads to a collection of someone else', async () => {
    server.collections.set('elsewhere', [...(await publishedElsewhere()).values()][0] ?? fail());
    server.aliases.set('docs', 'elsewhere');
    const before = [...server.collections.keys()];
    for (const asking of [
      () => newStore().publish(NEW),
      () => newStore().open('en'),
      () => newStore().current(),
    ]) {
      await expect(asking()).rejects.toMatchObject({
        code: 'OPTION_INVALID',
        message: expect.stringContaining('elsewhere'),
      });
    }
    expect([...server.collections.keys()]).toEqual(before);
  });

  test('a collection that has the name', async () => {
    server.collections.set('docs', [...(await publishedElsewhere()).values()][0] ?? fail());
    const before = [...server.collections.keys()];
    await expect(newStore().publish(NEW)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
    expect([...server.collections.keys()]).toEqual(before);
  });

  test('a preview, whose name begins alike, and production', async () => {
    const production = await newStore('docs').publish(OLD);
    const preview = await newStore('docs-preview').publish(NEW);
    for (let i = 0; i < 4; i += 1) await newStore('docs-preview').publish(NEW);
    clock.pass(DAY_MS);
    await newStore('docs').publish(OLD);
    expect((await newStore('docs').releases()).map(({ id }) => id)).toContain(production.id);
    expect(await newStore('docs-preview').releases()).toHaveLength(3);
    await expect(newStore('docs').rollback(preview.id)).rejects.toMatchObject({ code: 'RELEASE_NOT_FOUND' });
    await expect(newStore('docs').rollback(`preview__${preview.id}`)).rejects.toMatchObject({
      code: 'RELEASE_NOT_FOUND',
    });
  });

  async function publishedElsewhere() {
    await newStore('other').publish(OLD);
    return new Map(server.collections);
  }
  const fail = () => {
    throw new Error('Nothing was published.');
  };
});

test('two builds at once: the later switch wins, and nothing is torn', async () => {
  await newStore().publish(OLD);
  const contents: ReleaseContent[] = ['a', 'b'].map((build) =>
    contentOf({ en: [`text of ${build}`], ur: [`متن ${build}`] }, { embedding: EMBEDDING }),
  );
  const published = await Promise.all(contents.map((content) => newStore().publish(content)));
  const current = await newStore().current();
  const winner = published.findIndex(({ id }) => id === current?.id);
  expect(winner).toBeGreaterThanOrEqual(0);
  const build = ['a', 'b'][winner];
  expect([await textOf('en'), await textOf('ur')]).toEqual([`text of ${build}`, `متن ${build}`]);
  const index = await newStore().open('ur');
  if (!index) throw new Error('There is no index.');
  const dense = embedText(`متن ${build}`, EMBEDDING.dimensions);
  const hits = await index.search({ lexical: await vectorOf(index, 'متن'), dense, limit: 5 });
  expect([hits.lexical.length, hits.dense[0]?.score]).toEqual([1, 1]);
});

test('of several builds at once, none removes the one that is in use', async () => {
  for (let round = 0; round < 20; round += 1) {
    const name = `round-${round}`;
    const builds = ['a', 'b', 'c'].map((build) =>
      newStore(name).publish(contentOf({ en: [`text of ${build}`] }, { embedding: EMBEDDING })),
    );
    const published = (await Promise.all(builds)).map(({ id }) => id);
    expect(published).toContain((await newStore(name).current())?.id);
  }
});
