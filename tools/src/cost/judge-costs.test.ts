import { expect, it } from 'vitest';
import { COST_COLUMNS, costRows, describeBudget, judgeCosts } from './judge-costs.js';
import type { UsageCosts } from './usage-costs.js';

const costs = (locale: string, p95: number | null, mean: number | null = 0.0005): UsageCosts => ({
  locale,
  answers: 100,
  unpriced: p95 === null ? 100 : 0,
  p50: mean,
  p95,
  mean,
  sum: 0.05,
  inputTokens: 3500,
  outputTokens: 350,
});

it('passes costs below half a cent in every language', () => {
  expect(judgeCosts([costs('en', 0.0009), costs('ur', 0.004999), costs('all', 0.002)])).toEqual([]);
});

it('names the language that costs too much', () => {
  expect(judgeCosts([costs('en', 0.0009), costs('ur', 0.005)])).toEqual([
    'ur: p95 is $0.005000 a question; it has to be below $0.005.',
  ]);
});

it.each([[[]], [[costs('en', null, null)]]])('does not pass when there is nothing to judge by', (none) => {
  expect(judgeCosts(none)).toEqual(['No answer with a price is recorded: there is nothing to judge by.']);
});

it('says what a month’s budget pays for', () => {
  expect(describeBudget([costs('all', 0.001)])).toBe(
    'At $0.000500 a question, $50 a month pay for 100,000 questions, $100 for 200,000.',
  );
  expect(describeBudget([])).toBe('No answer has cost anything.');
});

it('has a row for each language', () => {
  expect(costRows([costs('ur', 0.001), costs('all', null, null)])).toEqual([
    ['ur', '100', '0', '3500', '350', '$0.000500', '$0.001000', '$0.000500', '$0.05'],
    ['all', '100', '100', '3500', '350', '–', '–', '–', '$0.05'],
  ]);
  expect(costRows([costs('ur', 0.001)])[0]).toHaveLength(COST_COLUMNS.length);
});
