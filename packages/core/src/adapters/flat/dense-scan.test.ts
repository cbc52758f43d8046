import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { roundScore } from '../../index/rank-hits.js';
import { randomFrom } from '../../testing/index-content.js';
import { createDenseScan, type RowRanges, type ScoredRow } from './dense-scan.js';
import { decodeVectors, encodeVectors, type VectorKind } from './vectors-file.js';

/** Work of seconds; a busy machine takes longer. */
vi.setConfig({ testTimeout: 60_000 });

const scanOf = (vectors: Float32Array, dimensions: number, kind: VectorKind = 'f32') =>
  createDenseScan(
    decodeVectors(encodeVectors(vectors, dimensions, kind), {
      count: vectors.length / dimensions,
      dimensions,
      kind,
    }),
  );

/** Compares every row, in 64 bits. */
function bruteForce(
  vectors: Float32Array,
  question: Float32Array,
  ranges: RowRanges,
  limit: number,
): ScoredRow[] {
  const found: ScoredRow[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    for (let row = ranges[i] ?? 0; row < (ranges[i + 1] ?? 0); row += 1) {
      let product = 0;
      let norm = 0;
      let questionNorm = 0;
      for (let j = 0; j < question.length; j += 1) {
        const x = vectors[row * question.length + j] ?? 0;
        const y = question[j] ?? 0;
        product += x * y;
        norm += x * x;
        questionNorm += y * y;
      }
      found.push({
        row,
        score: norm === 0 ? 0 : roundScore(product / Math.sqrt(norm) / Math.sqrt(questionNorm)),
      });
    }
  }
  return found.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, limit);
}

/** Normally distributed (Box-Muller). */
const gauss = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Vectors around centres, as texts of one subject are. */
function clustered(
  count: number,
  dimensions: number,
  spread: number,
): { vectors: Float32Array; question: Float32Array } {
  const random = randomFrom(count + dimensions);
  const centres = Array.from({ length: Math.ceil(count / 50) }, () =>
    Float32Array.from({ length: dimensions }, () => gauss(random)),
  );
  const near = (centre: Float32Array | undefined) => centre?.map((x) => x + spread * gauss(random)) ?? [];
  const vectors = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row += 1) {
    vectors.set(near(centres[Math.floor(random() * centres.length)]), row * dimensions);
  }
  return { vectors, question: Float32Array.from(near(centres[3])) };
}

describe('nearest rows', () => {
  test.each([
    ['10,000 rows in wide clusters', 10_000, 0.5],
    ['2,000 rows in clusters so narrow that int8 can hardly tell their members apart', 2000, 0.02],
  ])('are those of comparing every row: %s', async (_, count, spread) => {
    const { vectors, question } = clustered(count, 1536, spread);
    const ranges = Uint32Array.of(0, count);
    const scan = await scanOf(vectors, 1536);
    const expected = bruteForce(vectors, question, ranges, 200);
    for (const limit of [10, 50, 200]) {
      expect(scan.nearest(question, ranges, limit)).toEqual(expected.slice(0, limit));
    }
  });

  const component = fc.oneof(
    fc.constantFrom(0, 1, -1, 1e-30, 3e37),
    fc.float({ noNaN: true, noDefaultInfinity: true, min: -8, max: 8 }),
  );

  test('are those of comparing every row, whatever the vectors and ranges', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 70 }).chain((dimensions) =>
          fc.record({
            rows: fc.array(fc.array(component, { minLength: dimensions, maxLength: dimensions }), {
              maxLength: 60,
            }),
            question: fc.array(component, { minLength: dimensions, maxLength: dimensions }),
          }),
        ),
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.nat(60), { maxLength: 6 }),
        async ({ rows, question }, limit, cuts) => {
          const vectors = Float32Array.from(rows.flat());
          const asked = Float32Array.from(question);
          const bounds = [
            ...new Set([0, ...cuts.map((cut) => Math.min(cut, rows.length)), rows.length]),
          ].sort((a, b) => a - b);
          const ranges = Uint32Array.from(bounds.slice(0, bounds.length - (bounds.length % 2)));
          const expected = asked.some((x) => x !== 0) ? bruteForce(vectors, asked, ranges, limit) : [];
          const scan = await scanOf(vectors, question.length);
          expect(scan.nearest(asked, ranges, limit)).toEqual(expected);
        },
      ),
    );
  });

  test('are in the order of their numbers when they are equal, however many there are', async () => {
    const vectors = new Float32Array(3000 * 8).fill(0.3);
    const scan = await scanOf(vectors, 8);
    const nearest = scan.nearest(new Float32Array(8).fill(2), Uint32Array.of(5, 3000), 3);
    expect(nearest).toEqual([5, 6, 7].map((row) => ({ row, score: 1 })));
  });

  test('come from the ranges alone', async () => {
    const { vectors, question } = clustered(500, 96, 0.5);
    const scan = await scanOf(vectors, 96);
    const ranges = Uint32Array.of(3, 4, 100, 120, 499, 500);
    expect(scan.nearest(question, ranges, 200)).toEqual(bruteForce(vectors, question, ranges, 200));
    expect(scan.nearest(question, Uint32Array.of(), 200)).toEqual([]);
  });

  test('have cosine 0 when their norm is 0; a question of norm 0 finds nothing', async () => {
    const scan = await scanOf(Float32Array.of(0, 0, 1, 0, -1, 0), 2);
    expect(scan.nearest(Float32Array.of(5, 0), Uint32Array.of(0, 3), 10)).toEqual([
      { row: 1, score: 1 },
      { row: 0, score: 0 },
      { row: 2, score: -1 },
    ]);
    expect(scan.nearest(Float32Array.of(0, 0), Uint32Array.of(0, 3), 10)).toEqual([]);
  });

  test('of as many dimensions as no product may leave 32 bits in', async () => {
    const dimensions = 100_000;
    const vectors = new Float32Array(2 * dimensions).fill(1, dimensions);
    const scan = await scanOf(vectors, dimensions);
    const nearest = scan.nearest(new Float32Array(dimensions).fill(1), Uint32Array.of(0, 2), 1);
    expect(nearest).toEqual([{ row: 1, score: 1 }]);
  });
});

describe('int8 alone', () => {
  test('finds at least 98 of the nearest 100', async () => {
    const { vectors, question } = clustered(2000, 1536, 0.5);
    const ranges = Uint32Array.of(0, 2000);
    const rows = (list: ScoredRow[]) => list.map(({ row }) => row);
    const expected = rows(bruteForce(vectors, question, ranges, 100));
    const found = new Set(rows((await scanOf(vectors, 1536, 'int8')).nearest(question, ranges, 100)));
    expect(expected.filter((row) => found.has(row)).length).toBeGreaterThanOrEqual(98);
  });

  test('gives back nearly what it was given, and the same when that is stored again', () => {
    const { vectors } = clustered(20, 64, 0.5);
    const stored = (given: Float32Array) =>
      decodeVectors(encodeVectors(given, 64, 'int8'), { count: 20, dimensions: 64, kind: 'int8' });
    const once = Array.from({ length: 20 }, (_, row) => stored(vectors).floats(row));
    const twice = stored(Float32Array.from(once.flatMap((row) => [...row])));
    for (const [row, floats] of once.entries()) {
      for (const [i, x] of floats.entries()) expect(x).toBeCloseTo(vectors[row * 64 + i] ?? NaN, 1);
      expect(twice.row(row)).toEqual(stored(vectors).row(row));
    }
  });
});
