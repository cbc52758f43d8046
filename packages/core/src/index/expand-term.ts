import type { TermList } from './term-list.js';

/** A word of the index that resembles another. */
export interface SimilarTerm {
  /** Position in the `TermList`. */
  term: number;
  /** Dice coefficient of the two words' character 3- and 4-grams, 0 to 1. */
  similarity: number;
}

/** Finds the words of an index that share most of their character n-grams with a word. */
export interface TermExpander {
  /** Similar words, most similar first; the word itself is left out. */
  similar(word: string): SimilarTerm[];
}

const MIN_SIMILARITY = 0.45;
const MIN_GRAM = 3;
const MAX_GRAM = 4;
/** Longer "words" are hashes and encoded data: nothing resembles them. */
const MAX_WORD_LENGTH = 32;

/**
 * Indexes the n-grams of a term list: one pass, about ten numbers a word.
 *
 * Source of the measure: Dice 1945, on the n-gram sets of both words padded with a start and an end sign.
 */
export function createTermExpander({ terms }: TermList): TermExpander {
  const gramCounts = new Uint16Array(terms.length);
  const grams = new Map<string, number[]>();
  terms.forEach((term, i) => {
    const own = gramsOf(term);
    gramCounts[i] = own.size;
    for (const gram of own) {
      const holders = grams.get(gram);
      if (holders) holders.push(i);
      else grams.set(gram, [i]);
    }
  });
  return {
    similar(word) {
      const own = gramsOf(word);
      const shared = new Map<number, number>();
      for (const gram of own) {
        for (const term of grams.get(gram) ?? []) shared.set(term, (shared.get(term) ?? 0) + 1);
      }
      return [...shared]
        .map(([term, count]) => ({ term, similarity: (2 * count) / (own.size + (gramCounts[term] ?? 0)) }))
        .filter(({ term, similarity }) => similarity >= MIN_SIMILARITY && terms[term] !== word)
        .sort((a, b) => b.similarity - a.similarity || a.term - b.term);
    },
  };
}

function gramsOf(word: string): Set<string> {
  const grams = new Set<string>();
  if (word.length > MAX_WORD_LENGTH) return grams;
  const padded = `^${word}$`;
  for (let size = MIN_GRAM; size <= MAX_GRAM; size += 1) {
    for (let i = 0; i + size <= padded.length; i += 1) grams.add(padded.slice(i, i + size));
  }
  return grams;
}
