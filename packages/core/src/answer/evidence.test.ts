import { describe, expect, test } from 'vitest';
import { createTextScorer, pairScore, unitNorm, wordScore } from './evidence.js';
import type { Concept } from './question-vector.js';

const concept = (term: string, weight: number, ...matches: [term: string, certainty: number][]): Concept => ({
  term,
  isStopWord: false,
  isKnown: true,
  weight,
  matches: new Map(matches.length > 0 ? matches : [[term, 1]]),
});
const SOIL = concept('soil', 4, ['مٹی', 0.8], ['زمین', 0.2]);
const MOISTURE = concept('moistur', 6, ['نمی', 1]);

describe('wordScore', () => {
  test('a word counts as far as what is there surely means it, and once', () => {
    expect(wordScore(['مٹی'], [SOIL])).toBeCloseTo(3.2, 12);
    expect(wordScore(['زمین', 'مٹی', 'مٹی'], [SOIL])).toBe(4);
    expect(wordScore(['نمی', 'پانی'], [SOIL, MOISTURE])).toBe(6);
    expect(wordScore(['soil'], [SOIL])).toBe(0);
  });
});

describe('pairScore', () => {
  const question = { terms: [], pairs: [[0, 1]] as [number, number][] };
  const score = (text: string) => pairScore(text.split(' '), question, [SOIL, MOISTURE]);

  test('neighbours in the question that follow each other closely count with both weights', () => {
    expect(score('مٹی کی نمی')).toBeCloseTo(0.8 * 10, 12);
    expect(score('زمین نمی')).toBeCloseTo(0.2 * 10, 12);
    expect(score('نمی کی مٹی')).toBe(0);
    expect(score('مٹی ا ب ج نمی')).toBe(0);
  });

  test('the surest of several places counts', () => {
    expect(score('زمین نمی اور مٹی کی نمی')).toBeCloseTo(8, 12);
  });

  test('a word is no neighbour of itself', () => {
    const both = concept('both', 5, ['مٹی', 1]);
    expect(pairScore(['مٹی', 'پانی'], question, [both, both])).toBe(0);
  });
});

test('a sentence scores by what its terms surely mean, a longer one less', () => {
  const scoreUnit = createTextScorer([SOIL, MOISTURE], unitNorm);
  expect(scoreUnit(['مٹی', 'نمی'])).toBeGreaterThan(scoreUnit(['زمین', 'نمی']));
  expect(scoreUnit(['نمی'])).toBeGreaterThan(scoreUnit(['نمی', ...Array.from({ length: 30 }, () => 'اور')]));
  expect(scoreUnit(['پانی'])).toBe(0);
});
