import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsOf } from './edits.js';
import { substitutionCost } from './letter-costs.js';

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const URDU = [...'ابپتٹجچحخدذرزسشصضطظعغفقکگلمنںوہھئیے'];

function costOf(typed: string, meant: string, alphabet = LATIN): number {
  return Math.min(
    ...editsOf(typed, alphabet)
      .filter(({ word }) => word === meant)
      .map(({ cost }) => cost),
  );
}

describe('the words one error away', () => {
  test.each([
    ['a letter too few', 'serch', 'search'],
    ['a letter too many', 'seaarch', 'search'],
    ['a wrong letter', 'searxh', 'search'],
    ['two letters the wrong way round', 'saerch', 'search'],
    ['the last letter missing', 'searc', 'search'],
    ['the first letter missing', 'earch', 'search'],
  ])('%s: %s is %s', (_error, typed, meant) => {
    expect(costOf(typed, meant)).toBeLessThan(Infinity);
  });

  test('cost less for a doubled letter than for another, and more for the first', () => {
    expect(costOf('embeding', 'embedding')).toBeLessThan(costOf('embeddin', 'embedding'));
    expect(costOf('searrch', 'search')).toBeLessThan(costOf('searqch', 'search'));
    expect(costOf('earch', 'search')).toBeGreaterThan(costOf('serch', 'search'));
  });

  test('cost less in Urdu for what sounds alike and for a missing hamza', () => {
    expect(costOf('زریعہ', 'ذریعہ', URDU)).toBeLessThan(costOf('مریعہ', 'ذریعہ', URDU));
    expect(costOf('مسلہ', 'مسئلہ', URDU)).toBeLessThan(costOf('مسئہ', 'مسئلہ', URDU));
  });

  test('are as many as Damerau counts, and never the word itself', () => {
    const word = fc.string({ unit: fc.constantFrom(...LATIN), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, (typed) => {
        const edits = editsOf(typed, LATIN);
        expect(edits.some((edit) => edit.word === typed)).toBe(false);
        expect(edits.length).toBeLessThanOrEqual(54 * typed.length + 25 + 1);
        for (const { cost } of edits) expect(cost).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([
  ['a', 's', 'q'],
  ['u', 'i', 'p'],
  ['ذ', 'ز', 'ل'],
  ['ط', 'ت', 'ل'],
  ['ہ', 'ح', 'ل'],
  ['ب', 'پ', 'ل'],
  ['ت', 'ر', 'ل'],
])('%s is rather typed for %s than for %s', (typed, near, far) => {
  expect(substitutionCost(typed, near)).toBeLessThanOrEqual(substitutionCost(typed, far));
  expect(substitutionCost(typed, near)).toBe(substitutionCost(near, typed));
  expect(substitutionCost(typed, near)).toBeLessThan(1);
});
