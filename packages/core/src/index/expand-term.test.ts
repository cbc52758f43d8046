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

  test('is the Dice coefficient of padded 3- and 4-grams, the rarer weighing more', () => {
    const [similar] = createWordExpander(['کتاب', 'کتابچ'])('کتاب');
    // ^کتاب$ → 4 + 3 grams, ^کتابچ$ → 5 + 4 grams, of which both words hold ^کت کتا تاب ^کتا کتاب.
    const shared = 5 * Math.log(1 + 2 / 2);
    const others = (2 + 4) * Math.log(1 + 2 / 1);
    expect(similar?.similarity).toBeCloseTo((2 * shared) / (2 * shared + others), 10);
  });

  test('takes an article that many words begin with for less than a stem', () => {
    const similarity = (words: string[]) =>
      createWordExpander(words.sort())('المدرسہ').find(({ word }) => word === 'مدرسہ')?.similarity ?? 0;
    const articles = ['البیت', 'الولد', 'الکتاب', 'الشمس', 'القمر', 'النہر'];
    expect(similarity(['مدرسہ', ...articles])).toBeGreaterThan(similarity(['مدرسہ', 'بیت', 'ولد', 'کتاب']));
  });

  test('finds nothing for what resembles nothing', () => {
    expect(expand('xylophon')).toEqual([]);
    expect(expand('')).toEqual([]);
  });
});
