import type { GuardedScores } from './scores.js';

/** An edited page moves the ranks of a question or two: a score may be lower by what so many count. */
export const TOLERATED_QUESTIONS = 2;
/** Scores are stored rounded. */
const EPSILON = 1e-4;

/** A score that is not what it was. */
export interface Change {
  /** `one-language/native.ur/other`. */
  row: string;
  measure: string;
  before: number;
  now: number;
}

export interface Comparison {
  /** Lower by more than is tolerated. */
  fallen: Change[];
  /** Higher by more than that. */
  risen: Change[];
  /** Rows with another number of questions, or of which there are no scores any more: not to be compared. */
  incomparable: string[];
  /** Rows that nothing is known of yet. */
  added: string[];
}

/** Compares scores with those that must not fall by more than a set tolerates. Every measure is better when it is higher. */
export function compareScores(before: GuardedScores, now: GuardedScores): Comparison {
  const comparison: Comparison = { fallen: [], risen: [], incomparable: [], added: [] };
  for (const [row, scores] of Object.entries(before)) {
    const present = now[row];
    if (!present || present.questions !== scores.questions) {
      comparison.incomparable.push(row);
      continue;
    }
    const values = new Map(Object.entries(present));
    const tolerance = TOLERATED_QUESTIONS / scores.questions;
    for (const [measure, value] of Object.entries(scores) as [string, number][]) {
      const change: Change = { row, measure, before: value, now: values.get(measure) ?? 0 };
      if (change.now < value - tolerance - EPSILON) comparison.fallen.push(change);
      if (change.now > value + tolerance + EPSILON) comparison.risen.push(change);
    }
  }
  comparison.added = Object.keys(now).filter((row) => !(row in before));
  return comparison;
}
