import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BestScores, compareHits, roundScore } from './rank-hits.js';

test('the best are those of a full sort, ties by ordinal, in whatever order they are offered', () => {
  const hits = fc.uniqueArray(
    fc.record({ ordinal: fc.nat({ max: 200 }), score: fc.constantFrom(0, 0.5, 1, 1.5, 2, 3, -1) }),
    { selector: ({ ordinal }) => ordinal },
  );
  fc.assert(
    fc.property(hits, fc.integer({ min: 1, max: 20 }), (offered, limit) => {
      const best = new BestScores(limit);
      for (const { ordinal, score } of offered) best.offer(ordinal, score);
      expect(best.take()).toEqual(offered.toSorted(compareHits).slice(0, limit));
    }),
  );
});

test('a score that would not be kept is not wanted', () => {
  const best = new BestScores(2);
  expect(best.wants(-5)).toBe(true);
  best.offer(0, 1);
  best.offer(1, 2);
  expect([best.wants(1), best.wants(1.1)]).toEqual([false, true]);
});

test('scores are compared to the fifth decimal', () => {
  expect(roundScore(1.000004)).toBe(roundScore(1.000001));
  expect(roundScore(1.00001)).not.toBe(roundScore(1.00002));
});
