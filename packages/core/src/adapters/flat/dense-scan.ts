import { setImmediate } from 'node:timers/promises';
import { BestScores, roundScore } from '../../index/rank-hits.js';
import { DOT_INT8_WASM } from './dot-int8.js';
import { normOf, quantise, questionMax } from './quantise.js';
import type { StoredVectors } from './vectors-file.js';

const PAGE_BYTES = 65_536;
/** Rows that are loaded before others have their turn: about ten milliseconds of work. */
const ROWS_AT_ONCE = 512;
/** The kernel takes components by this many. */
const STEP = 32;
/** Scores that differ by less may be equal once they are rounded by `roundScore`. */
const ROUNDING = 1.01e-5;

/** A row and its cosine to the question, as `roundScore` rounds it. */
export interface ScoredRow {
  row: number;
  score: number;
}

/** Rows from the first to before the second number, and so on: `[0, 3, 7, 9]` are 0, 1, 2, 7, 8. */
export type RowRanges = Uint32Array;

/** All vectors of a locale, ready to be compared with a question. */
export interface DenseScan {
  /**
   * The rows with the highest cosine: score descending, then row ascending. Exactly those that comparing every row in
   * 64 bits would give.
   *
   * @param question `number[dimensions]`; one of norm 0 finds nothing
   */
  nearest(question: Float32Array, ranges: RowRanges, limit: number): ScoredRow[];
}

type DotRows = (query: number, row: number, size: number, count: number, out: number) => void;

let compiled: WebAssembly.Module | undefined;

/**
 * Keeps the rows as int8 in the memory of the WebAssembly kernel (`dot-int8.wat`), which proposes, and the vectors
 * themselves, which decide: how far a proposal can be off is known for each row, so no row that belongs to the nearest
 * is missed.
 */
export async function createDenseScan(vectors: StoredVectors): Promise<DenseScan> {
  const { dimensions, count } = vectors;
  const size = Math.ceil(dimensions / STEP) * STEP;
  const resultsAt = 2 * size;
  const rowsAt = Math.ceil((resultsAt + 4 * count) / STEP) * STEP;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((rowsAt + count * size) / PAGE_BYTES) });
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(DOT_INT8_WASM), (char) => char.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(compiled, { flat: { memory } });
  const dotRows = exports['dotRows'] as DotRows;

  const query = new Int16Array(memory.buffer, 0, size);
  const products = new Int32Array(memory.buffer, resultsAt, count);
  const rowOf = (row: number) => new Int8Array(memory.buffer, rowsAt + row * size, dimensions);
  const { scales, errors, norms } = await loadRows(vectors, rowOf);
  // Bytes that are the vectors themselves are not kept twice.
  const exactRow = vectors.kind === 'f32' ? vectors.row : rowOf;
  const bounds = new Float64Array(count);

  const cosine = (question: Float32Array, questionNorm: number, row: number): number => {
    const norm = norms[row] ?? 0;
    if (norm === 0) return 0;
    return dot(question, exactRow(row)) / (questionNorm * norm);
  };

  return {
    nearest(question, ranges, limit) {
      const questionNorm = normOf(question);
      if (!(questionNorm > 0)) return [];
      const { scale, error } = quantise(question, questionNorm, query, questionMax(dimensions));

      const best = new BestScores(limit);
      eachRange(ranges, (start, end) => {
        dotRows(0, rowsAt + start * size, size, end - start, resultsAt + 4 * start);
        for (let row = start; row < end; row += 1) {
          const estimate = (products[row] ?? 0) * (scales[row] ?? 0) * scale;
          const rowError = errors[row] ?? 0;
          // |x·y − x̂·ŷ| ≤ |x − x̂||y| + |x̂||y − ŷ|, where |y| = 1 and |x̂| ≤ 1 + |x − x̂|.
          const margin = rowError + (1 + rowError) * error;
          bounds[row] = estimate + margin;
          if (best.wants(estimate)) best.offer(row, estimate);
        }
      });
      let lowest = Infinity;
      for (const { ordinal } of best.take()) {
        lowest = Math.min(lowest, cosine(question, questionNorm, ordinal));
      }

      const found: ScoredRow[] = [];
      eachRange(ranges, (start, end) => {
        for (let row = start; row < end; row += 1) {
          if ((bounds[row] ?? 0) < lowest - ROUNDING) continue;
          found.push({ row, score: roundScore(cosine(question, questionNorm, row)) });
        }
      });
      return found.sort((a, b) => b.score - a.score || a.row - b.row).slice(0, limit);
    },
  };
}

/** Brings the rows into the kernel's memory; what stands there times its scale has length 1. */
async function loadRows(
  vectors: StoredVectors,
  rowOf: (row: number) => Int8Array,
): Promise<{ scales: Float64Array; errors: Float64Array; norms: Float64Array }> {
  const scales = new Float64Array(vectors.count);
  const errors = new Float64Array(vectors.count);
  const norms = new Float64Array(vectors.count);
  for (let row = 0; row < vectors.count; row += 1) {
    if (row % ROWS_AT_ONCE === 0) await setImmediate();
    const vector = vectors.row(row);
    const norm = normOf(vector);
    norms[row] = norm;
    if (vector instanceof Int8Array) {
      rowOf(row).set(vector);
      scales[row] = norm === 0 ? 0 : 1 / norm;
    } else {
      const quantised = quantise(vector, norm, rowOf(row));
      scales[row] = quantised.scale;
      errors[row] = quantised.error;
    }
  }
  return { scales, errors, norms };
}

/** Dot product, added up in 64 bits by four sums at a time. */
function dot(a: Float32Array, b: Float32Array | Int8Array): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const whole = a.length - (a.length % 4);
  for (let i = 0; i < whole; i += 4) {
    first += (a[i] ?? 0) * (b[i] ?? 0);
    second += (a[i + 1] ?? 0) * (b[i + 1] ?? 0);
    third += (a[i + 2] ?? 0) * (b[i + 2] ?? 0);
    fourth += (a[i + 3] ?? 0) * (b[i + 3] ?? 0);
  }
  for (let i = whole; i < a.length; i += 1) first += (a[i] ?? 0) * (b[i] ?? 0);
  return first + second + third + fourth;
}

function eachRange(ranges: RowRanges, visit: (start: number, end: number) => void): void {
  for (let i = 0; i < ranges.length; i += 2) visit(ranges[i] ?? 0, ranges[i + 1] ?? 0);
}
