import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.js';
import { readTerms, writeTerms } from './front-coding.js';
import { compareTerms } from './term-order.js';

function roundTrip(terms: string[]): string[] {
  const out = new ByteWriter();
  writeTerms(out, terms);
  return readTerms(new ByteReader(out.finish()));
}

test('any sorted terms come back from their encoding', () => {
  const terms = fc.uniqueArray(fc.stringMatching(/^[\p{L}\p{N}_.]{1,8}$/u), { maxLength: 60 });
  fc.assert(
    fc.property(terms, (words) => {
      words.sort(compareTerms);
      expect(roundTrip(words)).toEqual(words);
    }),
  );
});

test('terms that differ in the second half of a surrogate pair are not torn', () => {
  expect(roundTrip(['𠀀', '𠀁', '𠀁本'])).toEqual(['𠀀', '𠀁', '𠀁本']);
});

test('Urdu words share their beginnings', () => {
  const words = ['کتاب', 'کتابت', 'کتابچ', 'کتب'];
  const out = new ByteWriter();
  writeTerms(out, words);
  expect(out.length).toBeLessThan(new TextEncoder().encode(words.join('')).length);
  expect(roundTrip(words)).toEqual(words);
});
