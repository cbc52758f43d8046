import { expect, test } from 'vitest';
import { analyserFor } from '../text/analyse.js';
import { writtenOut, writtenWord } from './written-out.js';

test('words are replaced in their places, and marks are those of Urdu', () => {
  const text = 'Robot, kya  hai? (BM25)';
  const written = new Map([
    ['robot', 'روبوٹ'],
    ['kya', 'کیا'],
    ['hai', 'ہے'],
  ]);
  expect(writtenOut(text, analyserFor('ur').tokens(text), written)).toBe('روبوٹ، کیا ہے؟ (BM25)');
});

test.each([
  ['طریق', 'طریقا', false, 'طریقہ'],
  ['لڑک', 'لڑکا', false, 'لڑکا'],
  ['دعا', 'دعا', false, 'دعا'],
  ['فائل', 'فائلے', true, 'فائل'],
  ['راست', 'راستے', false, 'راستے'],
])('%s, read as %s, is written %s', (term, word, isEnglish, expected) => {
  expect(writtenWord({ term, word }, isEnglish)).toBe(expected);
});
