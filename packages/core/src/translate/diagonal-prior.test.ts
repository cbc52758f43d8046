import { expect, test } from 'vitest';
import { createDiagonalPriors, NULL_PROBABILITY } from './diagonal-prior.js';

test('what is not left for no counterpart is shared out among the words of the other text', () => {
  const { byColumn, byRow } = createDiagonalPriors()(3, 2);
  const at = (priors: Float64Array, row: number, column: number) => priors[row * 2 + column] ?? 0;
  for (const column of [0, 1]) {
    const sum = [0, 1, 2].reduce((total, row) => total + at(byColumn, row, column), 0);
    expect(sum).toBeCloseTo(1 - NULL_PROBABILITY, 12);
  }
  for (const row of [0, 1, 2]) {
    expect(at(byRow, row, 0) + at(byRow, row, 1)).toBeCloseTo(1 - NULL_PROBABILITY, 12);
  }
});

test('words at the same place are likelier, and alike shapes are computed once', () => {
  const priorsOf = createDiagonalPriors();
  const priors = priorsOf(4, 4);
  expect(priors.byRow[0]).toBeGreaterThan(priors.byRow[3] ?? 0);
  expect(priorsOf(4, 4)).toBe(priors);
});
