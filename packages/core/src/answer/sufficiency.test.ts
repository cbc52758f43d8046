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
  expect(judgeSufficiency({ chunks: [], concepts: [concept], searchedChunks: 100 })).toEqual({
    confidence: 0,
    sufficient: false,
  });
});
