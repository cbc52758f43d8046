import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fuse } from './fuse.js';

describe('fuse', () => {
  test('adds weight / (60 + rank), ranks from 1', () => {
    expect(
      fuse([
        { ordinals: [7, 3], weight: 1 },
        { ordinals: [3, 9], weight: 0.5 },
      ]),
    ).toEqual([
      { ordinal: 3, score: 1 / 62 + 0.5 / 61 },
      { ordinal: 7, score: 1 / 61 },
      { ordinal: 9, score: 0.5 / 62 },
    ]);
  });

  test('breaks ties by ordinal', () => {
    const lists = [
      { ordinals: [5, 2], weight: 1 },
      { ordinals: [2, 5], weight: 1 },
    ];
    expect(fuse(lists).map(({ ordinal }) => ordinal)).toEqual([2, 5]);
  });

  test('a list of weight 0 adds nothing, not even what it alone holds', () => {
    expect(fuse([{ ordinals: [1], weight: 0 }])).toEqual([]);
  });

  test('one list keeps its order, and the order of lists does not matter', () => {
    const list = fc.uniqueArray(fc.nat({ max: 50 }));
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(fuse([{ ordinals: a, weight: 0.3 }]).map(({ ordinal }) => ordinal)).toEqual(a);
        const lists = [
          { ordinals: a, weight: 1 },
          { ordinals: b, weight: 0.3 },
        ];
        expect(fuse(lists)).toEqual(fuse(lists.toReversed()));
      }),
    );
  });
});
