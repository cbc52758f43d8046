import { expect, test } from 'vitest';
import { KEPT_RELEASES } from '../ports/index-store.js';
import { holdsContent } from '../index/holds-content.js';
import type { IndexStore } from '../ports/index-store.js';
import { EMBEDDING, TEXTS, preparePlaces, type StorePlace } from './store-places.js';
import { contentOf } from './index-content.js';

const embedded = { embedding: EMBEDDING };
const OTHER = { model: 'another-model', dimensions: EMBEDDING.dimensions };

/** The text of the first chunk of a locale, as a reader sees it. */
async function firstText(store: IndexStore, locale: string): Promise<string | undefined> {
  const index = await store.open(locale);
  return index && (await index.passages([0]))[0]?.text;
}
const idsOf = async (store: IndexStore) => (await store.releases()).map(({ id }) => id);

/** Releases: what is published, carried over, kept, rolled back to and refused. */
export function describePublishing(makePlace: () => Promise<StorePlace>): void {
  const { place, store: openStore } = preparePlaces(makePlace);

  test('before anything is published there is nothing to open, list, reuse or go back to', async () => {
    const store = await openStore();
    expect(await store.current()).toBeUndefined();
    expect(await store.releases()).toEqual([]);
    expect(await store.open('en')).toBeUndefined();
    expect(await store.vectors(['00'], EMBEDDING)).toEqual(new Map());
    await expect(store.rollback()).rejects.toMatchObject({ code: 'RELEASE_NOT_FOUND', retryable: false });
  });

  test('a published release is in use, in every language, and tells what it holds', async () => {
    const store = await openStore();
    const release = await store.publish(contentOf(TEXTS, embedded));
    expect(release).toMatchObject({ site: 'https://contract.example/', embedding: EMBEDDING });
    expect(new Date(release.createdAt).toISOString()).toBe(release.createdAt);
    expect(release.locales.toSorted((a, b) => (a.locale < b.locale ? -1 : 1))).toEqual([
      { locale: 'en', pages: 3, sections: 3, chunks: 3, contentHash: expect.any(String) },
      { locale: 'ur', pages: 3, sections: 3, chunks: 3, contentHash: expect.any(String) },
    ]);
    for (const reader of [store, await openStore()]) {
      expect(await reader.current()).toEqual(release);
      expect(await reader.releases()).toEqual([release]);
      expect(await firstText(reader, 'en')).toBe(TEXTS.en[0]);
      expect(await firstText(reader, 'ur')).toBe(TEXTS.ur[0]);
      expect((await reader.open('ur'))?.manifest.releaseId).toBe(release.id);
      expect(await reader.open('fr')).toBeUndefined();
    }
  });

  test('what the decision to answer was calibrated on comes back, also of a locale that is carried over', async () => {
    const calibration = { needed: 0.7, ownQuestions: 90, answered: 0.98, otherQuestions: 48, refused: 0.96 };
    const content = contentOf(TEXTS, embedded);
    const store = await openStore();
    await store.publish({
      ...content,
      locales: content.locales.map((each) => ({ ...each, ...(each.locale === 'ur' && { calibration }) })),
    });
    const release = await store.publish(contentOf({ en: ['Another text'] }, embedded));
    for (const reader of [store, await openStore()]) {
      expect((await reader.open('ur'))?.manifest.calibration).toEqual(calibration);
      expect((await reader.open('en'))?.manifest).not.toHaveProperty('calibration');
    }
    expect(holdsContent(release, contentOf({ ur: TEXTS.ur }, embedded))).toBe(false);
  });

  test('a release is known to hold what was published, in every locale, and nothing else', async () => {
    const store = await openStore();
    await store.publish(contentOf(TEXTS, embedded));
    const release = await store.publish(contentOf({ ur: ['نیا متن'] }, embedded));
    const holds = (...content: Parameters<typeof contentOf>) => holdsContent(release, contentOf(...content));
    expect(holds({ en: TEXTS.en, ur: ['نیا متن'] }, embedded)).toBe(true);
    expect(holds({ en: TEXTS.en }, embedded)).toBe(true);
    expect(holds(TEXTS, embedded)).toBe(false);
    expect(holds({ ur: ['نیا متن'] }, { embedding: OTHER })).toBe(false);
    expect(holds({ fr: ['Un texte'] }, embedded)).toBe(false);
  });

  test('an opened index is kept, and another release is seen once the time to look again has passed', async () => {
    const publisher = await openStore();
    const reader = await openStore();
    await publisher.publish(contentOf({ ur: ['پہلا متن'] }));
    await place().passRefreshTime();
    const before = await reader.open('ur');
    expect(await reader.open('ur')).toBe(before);
    await publisher.publish(contentOf({ ur: ['دوسرا متن'] }));
    await place().passRefreshTime();
    expect(await firstText(reader, 'ur')).toBe('دوسرا متن');
    expect((await before?.passages([0]))?.[0]?.text).toBe('پہلا متن');
  });

  test('a locale built alone takes the others over from the release before', async () => {
    const store = await openStore();
    await store.publish(contentOf(TEXTS, embedded));
    const release = await store.publish(contentOf({ ur: ['نیا متن'] }, embedded));
    const counts = release.locales.map(({ locale, chunks }) => `${locale} ${chunks}`).sort();
    expect(counts).toEqual(['en 3', 'ur 1']);
    const reader = await openStore();
    expect(await firstText(reader, 'en')).toBe(TEXTS.en[0]);
    expect(await firstText(reader, 'ur')).toBe('نیا متن');
    const carried = await reader.open('en');
    expect(carried?.manifest.releaseId).toBe(release.id);
    expect(carried?.embedding).toEqual(EMBEDDING);
    const hash = contentOf(TEXTS).locales[0]?.chunks[1]?.contentHash ?? '';
    expect([...(await reader.vectors([hash], EMBEDDING)).keys()]).toEqual([hash]);
  });

  test.each([
    ['by another model', OTHER],
    ['in other dimensions', { ...EMBEDDING, dimensions: 8 }],
    ['not at all', undefined],
  ])('a locale cannot be carried over into a release that is embedded %s', async (_, embedding) => {
    const store = await openStore();
    const release = await store.publish(contentOf(TEXTS, embedded));
    await expect(store.publish(contentOf({ ur: ['نیا متن'] }, { embedding }))).rejects.toMatchObject({
      code: 'EMBEDDING_MISMATCH',
      message: expect.stringContaining('contract-model'),
    });
    expect(await idsOf(store)).toEqual([release.id]);
    expect(await firstText(await openStore(), 'ur')).toBe(TEXTS.ur[0]);
  });

  test('all locales together may be embedded by another model', async () => {
    const store = await openStore();
    await store.publish(contentOf(TEXTS, embedded));
    const release = await store.publish(contentOf(TEXTS, { embedding: OTHER }));
    expect(release.embedding).toEqual(OTHER);
    const hash = contentOf(TEXTS).locales[0]?.chunks[0]?.contentHash ?? '';
    expect(await store.vectors([hash], EMBEDDING)).toEqual(new Map());
    expect((await store.vectors([hash], OTHER)).size).toBe(1);
  });

  test.each([
    ['one too few', (all: Float32Array) => all.slice(EMBEDDING.dimensions)],
    ['none', () => undefined],
    ['a component that is not a number', (all: Float32Array) => all.with(50, NaN)],
    ['an infinite component', (all: Float32Array) => all.with(3, Infinity)],
  ])('vectors that do not fit are refused before anything is written: %s', async (_, change) => {
    const store = await openStore();
    const release = await store.publish(contentOf(TEXTS, embedded));
    const content = contentOf({ en: ['new', 'text'], ur: ['نیا متن'] }, embedded);
    const [first] = content.locales;
    if (first?.vectors) first.vectors = change(first.vectors);
    await expect(store.publish(content)).rejects.toMatchObject({ code: 'EMBEDDING_MISMATCH' });
    expect(await idsOf(store)).toEqual([release.id]);
  });

  test('vectors are found again by what they were made of, and only those of the same model', async () => {
    const store = await openStore();
    const content = contentOf(TEXTS, embedded);
    await store.publish(content);
    const chunks = content.locales.flatMap((locale) => locale.chunks);
    const hashes = chunks.map(({ contentHash }) => contentHash);
    const found = await (await openStore()).vectors([...hashes, 'ab'.repeat(32)], EMBEDDING);
    expect([...found.keys()].sort()).toEqual(hashes.toSorted());
    const { vectors = new Float32Array() } = content.locales[1] ?? {};
    const given = vectors.subarray(0, EMBEDDING.dimensions);
    const kept = found.get(content.locales[1]?.chunks[0]?.contentHash ?? '') ?? new Float32Array();
    expect(kept).toHaveLength(EMBEDDING.dimensions);
    // A store may keep the direction alone.
    const norm = (vector: Float32Array) => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
    const cosine = given.reduce((sum, x, i) => sum + x * (kept[i] ?? 0), 0) / norm(given) / norm(kept);
    expect(cosine).toBeGreaterThan(0.999);
    expect(await store.vectors(hashes, OTHER)).toEqual(new Map());
    expect(await store.vectors(hashes, { ...EMBEDDING, dimensions: 8 })).toEqual(new Map());
  });

  test(`the last ${KEPT_RELEASES} releases are kept, newest first`, async () => {
    const store = await openStore();
    const ids: string[] = [];
    for (const text of ['ایک', 'دو', 'تین', 'چار', 'پانچ']) {
      ids.unshift((await store.publish(contentOf({ ur: [text] }))).id);
      expect(await idsOf(store)).toEqual(ids.slice(0, KEPT_RELEASES));
    }
    expect(new Set(ids).size).toBe(5);
    await expect(store.rollback(ids[4])).rejects.toMatchObject({
      code: 'RELEASE_NOT_FOUND',
      message: expect.stringContaining(ids[4] ?? ''),
    });
  });

  test('the same content published again is another release', async () => {
    const store = await openStore();
    const first = await store.publish(contentOf(TEXTS));
    const second = await store.publish(contentOf(TEXTS));
    expect(await idsOf(store)).toEqual([second.id, first.id]);
  });

  test('a rollback puts the release before to use again, or the one that is named', async () => {
    const store = await openStore();
    const ids: string[] = [];
    for (const text of ['ایک', 'دو', 'تین']) ids.push((await store.publish(contentOf({ ur: [text] }))).id);
    expect((await store.rollback()).id).toBe(ids[1]);
    await place().passRefreshTime();
    expect(await firstText(store, 'ur')).toBe('دو');
    expect((await (await openStore()).current())?.id).toBe(ids[1]);
    expect((await store.rollback()).id).toBe(ids[0]);
    await expect(store.rollback()).rejects.toMatchObject({ code: 'RELEASE_NOT_FOUND' });
    await expect(store.rollback('never')).rejects.toMatchObject({ code: 'RELEASE_NOT_FOUND' });
    expect((await store.rollback(ids[2])).id).toBe(ids[2]);
    await place().passRefreshTime();
    expect(await firstText(store, 'ur')).toBe('تین');
    expect(await idsOf(store)).toEqual(ids.toReversed());
  });

  test('what was in use is kept and carried over, also after a rollback', async () => {
    const store = await openStore();
    const first = await store.publish(contentOf({ en: ['one'], ur: ['ایک'] }));
    await store.publish(contentOf({ en: ['two'], ur: ['دو'] }));
    await store.publish(contentOf({ en: ['three'], ur: ['تین'] }));
    await store.rollback(first.id);
    const now = await store.publish(contentOf({ en: ['four'] }));
    expect(await idsOf(store)).toEqual(expect.arrayContaining([first.id, now.id]));
    expect(await firstText(await openStore(), 'ur')).toBe('ایک');
  });

  test('a release that completes another of the same build takes its place', async () => {
    const store = await openStore();
    const before = await store.publish(contentOf(TEXTS));
    const half = await store.publish(contentOf({ en: ['new'] }));
    const whole = await store.publish(contentOf({ ur: ['نیا'] }), { supersedes: half.id });
    expect(await idsOf(store)).toEqual([whole.id, before.id]);
    expect(await firstText(await openStore(), 'en')).toBe('new');
    expect(await firstText(await openStore(), 'ur')).toBe('نیا');
    expect((await store.rollback()).id).toBe(before.id);
    expect(await firstText(await openStore(), 'ur')).toBe(TEXTS.ur[0]);
  });

  test('tells how far it is', async () => {
    const told: [number, number][] = [];
    const store = await openStore();
    await store.publish(contentOf(TEXTS), { onProgress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([6, 6]);
    expect(told).toEqual(told.toSorted(([a], [b]) => a - b));
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([6]));
  });

  test.each(['before', 'while'])('a publication ended %s it stores leaves nothing behind', async (moment) => {
    const store = await openStore();
    const release = await store.publish(contentOf(TEXTS));
    const controller = new AbortController();
    const reason = new Error('The build was stopped.');
    if (moment === 'before') controller.abort(reason);
    const publishing = store.publish(contentOf({ en: ['new'], ur: ['نیا'] }), {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(publishing).rejects.toBe(reason);
    expect(await idsOf(store)).toEqual([release.id]);
    expect(await firstText(await openStore(), 'ur')).toBe(TEXTS.ur[0]);
    await store.publish(contentOf({ ur: ['نیا'] }));
    expect(await firstText(await openStore(), 'ur')).toBe('نیا');
  });
}
