/** A word of the index that resembles another. */
export interface SimilarWord {
  word: string;
  /** Weighted Dice coefficient of the two words' character 3- and 4-grams, 0 to 1. */
  similarity: number;
}

/** Finds the words of an index that share most of their character n-grams with a word, most similar first. */
export type WordExpander = (word: string) => SimilarWord[];

const MIN_SIMILARITY = 0.4;
const MIN_GRAM = 3;
const MAX_GRAM = 4;

/**
 * Indexes the n-grams of a word list: one pass, about ten numbers a word. The word itself is left out of what is found.
 *
 * The measure is Dice 1945 on the n-gram sets of both words, padded with a start and an end sign, each n-gram weighing
 * `ln(1 + n/df)`, n words of which df hold it: articles and endings, which many words share, tell less than stems. In an
 * unknown language, that is all that is known of them.
 */
export function createWordExpander(words: string[]): WordExpander {
  const { weightOf, totals, holdersOf } = indexGrams(words);
  /** Weight of the grams each word shares with the one that is asked for; zero between the questions. */
  const shared = new Float64Array(words.length);
  return (word) => {
    const touched: number[] = [];
    let total = 0;
    for (const gram of gramsOf(word)) {
      const holders = holdersOf(gram);
      const weight = weightOf(holders.length);
      total += weight;
      for (let i = 0; i < holders.length; i += 1) {
        const number = holders[i] ?? 0;
        const weightBefore = shared[number] ?? 0;
        if (weightBefore === 0) touched.push(number);
        shared[number] = weightBefore + weight;
      }
    }
    const similar: SimilarWord[] = [];
    for (const number of touched) {
      const similarity = (2 * (shared[number] ?? 0)) / (total + (totals[number] ?? 0));
      shared[number] = 0;
      const other = words[number] ?? '';
      if (similarity >= MIN_SIMILARITY && other !== word) similar.push({ word: other, similarity });
    }
    return similar.sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1));
  };
}

/** Numbers of the words that hold each n-gram, in one array behind one another. */
function indexGrams(words: string[]): {
  /** Weight of an n-gram by the number of words that hold it. */
  weightOf(holders: number): number;
  /** Weight of all n-grams of each word. */
  totals: Float64Array;
  holdersOf(gram: string): Uint32Array;
} {
  const gramNumbers = new Map<string, number>();
  const gramCounts = new Uint16Array(words.length);
  const gramsInOrder: number[] = [];
  const holderCounts: number[] = [];
  words.forEach((word, number) => {
    const grams = gramsOf(word);
    gramCounts[number] = grams.size;
    for (const gram of grams) {
      let gramNumber = gramNumbers.get(gram);
      if (gramNumber === undefined) gramNumbers.set(gram, (gramNumber = gramNumbers.size));
      gramsInOrder.push(gramNumber);
      holderCounts[gramNumber] = (holderCounts[gramNumber] ?? 0) + 1;
    }
  });

  const ends = new Uint32Array(holderCounts.length);
  let end = 0;
  holderCounts.forEach((count, gram) => (ends[gram] = end += count));
  const holders = new Uint32Array(end);
  const weightOf = (count: number) => Math.log(1 + words.length / Math.max(1, count));
  const weights = holderCounts.map(weightOf);
  const totals = new Float64Array(words.length);
  // From the last word to the first, so that each gram's holders come to stand in ascending order.
  const next = ends.slice();
  let position = gramsInOrder.length;
  for (let number = words.length - 1; number >= 0; number -= 1) {
    for (let left = gramCounts[number] ?? 0; left > 0; left -= 1) {
      const gram = gramsInOrder[(position -= 1)] ?? 0;
      totals[number] = (totals[number] ?? 0) + (weights[gram] ?? 0);
      const place = (next[gram] ?? 0) - 1;
      next[gram] = place;
      holders[place] = number;
    }
  }
  return {
    weightOf,
    totals,
    holdersOf(gram) {
      const number = gramNumbers.get(gram);
      if (number === undefined) return holders.subarray(0, 0);
      return holders.subarray(next[number], ends[number]);
    },
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
