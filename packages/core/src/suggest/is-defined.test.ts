import { expect, it } from 'vitest';
import { isDefined } from './is-defined.js';

it.each([
  ['stems', 'Words are cut. Stems are what is left of words.'],
  ['MRR', 'The mean is called MRR.'],
  ['Qdrant', 'Qdrant (a vector database) is a server.'],
  ['اجرا', 'یوں بنی فائلوں کا مجموعہ اجرا کہلاتا ہے۔'],
  ['اشاریہ', 'اشاریہ وہ فہرست ہے جس میں ہر لفظ کا پتا درج ہو۔'],
])('finds where “%s” is explained', (word, text) => {
  expect(isDefined(word, text)).toBe(true);
});

it.each([
  ['colours', 'Change the colours as you like. Our watercolours are few.'],
  ['C++', 'C++++ is no language, nor is (C.'],
  ['رفتار', 'رفتار بڑھائیے۔ یہ ایک کام ہے۔'],
])('does not take every mention of “%s” for an explanation', (word, text) => {
  expect(isDefined(word, text)).toBe(false);
});
