import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, pick } from './random.js';

const draw = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random());
};

describe('random numbers', () => {
  it('are the same for a seed, and others for another', () => {
    expect(draw(1, 5)).toEqual(draw(1, 5));
    expect(draw(1, 5)).not.toEqual(draw(2, 5));
  });

  it('lie from 0 up to but not 1, for every seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => draw(seed, 50).every((number) => number >= 0 && number < 1)),
    );
  });

  it('pick every item of a list', () => {
    const random = createRandom(3);
    const picked = Array.from({ length: 100 }, () => pick(['الف', 'ب', 'c'], random));
    expect(new Set(picked)).toEqual(new Set(['الف', 'ب', 'c']));
  });
});
