import type { Hit } from '../ports/search-index.js';

/** Beyond this digit, scores of equal chunks may differ between stores, which add up 32-bit floats in their own order. */
const DECIMALS = 1e5;

/** A score as it is compared, in every store. */
export function roundScore(score: number): number {
  // Not -0, which some comparisons tell from 0.
  return Math.round(score * DECIMALS) / DECIMALS + 0;
}

/** Score descending, then ordinal ascending. */
export function compareHits(a: Pick<Hit, 'ordinal' | 'score'>, b: Pick<Hit, 'ordinal' | 'score'>): number {
  return b.score - a.score || a.ordinal - b.ordinal;
}

/**
 * The best of many scores in the order of `compareHits`, without sorting all of them: a heap with the worst of the best
 * at its root.
 */
export class BestScores {
  readonly #scores: Float64Array;
  readonly #ordinals: Uint32Array;
  #size = 0;

  /** @param limit how many are kept, from 1 */
  constructor(limit: number) {
    this.#scores = new Float64Array(limit);
    this.#ordinals = new Uint32Array(limit);
  }

  /** Whether a score would be kept, if its ordinal is higher than all before. */
  wants(score: number): boolean {
    return this.#size < this.#scores.length || score > (this.#scores[0] ?? 0);
  }

  /** @param score rounded by `roundScore` */
  offer(ordinal: number, score: number): void {
    if (this.#size < this.#scores.length) {
      this.#rise(this.#size, ordinal, score);
      this.#size += 1;
    } else if (!this.#isWorse(ordinal, score, 0)) this.#sink(ordinal, score);
  }

  /** What was kept, best first. */
  take(): { ordinal: number; score: number }[] {
    return Array.from({ length: this.#size }, (_, i) => ({
      ordinal: this.#ordinals[i] ?? 0,
      score: this.#scores[i] ?? 0,
    })).sort(compareHits);
  }

  #isWorse(ordinal: number, score: number, place: number): boolean {
    const other = this.#scores[place] ?? 0;
    return score < other || (score === other && ordinal > (this.#ordinals[place] ?? 0));
  }

  #put(place: number, ordinal: number, score: number): void {
    this.#scores[place] = score;
    this.#ordinals[place] = ordinal;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#ordinals[from] ?? 0, this.#scores[from] ?? 0);
  }

  #rise(from: number, ordinal: number, score: number): void {
    let place = from;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isWorse(ordinal, score, parent)) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#put(place, ordinal, score);
  }

  /** Puts a score in the place of the worst. */
  #sink(ordinal: number, score: number): void {
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.#size) break;
      const right = child + 1;
      if (right < this.#size && this.#isWorse(this.#ordinals[right] ?? 0, this.#scores[right] ?? 0, child)) {
        child = right;
      }
      if (this.#isWorse(ordinal, score, child)) break;
      this.#move(child, place);
      place = child;
    }
    this.#put(place, ordinal, score);
  }
}
