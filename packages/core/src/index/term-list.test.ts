import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTerms, createTermList, decodeTermList, encodeTermList } from './term-list.js';

const terms = fc
  .uniqueArray(fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u), { maxLength: 60 })
  .map((words) => words.sort(compareTerms));

test('any words come back from their encoding, characters beyond the basic plane too', () => {
  fc.assert(
    fc.property(terms, (words) => {
      const documentFrequencies = Uint32Array.from(words, (_, i) => i * 37);
      const decoded = decodeTermList(encodeTermList({ terms: words, documentFrequencies }));
      expect(decoded.terms).toEqual(words);
      expect(decoded.documentFrequencies).toEqual(documentFrequencies);
    }),
  );
});

test('words that differ in the second half of a surrogate pair are not torn', () => {
  const words = ['𠀀', '𠀁', '𠀁本'];
  expect(
    decodeTermList(encodeTermList({ terms: words, documentFrequencies: new Uint32Array(3) })).terms,
  ).toEqual(words);
});

test('every word is found at its place, and no other', () => {
  const words = ['answer', 'question', 'جواب', 'سوال', 'کتاب'].sort(compareTerms);
  const list = createTermList(words, new Uint32Array(words.length));
  words.forEach((word, i) => expect(list.find(word)).toBe(i));
  for (const absent of ['', 'answers', 'کتب', 'zzz', 'ے']) expect(list.find(absent)).toBe(-1);
});
