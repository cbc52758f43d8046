import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile } from './percentile.js';

describe('a percentile', () => {
  it('is one of the values, by nearest rank', () => {
    const values = [40, 10, 30, 20];
    expect(percentile(values, 0.5)).toBe(20);
    expect(percentile(values, 0.95)).toBe(40);
    expect(percentile(values, 0)).toBe(10);
    expect(percentile(values, 1)).toBe(40);
    expect(percentile([7], 0.5)).toBe(7);
  });

  it('is not exceeded by the share it names', () => {
    const numbers = fc.array(fc.integer(), { minLength: 1 });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const bound = percentile(values, share);
        const within = values.filter((value) => value <= bound).length;
        return within >= share * values.length;
      }),
    );
  });

  it('does not exist without values', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});
