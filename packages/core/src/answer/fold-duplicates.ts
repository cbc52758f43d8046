import type { Passage } from '../types.js';
import type { Unit } from './units.js';

/** Chunks that share this part of their three-term runs say the same (Jaccard similarity). */
const SAME = 0.85;
const RUN = 3;

/** What a chunk needs to be compared, and where those go that say the same. */
export interface Foldable {
  chunk: Passage;
  units: Unit[];
  /** Passages that say nearly the same, which rank behind this one. */
  duplicates: Passage[];
}

/** Keeps the first of any chunks that say nearly the same, in order, and notes the others with it. */
export function foldNearDuplicates<T extends Foldable>(chunks: T[]): T[] {
  const kept: { chunk: T; runs: Set<string> }[] = [];
  for (const chunk of chunks) {
    const runs = runsOf(chunk.units);
    const first = kept.find((earlier) => jaccard(earlier.runs, runs) >= SAME);
    if (first) first.chunk.duplicates.push(chunk.chunk);
    else kept.push({ chunk, runs });
  }
  return kept.map(({ chunk }) => chunk);
}

function runsOf(units: Unit[]): Set<string> {
  const terms = units.flatMap((unit) => unit.terms);
  const runs = new Set<string>();
  for (let start = 0; start < Math.max(1, terms.length - RUN + 1); start += 1) {
    runs.add(terms.slice(start, start + RUN).join(' '));
  }
  return runs;
}

function jaccard(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return shared / (a.size + b.size - shared);
}
