import type { UsageCosts } from './usage-costs.js';

/** US dollars: 95 of 100 questions have to cost less. */
export const MAX_COST_P95_USD = 0.005;
/** US dollars a month. */
export const MONTHLY_BUDGET_USD = [50, 100] as const;

const usd = (value: number | null): string => (value === null ? '–' : `$${value.toFixed(6)}`);

export const COST_COLUMNS = [
  'locale',
  'answers',
  'without price',
  'tokens in',
  'tokens out',
  'p50',
  'p95',
  'mean',
  'sum',
];

/** A row for each locale, in the order of `COST_COLUMNS`. */
export function costRows(costs: UsageCosts[]): string[][] {
  return costs.map(({ locale, answers, unpriced, inputTokens, outputTokens, p50, p95, mean, sum }) => [
    locale,
    String(answers),
    String(unpriced),
    String(inputTokens),
    String(outputTokens),
    usd(p50),
    usd(p95),
    usd(mean),
    `$${sum.toFixed(2)}`,
  ]);
}

/** How many questions a month the budget pays for, as a sentence. */
export function describeBudget(costs: UsageCosts[]): string {
  const mean = costs.find(({ locale }) => locale === 'all')?.mean ?? 0;
  if (mean === 0) return 'No answer has cost anything.';
  const [low, high] = MONTHLY_BUDGET_USD.map((budget) => Math.floor(budget / mean).toLocaleString('en'));
  const [from, to] = MONTHLY_BUDGET_USD;
  return `At ${usd(mean)} a question, $${from} a month pay for ${low} questions, $${to} for ${high}.`;
}

/** @returns a sentence for each locale that costs too much, and one when there is nothing to judge by */
export function judgeCosts(costs: UsageCosts[]): string[] {
  const priced = costs.filter(({ p95 }) => p95 !== null);
  if (priced.length === 0) return ['No answer with a price is recorded: there is nothing to judge by.'];
  return priced
    .filter(({ p95 }) => (p95 ?? 0) >= MAX_COST_P95_USD)
    .map(
      ({ locale, p95 }) =>
        `${locale}: p95 is ${usd(p95)} a question; it has to be below $${MAX_COST_P95_USD}.`,
    );
}
