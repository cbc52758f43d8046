import type { Unit } from './units.js';

/** Chunks that share this part of their three-term runs say the same (Jaccard similarity). */
const SAME = 0.85;
const RUN = 3;

/** Keeps the first of any chunks that say nearly the same, in order. */
export function foldNearDuplicates<T extends { units: Unit[] }>(chunks: T[]): T[] {
  const kept: { chunk: T; runs: Set<string> }[] = [];
  for (const chunk of chunks) {
    const runs = runsOf(chunk.units);
    if (!kept.some((earlier) => jaccard(earlier.runs, runs) >= SAME)) kept.push({ chunk, runs });
  }
  return kept.map(({ chunk }) => chunk);
}

function runsOf(units: Unit[]): Set<string> {
  const terms = units.flatMap((unit) => unit.terms);
  const runs = new Set<string>();
  for (let i = 0; i < Math.max(1, terms.length - RUN + 1); i += 1)
    runs.add(terms.slice(i, i + RUN).join(' '));
  return runs;
}

function jaccard(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return shared / (a.size + b.size - shared);
}
