import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareScores, TOLERATED_QUESTIONS } from './compare-scores.js';
import { guardedScores } from './scores.js';

const row = (questions: number, refused: number) => ({ questions, refused });

test('a score that fell by more than the tolerance is told, with what it was', () => {
  const { fallen, risen, incomparable, added } = compareScores(
    { 'translated/a.en/unanswerable': row(40, 0.9), 'translated/b.ur/unanswerable': row(40, 0.9) },
    { 'translated/a.en/unanswerable': row(40, 0.825), 'translated/b.ur/unanswerable': row(40, 0.85) },
  );
  expect(fallen).toEqual([
    { row: 'translated/a.en/unanswerable', measure: 'refused', before: 0.9, now: 0.825 },
  ]);
  expect([risen, incomparable, added]).toEqual([[], [], []]);
});

test('a score that rose is told, so that it can be kept', () => {
  expect(compareScores({ a: row(40, 0.9) }, { a: row(40, 0.975) }).risen).toMatchObject([
    { before: 0.9, now: 0.975 },
  ]);
});

test('fewer questions, or none, are no better score', () => {
  const { incomparable, added } = compareScores(
    { a: row(40, 0.9), b: row(40, 0.9) },
    { a: row(39, 1), c: row(40, 1) },
  );
  expect(incomparable).toEqual(['a', 'b']);
  expect(added).toEqual(['c']);
});

test('the same scores never fall, nor does what is within the tolerance', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, fc.double({ min: 0, max: TOLERATED_QUESTIONS / 40, noNaN: true }), (refused, less) => {
      expect(compareScores({ a: row(40, refused) }, { a: row(40, refused - less) }).fallen).toEqual([]);
    }),
  );
});

test('how many are answered may fall: some were answered wrongly', () => {
  const scores = {
    questions: 165,
    pageNdcgAt10: 0.9,
    pageRecallAt1: 0.9,
    pageRecallAt5: 0.9,
    sectionNdcgAt10: 0.9,
    sectionRecallAt1: 0.9,
    sectionRecallAt5: 0.9,
    answeredRightly: 0.8,
  };
  expect(guardedScores({ a: { ...scores, answered: 0.9 }, b: row(40, 1) })).toEqual({
    a: scores,
    b: row(40, 1),
  });
});
