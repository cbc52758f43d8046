import { describe, expect, test } from 'vitest';
import { createWordExpander } from './expand-term.js';

describe('createWordExpander', () => {
  const expand = createWordExpander(
    ['greenhous', 'green', 'house', 'barn', 'کتاب', 'کتابچ', 'کتب', 'سوال'].sort(),
  );

  test('finds words that share most of their letters in order, most similar first', () => {
    expect(expand('grenhous').map(({ word }) => word)).toEqual(['greenhous']);
    expect(expand('کتابچہ').map(({ word }) => word)[0]).toBe('کتابچ');
  });

  test('leaves the word itself out', () => {
    expect(expand('کتاب').map(({ word }) => word)).not.toContain('کتاب');
  });

  test('is the Dice coefficient of padded 3- and 4-grams', () => {
    // ^کتاب$ → 4 + 3 grams, ^کتابچ$ → 5 + 4 grams, of which ^کت کتا تاب ^کتا کتاب are shared.
    const similarity = expand('کتاب').find(({ word }) => word === 'کتابچ')?.similarity;
    expect(similarity).toBeCloseTo((2 * 5) / (7 + 9), 10);
  });

  test('finds nothing for what resembles nothing', () => {
    expect(expand('xylophon')).toEqual([]);
    expect(expand('')).toEqual([]);
  });
});
