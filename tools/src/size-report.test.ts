import { describe, expect, it } from 'vitest';
import { formatSizes, isOverBudget, type Budgets } from './size-report.js';

const budgets: Budgets = {
  eager: { gzipBytes: 4000, what: 'launcher' },
  panel: { gzipBytes: 45_000, what: 'panel' },
  answering: { gzipBytes: 30_000, what: 'reader' },
  styles: { gzipBytes: 6000, what: 'styles' },
  embed: { gzipBytes: 70_000, what: 'embed' },
};

describe('size budgets', () => {
  it('are kept by sizes at the limit', () => {
    expect(
      isOverBudget({ eager: 4000, panel: 45_000, answering: 30_000, styles: 6000, embed: 70_000 }, budgets),
    ).toBe(false);
  });

  it('are broken by one byte in any part', () => {
    expect(isOverBudget({ eager: 4001, panel: 0, answering: 0, styles: 0, embed: 0 }, budgets)).toBe(true);
    expect(isOverBudget({ eager: 0, panel: 45_001, answering: 0, styles: 0, embed: 0 }, budgets)).toBe(true);
    expect(isOverBudget({ eager: 0, panel: 0, answering: 30_001, styles: 0, embed: 0 }, budgets)).toBe(true);
    expect(isOverBudget({ eager: 0, panel: 0, answering: 0, styles: 6001, embed: 0 }, budgets)).toBe(true);
    expect(isOverBudget({ eager: 0, panel: 0, answering: 0, styles: 0, embed: 70_001 }, budgets)).toBe(true);
  });

  it('name the part that is over', () => {
    const lines = formatSizes(
      { eager: 3210, panel: 50_000, answering: 1, styles: 1, embed: 0 },
      budgets,
    ).split('\n');
    expect(lines[1]).toMatch(/^eager +3\.21 +4\.00 +ok +launcher$/);
    expect(lines[2]).toMatch(/^panel +50\.00 +45\.00 +OVER +panel$/);
  });
});
