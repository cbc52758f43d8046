import { SOUND_COST, substitutionCost } from './letter-costs.js';

/** A word one error away from another. */
export interface Edit {
  word: string;
  cost: number;
  /** Place of the letter in error. */
  at: number;
}

const TRANSPOSED_COST = 0.45;
/** A letter typed twice, or once where it stands twice. */
const DOUBLED_COST = 0.3;
const MISSING_COST = 0.7;
const EXTRA_COST = 0.8;
/** Urdu is often typed without its hamza. */
const HAMZA = 'ئ';
const HAMZA_COST = 0.3;
/** Hardly anyone errs in the first letter, unless another sounds the same. */
const FIRST_LETTER_COST = 0.3;

/**
 * All words one error away from a typed word: a letter too many, too few, wrong, or before its neighbour.
 *
 * Source: Damerau 1964, the four errors that make up most misspellings; tried out one by one as by Norvig 2007.
 *
 * @param typed of at least one letter
 * @param alphabet the letters a word may have
 */
export function editsOf(typed: string, alphabet: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at <= typed.length; at += 1) {
    const previous = typed.charAt(at - 1);
    const letter = typed.charAt(at);
    const next = typed.charAt(at + 1);
    const add = (letters: string, length: number, cost: number) => {
      const word = typed.slice(0, at) + letters + typed.slice(at + length);
      edits.push({ word, cost: cost + (at === 0 && cost > SOUND_COST ? FIRST_LETTER_COST : 0), at });
    };
    if (letter !== '') add('', 1, insertedCost(letter, previous, EXTRA_COST));
    if (next !== '' && next !== letter) add(next + letter, 2, TRANSPOSED_COST);
    for (const meant of alphabet) {
      if (letter !== '' && meant !== letter) add(meant, 1, substitutionCost(letter, meant));
      add(meant, 0, insertedCost(meant, previous, MISSING_COST));
    }
  }
  return edits;
}

function insertedCost(letter: string, previous: string, cost: number): number {
  if (letter === previous) return DOUBLED_COST;
  return letter === HAMZA ? HAMZA_COST : cost;
}
