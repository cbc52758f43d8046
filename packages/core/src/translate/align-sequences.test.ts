import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignSequences, type Alignable } from './align-sequences.js';

const piece = (length: number, ...marks: string[]): Alignable => ({
  length,
  kind: 'sentence',
  marks: new Set(marks),
});
const align = (from: Alignable[], to: Alignable[], merges = true) =>
  alignSequences(from, to, { ratio: 1, merges }).map((run) => [run.from, run.to]);

describe('alignSequences', () => {
  test('pieces of like length go together in order', () => {
    expect(align([piece(20), piece(90), piece(40)], [piece(22), piece(85), piece(41)])).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
      [
        [1, 2],
        [1, 2],
      ],
      [
        [2, 3],
        [2, 3],
      ],
    ]);
  });

  test('two short pieces are the translation of a long one', () => {
    expect(align([piece(100), piece(30)], [piece(52), piece(50), piece(31)])).toEqual([
      [
        [0, 1],
        [0, 2],
      ],
      [
        [1, 2],
        [2, 3],
      ],
    ]);
  });

  test('what stands on one side only is left out', () => {
    expect(align([piece(60), piece(200), piece(40)], [piece(61), piece(39)], false)).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
      [
        [2, 3],
        [1, 2],
      ],
    ]);
  });

  test('numbers and names tell what lengths do not', () => {
    const from = [piece(50, '1947'), piece(50, 'gpio')];
    const to = [piece(50), piece(50, '1947'), piece(50, 'gpio')];
    expect(align(from, to)).toEqual([
      [
        [0, 1],
        [1, 2],
      ],
      [
        [1, 2],
        [2, 3],
      ],
    ]);
  });

  test('pieces of different kinds never go together', () => {
    const code = { ...piece(50), kind: 'code' };
    expect(align([piece(50), code], [code, piece(50)])).toHaveLength(1);
  });

  test('the lengths of a language that writes more are expected', () => {
    const runs = alignSequences([piece(50), piece(50)], [piece(100), piece(100)], { ratio: 2, merges: true });
    expect(runs).toEqual([
      { from: [0, 1], to: [0, 1] },
      { from: [1, 2], to: [1, 2] },
    ]);
  });

  test('whatever is given, runs ascend and no piece is in two of them', () => {
    const pieces = fc.array(
      fc.record({
        length: fc.nat(300),
        kind: fc.constantFrom('item', 'row'),
        marks: fc.constant(new Set<string>()),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, pieces, fc.boolean(), (from, to, merges) => {
        let [i, j] = [0, 0];
        for (const run of alignSequences(from, to, { ratio: 1.2, merges })) {
          expect(run.from[0]).toBeGreaterThanOrEqual(i);
          expect(run.to[0]).toBeGreaterThanOrEqual(j);
          [i, j] = [run.from[1], run.to[1]];
        }
        expect(i).toBeLessThanOrEqual(from.length);
        expect(j).toBeLessThanOrEqual(to.length);
      }),
    );
  });
});
