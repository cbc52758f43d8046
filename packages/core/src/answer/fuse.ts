/** Damps the first ranks against the later ones (Cormack, Clarke & Büttcher 2009). */
const RANK_CONSTANT = 60;

/** A ranking and what it counts. */
export interface RankedList {
  /** Best first, none twice. */
  ordinals: number[];
  /** From 0, where the list does not count at all. */
  weight: number;
}

/** An ordinal with its place among several rankings. */
export interface Fused {
  ordinal: number;
  score: number;
}

/**
 * Reciprocal rank fusion: the score of an ordinal is `Σ weight / (60 + rank)` over the lists that hold it, ranks from 1.
 *
 * @returns score descending, then ordinal ascending
 */
export function fuse(lists: RankedList[]): Fused[] {
  const scores = new Map<number, number>();
  for (const { ordinals, weight } of lists) {
    if (weight === 0) continue;
    for (const [i, ordinal] of ordinals.entries()) {
      scores.set(ordinal, (scores.get(ordinal) ?? 0) + weight / (RANK_CONSTANT + i + 1));
    }
  }
  return [...scores]
    .map(([ordinal, score]) => ({ ordinal, score }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}
