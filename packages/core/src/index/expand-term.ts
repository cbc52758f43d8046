/** A word of the index that resembles another. */
export interface SimilarWord {
  word: string;
  /** Dice coefficient of the two words' character 3- and 4-grams, 0 to 1. */
  similarity: number;
}

/** Finds the words of an index that share most of their character n-grams with a word, most similar first. */
export type WordExpander = (word: string) => SimilarWord[];

const MIN_SIMILARITY = 0.45;
const MIN_GRAM = 3;
const MAX_GRAM = 4;

/**
 * Indexes the n-grams of a word list: one pass, about ten numbers a word. The word itself is left out of what is found.
 *
 * Source of the measure: Dice 1945, on the n-gram sets of both words padded with a start and an end sign.
 */
export function createWordExpander(words: string[]): WordExpander {
  const gramCounts = new Uint16Array(words.length);
  const holders = new Map<string, number[]>();
  words.forEach((word, number) => {
    const grams = gramsOf(word);
    gramCounts[number] = grams.size;
    for (const gram of grams) {
      const numbers = holders.get(gram);
      if (numbers) numbers.push(number);
      else holders.set(gram, [number]);
    }
  });
  return (word) => {
    const grams = gramsOf(word);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      for (const number of holders.get(gram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    return [...shared]
      .map(([number, count]) => ({
        word: words[number] ?? '',
        similarity: (2 * count) / (grams.size + (gramCounts[number] ?? 0)),
      }))
      .filter((similar) => similar.similarity >= MIN_SIMILARITY && similar.word !== word)
      .sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1));
  };
}

function gramsOf(word: string): Set<string> {
  const padded = `^${word}$`;
  const grams = new Set<string>();
  for (let size = MIN_GRAM; size <= MAX_GRAM; size += 1) {
    for (let start = 0; start + size <= padded.length; start += 1) {
      grams.add(padded.slice(start, start + size));
    }
  }
  return grams;
}
