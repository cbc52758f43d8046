import { expect, test } from 'vitest';
import { sketchIndex } from '../testing/build-index.js';
import { quotesAnswer, quotesOf } from './quotes-answer.js';
import { retrieve } from './retrieve.js';

const PAGES = [
  'The bridge was built in 1932. It crosses the river Ravi. Trains use it at night.',
  'پل ۱۹۳۲ء میں بنا۔ یہ دریائے راوی پر ہے۔ رات کو ریل گاڑیاں اس پر چلتی ہیں۔',
];

test.each([
  ['When was the bridge built?', ['1932'], true],
  ['When was the bridge built?', ['at noon', 'In 1932'], true],
  ['When was the bridge built?', ['at night'], false],
  ['When was the bridge built?', [], false],
  ['پل کب بنا؟', ['1932'], true],
  ['پل کب بنا؟', ['۱۹۳۲ء'], true],
  ['پل کب بنا؟', ['۔'], false],
])('%s: %j', async (question, answers, expected) => {
  const index = await sketchIndex(PAGES, { locale: 'ur' });
  expect(quotesAnswer(quotesOf(await retrieve(question, index)), answers)).toBe(expected);
});

test('nothing found quotes nothing', async () => {
  const index = await sketchIndex(PAGES);
  expect(quotesAnswer(quotesOf(await retrieve('zebra', index)), ['1932'])).toBe(false);
});
