import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FORMAT_VERSION } from '../../index/manifest.js';
import type { ReleaseContent } from '../../ports/index-store.js';
import { contentOf, embedText } from '../../testing/index-content.js';
import { createFlatStore } from './flat-store.js';

/** Work of a second; a busy machine takes longer. */
vi.setConfig({ testTimeout: 60_000 });

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rag-flat-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const EMBEDDING = { model: 'model-x', dimensions: 16 };
const bilingual = (edition: string): ReleaseContent =>
  contentOf(
    {
      en: [`robot ${edition}`, `garden ${edition}`],
      ur: [`روبوٹ ${edition}`, `باغ ${edition}`, `دروازہ ${edition}`],
    },
    { embedding: EMBEDDING },
  );
const openStore = (options: { vectors?: 'f32' | 'int8'; now?: () => number; refreshMs?: number } = {}) =>
  createFlatStore({ dir, ...options });
const releaseFolders = async () => (await readdir(dir)).filter((name) => name !== 'CURRENT.json').sort();

/** Everything a reader can get of a locale; fails when something is missing or belongs to another release. */
async function readWhole(store: ReturnType<typeof openStore>, locale: string): Promise<string[]> {
  const index = await store.open(locale);
  if (!index) throw new Error(`There is no ${locale}.`);
  const texts = (await index.passages(Array.from({ length: index.manifest.chunks }, (_, i) => i))).map(
    ({ text }) => text,
  );
  const [question = ''] = texts;
  const { lexical, dense } = await index.search({
    lexical: question.split(' ').map((term) => ({ term, weight: 1 })),
    dense: embedText(question, EMBEDDING.dimensions),
    limit: 10,
  });
  expect(lexical[0]?.ordinal).toBe(0);
  expect(dense[0]).toMatchObject({ ordinal: 0, score: 1 });
  return texts;
}

describe('the folder', () => {
  test('holds each release in the static format, with its vectors', async () => {
    const { id } = await openStore().publish(bilingual('one'));
    expect(await releaseFolders()).toEqual([id]);
    expect((await readdir(join(dir, id))).sort()).toEqual(['en', 'release.json', 'ur']);
    expect((await readdir(join(dir, id, 'ur'))).sort()).toEqual([
      'assets',
      'content-hashes.bin',
      'manifest.json',
      'passages',
      'postings',
      'vectors.f32',
    ]);
    expect((await stat(join(dir, id, 'ur', 'vectors.f32'))).size).toBe(3 * 16 * 4);
  });

  test('holds a quarter of the bytes with int8, and a scale for each row', async () => {
    const { id } = await openStore({ vectors: 'int8' }).publish(bilingual('one'));
    expect((await stat(join(dir, id, 'ur', 'vectors.i8'))).size).toBe(3 * (16 + 4));
  });

  test('shares the files of a locale that was carried over', async () => {
    const store = openStore();
    const before = await store.publish(bilingual('one'));
    const { locales } = bilingual('two');
    const now = await store.publish({ ...bilingual('two'), locales: locales.slice(1) });
    const [first, second] = await Promise.all(
      [before, now].map(({ id }) => stat(join(dir, id, 'en', 'vectors.f32'))),
    );
    expect(second?.ino).toBe(first?.ino);
  });

  test('a locale stored as int8 is carried over into a release of f32', async () => {
    await openStore({ vectors: 'int8' }).publish(bilingual('one'));
    const { locales } = bilingual('two');
    await openStore().publish({ ...bilingual('two'), locales: locales.slice(0, 1) });
    const index = await openStore().open('ur');
    const dense = embedText('روبوٹ one', EMBEDDING.dimensions);
    expect((await index?.search({ lexical: [], dense, limit: 1 }))?.dense[0]?.ordinal).toBe(0);
  });

  test('keeps what is not ours, and no release that was rolled back from once another is published', async () => {
    await mkdir(join(dir, 'guide'));
    const store = openStore();
    const first = await store.publish(bilingual('one'));
    const bad = await store.publish(bilingual('bad'));
    await store.rollback();
    expect(await releaseFolders()).toEqual([bad.id, first.id, 'guide'].sort());
    const third = await store.publish(bilingual('three'));
    expect(await releaseFolders()).toEqual([first.id, third.id, 'guide'].sort());
    expect((await store.rollback()).id).toBe(first.id);
  });
});

describe('faults', () => {
  test.each([
    ['vectors.f32', 'ur/vectors.f32'],
    ['content hashes', 'ur/content-hashes.bin'],
    ['release.json', 'release.json'],
  ])('damaged %s are noticed', async (_, file) => {
    const { id } = await openStore().publish(bilingual('one'));
    await writeFile(join(dir, id, file), 'damaged');
    const store = openStore();
    const reading = file.includes('hashes') ? store.vectors(['00'], EMBEDDING) : store.open('ur');
    await expect(reading).rejects.toMatchObject({ code: 'INDEX_DAMAGED', retryable: true });
  });

  test('a locale that was damaged is not carried over', async () => {
    const store = openStore();
    const { id } = await store.publish(bilingual('one'));
    const [file = ''] = await readdir(join(dir, id, 'en', 'passages'));
    await writeFile(join(dir, id, 'en', 'passages', file), 'damaged');
    const { locales } = bilingual('two');
    await expect(store.publish({ ...bilingual('two'), locales: locales.slice(1) })).rejects.toMatchObject({
      code: 'RELEASE_CHECK_FAILED',
      message: expect.stringContaining('"en"'),
    });
    expect((await store.current())?.id).toBe(id);
    expect(await releaseFolders()).toEqual([id]);
  });

  test.each([
    ['format', { format: '99' }, 'INDEX_FORMAT_MISMATCH'],
    ['analyser', { index: { format: FORMAT_VERSION, analyzer: '99' } }, 'INDEX_ANALYZER_MISMATCH'],
  ])('a release of another %s is refused by readers, carry-over and rollback', async (_, change, code) => {
    const store = openStore();
    const { id } = await store.publish(bilingual('one'));
    const path = join(dir, id, 'release.json');
    const release = JSON.parse(await readFile(path, 'utf8')) as object;
    await writeFile(path, JSON.stringify({ ...release, ...change }));
    await expect(openStore().open('ur')).rejects.toMatchObject({ code });
    await expect(store.rollback(id)).rejects.toMatchObject({ code });
    const { locales } = bilingual('two');
    await expect(store.publish({ ...bilingual('two'), locales: locales.slice(1) })).rejects.toMatchObject({
      code,
    });
  });

  test.each(['', '{', 'null', '{"format":"1"}', '{"format":"1","releaseId":"../../x","releases":[]}'])(
    'the pointer %j is no pointer',
    async (text) => {
      await writeFile(join(dir, 'CURRENT.json'), text);
      await expect(openStore().open('en')).rejects.toMatchObject({ code: 'INDEX_DAMAGED' });
    },
  );

  test('a folder that cannot be read is a store that cannot be reached', async () => {
    await mkdir(join(dir, 'CURRENT.json'));
    await expect(openStore().current()).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      retryable: true,
      message: expect.stringContaining(dir),
    });
  });
});

describe('the lock', () => {
  const lock = (holder: object) => writeFile(join(dir, 'publish.lock'), JSON.stringify(holder));
  const holder = { host: hostname(), pid: process.pid, token: 'x', since: '2026-11-01T00:00:00.000Z' };

  test('lets one of two publications at once through', async () => {
    const results = await Promise.allSettled([
      openStore().publish(bilingual('one')),
      openStore().publish(bilingual('two')),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'PUBLISH_LOCKED', retryable: true },
    });
    expect(await openStore().releases()).toHaveLength(1);
    await openStore().publish(bilingual('three'));
  });

  test.each([
    ['a living process', { ...holder, pid: process.ppid }],
    ['a process of another machine, which cannot be asked', { ...holder, host: 'elsewhere', pid: 1 }],
  ])('of %s is respected, and named', async (_, other) => {
    const store = openStore();
    await store.publish(bilingual('one'));
    await lock(other);
    const message: unknown = expect.stringMatching(
      new RegExp(`publish\\.lock is held by process ${other.pid} on ${other.host}`),
    );
    await expect(store.publish(bilingual('two'))).rejects.toMatchObject({ code: 'PUBLISH_LOCKED', message });
    await expect(store.rollback()).rejects.toMatchObject({ code: 'PUBLISH_LOCKED', message });
    await rm(join(dir, 'publish.lock'));
    await store.publish(bilingual('two'));
  });

  test.each([
    // Above the highest process id there can be.
    ['a dead process', { ...holder, pid: 2 ** 30 }],
    ['an earlier process that had our id', holder],
  ])('of %s is broken', async (_, dead) => {
    await lock(dead);
    await openStore().publish(bilingual('one'));
    expect(await readdir(dir)).not.toContain('publish.lock');
  });

  test('of nobody knows whom is respected', async () => {
    await writeFile(join(dir, 'publish.lock'), '');
    await expect(openStore().publish(bilingual('one'))).rejects.toMatchObject({ code: 'PUBLISH_LOCKED' });
  });
});

describe('readers', () => {
  test('look for another release when the time has come, not before', async () => {
    let time = 0;
    const reader = openStore({ now: () => time, refreshMs: 500 });
    await openStore().publish(bilingual('one'));
    const first = await reader.open('en');
    await openStore().publish(bilingual('two'));
    time = 499;
    expect(await reader.open('en')).toBe(first);
    time = 500;
    expect(await readWhole(reader, 'en')).toEqual(['robot two', 'garden two']);
  });

  test('keep an opened index whose release is gone', async () => {
    const reader = openStore({ now: () => 0 });
    const publisher = openStore();
    await publisher.publish(bilingual('one'));
    const index = await reader.open('ur');
    for (const edition of ['two', 'three', 'four', 'five']) await publisher.publish(bilingual(edition));
    expect((await index?.passages([1]))?.[0]?.text).toBe('باغ one');
  });

  test('get the newest release when the one they knew is gone', async () => {
    const reader = openStore({ now: () => 0 });
    const publisher = openStore();
    const { id } = await publisher.publish(bilingual('one'));
    await reader.open('en');
    await publisher.publish(bilingual('two'));
    await rm(join(dir, id), { recursive: true });
    expect(await readWhole(reader, 'ur')).toEqual(['روبوٹ two', 'باغ two', 'دروازہ two']);
  });

  test('see one release whole at every moment of many publications', async () => {
    const publisher = openStore();
    await publisher.publish(bilingual('edition0'));
    const publishing = new AbortController();
    const seen = new Set<string>();
    const read = async (locale: string) => {
      while (!publishing.signal.aborted) {
        const texts = await readWhole(openStore({ refreshMs: 0 }), locale);
        const editions = new Set(texts.map((text) => text.split(' ')[1] ?? ''));
        expect(editions.size).toBe(1);
        for (const edition of editions) seen.add(edition);
      }
    };
    const publish = async () => {
      for (let i = 1; i <= 8; i += 1) await publisher.publish(bilingual(`edition${i}`));
    };
    await Promise.all([publish().finally(() => publishing.abort()), read('en'), read('ur'), read('ur')]);
    expect(seen.size).toBeGreaterThan(2);
  });
});
