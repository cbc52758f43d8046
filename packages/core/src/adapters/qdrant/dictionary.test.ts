import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDictionary, decodeDictionary, encodeDictionary, termNumber } from './dictionary.js';

test('words are numbered in order, then the other terms', () => {
  const dictionary = createDictionary(
    new Map([
      ['404', 1],
      ['روبوٹ', 2],
      ['gate', 3],
      ['npm-run', 4],
    ]),
  );
  const numbers = ['gate', 'روبوٹ', '404', 'npm-run', 'volcano', '405'].map((term) =>
    termNumber(dictionary, term),
  );
  expect(numbers).toEqual([0, 1, 2, 3, undefined, undefined]);
  expect([...dictionary.documentFrequencies]).toEqual([3, 2, 1, 4]);
});

test('no term is found in an empty dictionary', () => {
  const dictionary = decodeDictionary(encodeDictionary(createDictionary(new Map())));
  expect(termNumber(dictionary, 'روبوٹ')).toBeUndefined();
});

const term = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abcاردوکی'), minLength: 1 }),
  fc.stringMatching(/^[\p{L}\p{N}_.-]{1,30}$/u),
);

test('any terms come back from their encoding, each under a number of its own from 0', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(term, fc.nat()), { selector: ([each]) => each }), (frequencies) => {
      const given = new Map(frequencies);
      const dictionary = decodeDictionary(encodeDictionary(createDictionary(given)));
      const numbers = new Set<number>();
      for (const [each, frequency] of given) {
        const number = termNumber(dictionary, each) ?? NaN;
        numbers.add(number);
        expect(dictionary.documentFrequencies[number]).toBe(frequency);
      }
      expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from({ length: given.size }, (_, i) => i));
    }),
  );
});
