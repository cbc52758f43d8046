import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sketchIndex } from '../testing/build-index.js';
import type { Concept } from './question-vector.js';
import { retrieve } from './retrieve.js';
import { coverageOf, judgeSufficiency, signal, usuallyNeeded } from './sufficiency.js';

const PAGES = {
  en: [
    'The robot waters tomatoes at six every morning.',
    'Charge the battery of the robot overnight with the blue cable.',
    'Soil that stays wet for days makes roots rot.',
    'A camera counts ripe fruit and sends the number to the server.',
  ],
  ur: [
    'روبوٹ ہر صبح چھ بجے ٹماٹروں کو پانی دیتا ہے۔',
    'روبوٹ کی بیٹری رات بھر نیلی تار سے چارج کریں۔',
    'جو مٹی کئی دن گیلی رہے اس میں جڑیں گل جاتی ہیں۔',
    'کیمرا پکے پھل گنتا ہے اور گنتی سرور کو بھیجتا ہے۔',
  ],
};
/** Enough other chunks that chance has something to match. */
const fillers = Array.from(
  { length: 60 },
  (_, i) => `Note ${i}: shelves, boxes and lamps in room ${i}. کمرہ ${i} میں ڈبے اور چراغ ہیں۔`,
);

async function confidence(locale: 'en' | 'ur', question: string): Promise<number> {
  const index = await sketchIndex([...PAGES[locale], ...fillers], { locale });
  return judgeSufficiency(await retrieve(question, index)).confidence;
}

test.each([
  ['en', 'When does the robot water the tomatoes?'],
  ['en', 'why do roots rot'],
  ['ur', 'روبوٹ ٹماٹروں کو پانی کب دیتا ہے؟'],
  ['ur', 'بیٹری کیسے چارج کریں'],
] as const)('%s: %s is answered', async (locale, question) => {
  expect(await confidence(locale, question)).toBeGreaterThanOrEqual(0.5);
});

test.each([
  ['en', 'Who was the first prime minister of Pakistan?'],
  ['en', 'How long do I boil an egg?'],
  ['ur', 'پاکستان کے پہلے وزیر اعظم کون تھے؟'],
  ['ur', 'انڈا کتنی دیر ابالیں؟'],
] as const)('%s: %s is refused', async (locale, question) => {
  expect(await confidence(locale, question)).toBeLessThan(0.5);
});

const concept = (term: string, fields: Partial<Concept> = {}): Concept => ({
  term,
  isStopWord: false,
  isKnown: true,
  weight: 5,
  matches: new Map([[term, 1]]),
  ...fields,
});

describe('the line', () => {
  const evidence = { concepts: [concept('robot')], searchedChunks: 300, bestBm25: 3, coverage: 0.4 };
  const calibrated = (needed: number) => ({
    ...evidence,
    calibration: { needed, ownQuestions: 90, answered: 0.98, otherQuestions: 48, refused: 0.96 },
  });

  test('is what the index was calibrated to need, and one half there', () => {
    const reached = signal(evidence);
    expect(judgeSufficiency(calibrated(reached)).confidence).toBeCloseTo(0.5, 10);
    expect(judgeSufficiency(calibrated(reached - 0.01)).sufficient).toBe(true);
    expect(judgeSufficiency(calibrated(reached + 0.01)).sufficient).toBe(false);
  });

  test('without a calibration rises with the number of chunks', () => {
    expect(usuallyNeeded(1)).toBeLessThan(usuallyNeeded(40));
    expect(usuallyNeeded(1000) - usuallyNeeded(100)).toBeCloseTo(usuallyNeeded(100) - usuallyNeeded(10));
    expect(usuallyNeeded(0)).toBe(usuallyNeeded(1));
    expect(judgeSufficiency(evidence).confidence).toBe(
      judgeSufficiency(calibrated(usuallyNeeded(300))).confidence,
    );
  });
});

describe('coverage', () => {
  const words = [concept('روبوٹ', { weight: 6 }), concept('بیٹری', { weight: 2 })];

  test('is the share of the content words by weight, whatever the grammar', () => {
    const grammar = concept('کی', { isStopWord: true, weight: 9 });
    expect(coverageOf(new Set(['روبوٹ', 'کھیت']), [...words, grammar])).toBeCloseTo(0.75);
    expect(coverageOf(new Set(['بیٹری', 'روبوٹ']), [...words, grammar])).toBeCloseTo(1);
    expect(coverageOf(new Set(['کی']), [grammar])).toBeCloseTo(1);
  });

  test('counts a misspelt word by what it may be, more than its certainty and less than in full', () => {
    const misspelt = concept('robtt', { isKnown: false, matches: new Map([['robot', 0.64]]) });
    expect(coverageOf(new Set(['robot']), [misspelt])).toBeCloseTo(0.8);
    const ambiguous = concept('gate', { matches: new Map(Object.entries({ دروازہ: 0.5, پھاٹک: 0.4 })) });
    expect(coverageOf(new Set(['دروازہ', 'پھاٹک']), [ambiguous])).toBeCloseTo(Math.sqrt(0.9));
    expect(coverageOf(new Set(['گیٹ']), [ambiguous])).toBe(0);
  });
});

describe('the signal', () => {
  test('of a translated question is nearly that of the question asked in the page’s words', () => {
    const found = { searchedChunks: 300, coverage: 0.8 };
    const own = signal({ ...found, concepts: [concept('robot'), concept('battery')], bestBm25: 8 });
    const matches = (term: string) => concept(term, { matches: new Map([[term, 0.7]]) });
    // What is found is as uncertain as the words that found it.
    const other = signal({ ...found, concepts: [matches('robot'), matches('battery')], bestBm25: 8 * 0.7 });
    expect(other / own).toBeGreaterThan(0.85);
    expect(other).toBeLessThan(own);
  });

  test('grows with what is found and covered, and falls with what is unknown', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.integer({ min: 1, max: 20 }), (bm25, more, covered, count) => {
        const concepts = Array.from({ length: count }, (_, i) => concept(`t${i}`));
        const of = (bestBm25: number, covers: number, all = concepts) =>
          signal({ concepts: all, searchedChunks: 100, bestBm25, coverage: covers });
        const least = of(bm25, covered * more);
        expect(least).toBeGreaterThanOrEqual(0);
        expect(of(bm25 + more, covered * more)).toBeGreaterThanOrEqual(least);
        expect(of(bm25, covered)).toBeGreaterThanOrEqual(least);
        expect(
          of(bm25, covered, [...concepts, concept('?', { weight: 9, isStopWord: true })]),
        ).toBeLessThanOrEqual(of(bm25, covered));
      }),
    );
  });
});

test('nothing found is no confidence at all', () => {
  expect(judgeSufficiency({ concepts: [concept('x')], searchedChunks: 100, bestBm25: 0 })).toEqual({
    confidence: 0,
    sufficient: false,
  });
});

test('a cosine answers only far above what strange questions reach, whatever the model', () => {
  const judge = (bestCosine: number, strangeCosine?: number) =>
    judgeSufficiency(
      { concepts: [concept('x')], searchedChunks: 100, bestBm25: 0, bestCosine },
      strangeCosine,
    ).sufficient;
  expect(judge(0.99)).toBe(false);
  expect([judge(0.25, 0.2), judge(0.45, 0.2), judge(0.5, 0.2)]).toEqual([false, false, true]);
  // A model whose cosines are all high.
  expect([judge(0.8, 0.78), judge(0.85, 0.78), judge(0.87, 0.78)]).toEqual([false, false, true]);
  expect(judge(1, 1)).toBe(false);
});
