import { expect, test } from 'vitest';
import { createRandom, pick, sample } from './random.js';

test('a seed gives the same numbers, from 0 up to but not 1', () => {
  const draw = (seed: number) => Array.from({ length: 1000 }, createRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  expect(draw(7).every((number) => number >= 0 && number < 1)).toBe(true);
});

test('a sample holds each item once, in the order of the list', () => {
  const items = [...'abcdefghij'];
  const drawn = sample(items, 4, createRandom(1));
  expect(drawn).toHaveLength(4);
  expect(drawn).toEqual(items.filter((item) => drawn.includes(item)));
  expect(sample(items, 99, createRandom(1))).toEqual(items);
  expect(sample([], 3, createRandom(1))).toEqual([]);
});

test('every item is as likely as the others', () => {
  const random = createRandom(3);
  const sampled = Array.from({ length: 2000 }, () => sample([0, 1, 2, 3], 2, random)).flat();
  const picked = Array.from({ length: 4000 }, () => pick([0, 1, 2, 3], random));
  for (const drawn of [sampled, picked]) {
    for (const item of [0, 1, 2, 3]) {
      const share = drawn.filter((other) => other === item).length / drawn.length;
      expect(share).toBeCloseTo(0.25, 1);
    }
  }
});
