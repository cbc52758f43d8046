import { expect, test } from 'vitest';
import { documentWeight, inverseDocumentFrequency } from './bm25.js';

test('one occurrence in a document of average length weighs exactly one', () => {
  expect(documentWeight(1, 100, 100)).toBe(1);
});

test('more occurrences weigh more, never more than k1 + 1', () => {
  expect(documentWeight(2, 100, 100)).toBeCloseTo(1.375, 10);
  expect(documentWeight(1e9, 100, 100)).toBeLessThan(2.2);
});

test('a longer document weighs less for the same occurrences', () => {
  expect(documentWeight(1, 200, 100)).toBeCloseTo(2.2 / (1 + 1.2 * 1.75), 10);
});

test('the IDF is positive even for a word of every document', () => {
  expect(inverseDocumentFrequency(10, 10)).toBeGreaterThan(0);
  expect(inverseDocumentFrequency(10, 1)).toBeCloseTo(Math.log(9.5 / 1.5 + 1), 10);
});
