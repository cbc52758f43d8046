import type { EvalQuery } from 'docusaurus-rag-core/evaluate';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexCorpus } from '../corpus-index.js';
import { askCorpus, type EvalCorpus } from './ask-corpus.js';
import { planRuns, type Run } from './runs.js';
import { translateCorpus } from './translate-corpus.js';

const [FULL] = planRuns({ embedding: false, ablate: false }) as [Run];
const ENGLISH = [
  { _id: 'water', text: 'The robot waters the plants of the garden every morning.' },
  { _id: 'soil', text: 'A sensor measures the moisture of the soil.' },
  { _id: 'night', text: 'At night the machine sleeps in its shed.' },
];
const URDU = [
  { _id: 'پانی', text: 'روبوٹ ہر صبح باغ کے پودوں کو پانی دیتا ہے۔' },
  { _id: 'مٹی', text: 'سینسر مٹی کی نمی ناپتا ہے۔' },
];
const query = (text: string, ...gold: string[]): EvalQuery => ({ _id: '1', text, gold });
const lines: string[] = [];

async function corpusOf(parts: [locale: string, rows: typeof ENGLISH][]): Promise<EvalCorpus> {
  const opened = await Promise.all(
    parts.map(async ([locale, rows]) => [locale, (await indexCorpus(rows, locale)).index] as const),
  );
  const indexes = await translateCorpus(new Map(opened), ['en', 'ur'], {
    parallel: {
      locales: ['en', 'ur'],
      texts: ENGLISH.slice(0, 2).map(({ text }, i) => [text, URDU[i]?.text ?? '']),
    },
    say: (line) => lines.push(line),
  });
  return {
    indexes,
    vectors: new Map(),
    twins: new Map([
      ['پانی', 'water'],
      ['مٹی', 'soil'],
    ]),
  };
}

let english: EvalCorpus;
let both: EvalCorpus;
beforeAll(async () => {
  english = await corpusOf([['en', ENGLISH]]);
  both = await corpusOf([
    ['en', ENGLISH],
    ['ur', URDU],
  ]);
}, 60_000);

describe('askCorpus', () => {
  test('a question in another language is asked by what the parallel texts teach', async () => {
    const row = await askCorpus(query('مٹی کی نمی کیا ناپتا ہے؟', 'soil'), english, ['ur', 'en'], FULL);
    expect(row.ranked[0]).toBe('soil');
    expect(row.answered).toBe(true);
  });

  test('a question that states no language is asked in that of its script', async () => {
    const row = await askCorpus(query('پودوں کو پانی کون دیتا ہے؟', 'water'), english, ['en', 'ur'], FULL);
    expect(row.ranked[0]).toBe('water');
  });

  test('as it was typed, it finds nothing', async () => {
    const row = await askCorpus(query('مٹی کی نمی'), english, ['ur', 'en'], { ...FULL, isRead: false });
    expect(row).toMatchObject({ ranked: [], answered: false });
  });

  test('documents that say the same in two languages are one, found by either', async () => {
    const row = await askCorpus(query('باغ کے پودوں کو پانی', 'پانی'), both, ['ur', 'en'], FULL);
    expect(row.query.gold).toEqual(['water']);
    expect(row.ranked[0]).toBe('water');
    expect(row.ranked).toHaveLength(new Set(row.ranked).size);
  });

  test('what stands in the other language alone is found beside the own', async () => {
    const row = await askCorpus(query('رات کو مشین کہاں سوتی ہے؟', 'night'), both, ['ur', 'en'], FULL);
    expect(row.ranked[0]).toBe('night');
  });
});

test('what was learnt is said in a line for each direction', () => {
  expect(lines[0]).toMatch(/^ur → en: \d+ words translated, 2 aligned texts, [\d.]+ s, [\d.]+ kB\.$/);
});
