import { expect, test } from 'vitest';
import { sketchIndex } from '../testing/build-index.js';
import { retrieve } from './retrieve.js';
import { judgeSufficiency } from './sufficiency.js';

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

test('nothing found is no confidence at all', () => {
  const concept = { term: 'x', isStopWord: false, isKnown: false, weight: 5, matches: new Map([['x', 1]]) };
  expect(judgeSufficiency({ concepts: [concept], searchedChunks: 100, bestBm25: 0 })).toEqual({
    confidence: 0,
    sufficient: false,
  });
});

test('a cosine answers only far above what strange questions reach, whatever the model', () => {
  const concept = { term: 'x', isStopWord: false, isKnown: false, weight: 5, matches: new Map([['x', 1]]) };
  const judge = (bestCosine: number, strangeCosine?: number) =>
    judgeSufficiency({ concepts: [concept], searchedChunks: 100, bestBm25: 0, bestCosine }, strangeCosine)
      .sufficient;
  expect(judge(0.99)).toBe(false);
  expect([judge(0.25, 0.2), judge(0.45, 0.2), judge(0.5, 0.2)]).toEqual([false, false, true]);
  // A model whose cosines are all high.
  expect([judge(0.8, 0.78), judge(0.85, 0.78), judge(0.87, 0.78)]).toEqual([false, false, true]);
  expect(judge(1, 1)).toBe(false);
});
