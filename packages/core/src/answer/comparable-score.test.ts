import { expect, test } from 'vitest';
import { MAX_DOCUMENT_WEIGHT } from '../index/bm25.js';
import { comparableScore } from './comparable-score.js';
import type { Concept } from './question-vector.js';

const concept = (weight: number, ...certainties: number[]): Concept => ({
  term: 'x',
  isStopWord: false,
  isKnown: true,
  weight,
  matches: new Map(certainties.map((certainty, i) => [String(i), certainty])),
});

test('a score is a share of what the question could reach', () => {
  expect(comparableScore(MAX_DOCUMENT_WEIGHT * 6, [concept(4, 1, 0.3), concept(2, 1)])).toBeCloseTo(1, 12);
  expect(comparableScore(3, [concept(4, 1)])).toBeGreaterThan(comparableScore(3, [concept(8, 1)]));
});

test('a word that is not sure to be meant can add less, one that the index lacks is missed in full', () => {
  expect(comparableScore(3, [concept(4, 0.5)])).toBe(2 * comparableScore(3, [concept(4, 1)]));
  expect(comparableScore(3, [concept(4, 1), concept(4)])).toBe(comparableScore(3, [concept(8, 1)]));
});

test('a question without words reaches nothing', () => {
  expect(comparableScore(0, [])).toBe(0);
});
