import { expect, test } from 'vitest';
import { countAll } from '../index/encode-index.js';
import { createMemoryLoader } from '../index/memory-index.js';
import { openStaticIndex } from '../index/static-index.js';
import { sketchChunks } from '../testing/build-index.js';
import { createCountedIndex } from './counted-index.js';

const SKETCHES = {
  en: [
    { text: 'The robot waters tomatoes in the morning.', url: '/a/', version: '1.0' },
    { text: 'The robot waters the garden in the evening.', url: '/a/', version: '2.0', anchor: 'evening' },
    { text: 'The cable of robot-3000 charges the battery.', url: '/b/', title: 'The battery' },
  ],
  ur: [
    { text: 'روبوٹ ہر صبح ٹماٹروں کو پانی دیتا ہے۔', url: '/ur/a/' },
    { text: 'روبوٹ کی بیٹری رات کو چارج ہوتی ہے۔', url: '/ur/b/', title: 'بیٹری' },
  ],
};

test.each([
  ['en', ['robot', 'water', 'batteri', 'the', 'robot-3000', 'nowhere']],
  ['ur', ['روبوٹ', 'بیٹری', 'پانی', 'کو', 'کہیں']],
] as const)('%s: finds what the written index finds', async (locale, terms) => {
  const chunks = sketchChunks(SKETCHES[locale], locale);
  const pages = chunks.map(({ url, title, version }) => ({
    url,
    title,
    locale,
    ...(version !== undefined && { version }),
    sections: [],
  }));
  const latestVersions = ['2.0'];
  const counted = createCountedIndex({
    locale,
    pages,
    chunks,
    termCounts: countAll(chunks, locale),
    latestVersions,
  });
  const load = createMemoryLoader({ site: 'test', locale, pages, chunks, latestVersions });
  const written = await openStaticIndex({ load });

  expect(await counted.words()).toEqual(await written.words());
  const { chunks: count, averageLength, frequentWords, versions } = written.manifest;
  expect(counted.manifest).toMatchObject({ chunks: count, averageLength, frequentWords, versions });
  expect(await counted.documentFrequencies([...terms])).toEqual(
    await written.documentFrequencies([...terms]),
  );
  for (const version of [undefined, '1.0']) {
    const query = { lexical: terms.map((term, i) => ({ term, weight: i + 1 })), version, limit: 10 };
    expect(await counted.search(query)).toEqual(await written.search(query));
  }
  expect(await counted.passages([1])).toEqual([chunks[1]]);
});

test('knows which chunk holds a term', () => {
  const chunks = sketchChunks(['tea', 'cups', 'tea and cups']);
  const index = createCountedIndex({
    locale: 'en',
    pages: [],
    chunks,
    termCounts: countAll(chunks, 'en'),
    latestVersions: [],
  });
  expect([0, 1, 2, 3].map((ordinal) => index.holds(ordinal, 'tea'))).toEqual([true, false, true, false]);
  expect(index.holds(0, 'coffe')).toBe(false);
});
