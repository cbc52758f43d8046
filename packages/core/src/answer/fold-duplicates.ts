import type { Passage } from '../types.js';

/** Chunks that share this part of their three-term runs say the same (Jaccard similarity). */
const SAME = 0.85;
const RUN = 3;

/** What a chunk needs to be compared, and where those go that say the same. */
export interface Foldable {
  chunk: Passage;
  /** As `runsOf` gives them. */
  runs: Uint32Array;
  /** Passages that say nearly the same, which rank behind this one. */
  duplicates: Passage[];
}

/** Keeps the first of any chunks that say nearly the same, in order, and notes the others with it. */
export function foldNearDuplicates<T extends Foldable>(chunks: T[]): T[] {
  const kept: T[] = [];
  for (const chunk of chunks) {
    const first = kept.find((earlier) => areSame(earlier.runs, chunk.runs));
    if (first) first.duplicates.push(chunk.chunk);
    else kept.push(chunk);
  }
  return kept;
}

/**
 * The three-term runs of a text as ascending 32-bit hashes, each once. Two of some hundred runs share a hash by chance
 * once in a hundred thousand texts, and then count as one run of many.
 */
export function runsOf(terms: string[]): Uint32Array {
  const hashes = terms.map(hashOf);
  const runs = new Uint32Array(Math.max(1, terms.length - RUN + 1));
  for (let start = 0; start < runs.length; start += 1) {
    let run = 0;
    for (let i = start; i < Math.min(start + RUN, hashes.length); i += 1) {
      run = Math.imul(run ^ (hashes[i] ?? 0), 0x9e3779b1) ^ (run >>> 15);
    }
    runs[start] = run;
  }
  return runs.sort().filter((run, i, all) => i === 0 || run !== all[i - 1]);
}

/** FNV-1a over UTF-16 code units. */
function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i += 1) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash;
}

/** Whether the Jaccard similarity reaches `SAME`; given up as soon as too few runs are left for that. */
function areSame(a: Uint32Array, b: Uint32Array): boolean {
  const needed = (SAME * (a.length + b.length)) / (1 + SAME);
  let shared = 0;
  let i = 0;
  let j = 0;
  while (shared + Math.min(a.length - i, b.length - j) >= needed && i < a.length && j < b.length) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared >= needed;
}
