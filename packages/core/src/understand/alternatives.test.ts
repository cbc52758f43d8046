import { expect, test } from 'vitest';
import { matchesOf, questionOf, sharesOf } from './alternatives.js';

const alternatives = [
  { term: 'نمی', word: 'نمی', cost: 0.1 },
  { term: 'نامی', word: 'نامی', cost: 0.2 },
  { term: 'نام', word: 'نام', cost: 2 },
];

test('shares sum to 1, and fall with the cost', () => {
  const shares = sharesOf(alternatives, 0.1);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[1]).toBeCloseTo((shares[0] ?? 0) / Math.E);
  expect(sharesOf([], 0.1)).toEqual([]);
});

test('matches share their certainty, without those that are hardly likely', () => {
  const matches = matchesOf(alternatives, sharesOf(alternatives, 0.1), 0.9);
  expect(matches.map(({ term }) => term)).toEqual(['نمی', 'نامی']);
  expect(matches.reduce((sum, { certainty }) => sum + certainty, 0)).toBeCloseTo(0.9);
});

test('a question has each term once, and pairs of neighbouring content terms', () => {
  const term = (name: string, isStopWord = false) => ({ term: name, word: name, isStopWord });
  const question = questionOf([term('soil'), term('of', true), term('sensor'), term('soil'), term('pump')]);
  expect(question.terms.map((each) => each.term)).toEqual(['soil', 'of', 'sensor', 'pump']);
  expect(question.pairs).toEqual([
    [0, 2],
    [2, 3],
  ]);
});
