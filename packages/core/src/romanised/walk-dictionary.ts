/** A word list to be compared with a word letter by letter. */
export interface Dictionary {
  /** Ascending by code unit. */
  words: readonly string[];
  /** How many code units each word shares with the one before it. */
  shared: Uint8Array;
  /** Number of the next word that shares less with the one before it than this one does. */
  next: Uint32Array;
}

/** What is compared with the words of a dictionary: a table of edit distances, one row for each letter of a word. */
export interface Comparison {
  /**
   * Fills the row below `depth` for a further letter.
   *
   * @param depth letters before this one
   * @returns the lowest cost in it; the words that begin like this are left out when it exceeds `bound`
   */
  extend(letter: string, depth: number): number;
  /** Called for each word that was not left out, after its last letter. */
  arrive(word: string): void;
  /** The highest cost of interest; may fall on the way. */
  bound(): number;
}

/** What is counted of the letters that words share. */
const MAX_SHARED = 255;

/** @param words ascending by code unit */
export function createDictionary(words: readonly string[]): Dictionary {
  const shared = new Uint8Array(words.length + 1);
  for (let number = 1; number < words.length; number += 1) {
    const [left = '', right = ''] = [words[number - 1], words[number]];
    let length = 0;
    while (length < right.length && length < MAX_SHARED && left[length] === right[length]) length += 1;
    shared[number] = length;
  }
  const next = new Uint32Array(words.length + 1).fill(words.length);
  for (let number = words.length - 1; number >= 0; number -= 1) {
    next[number] = passOver({ shared, next }, number + 1, shared[number] ?? 0);
  }
  return { words, shared, next };
}

/** The first word from `number` on that shares fewer than `length` letters with the one before it. */
function passOver({ shared, next }: Omit<Dictionary, 'words'>, number: number, length: number): number {
  let at = number;
  while (at < shared.length - 1 && (shared[at] ?? 0) >= length) at = next[at] ?? at + 1;
  return at;
}

/**
 * Compares all words of a dictionary at once: what words have in common at their beginning is compared one time, and what
 * cannot come near enough is passed over.
 *
 * Source: Oflazer 1996, "Error-tolerant finite-state recognition". The sorted list stands for his automaton.
 */
export function walkDictionary(dictionary: Dictionary, comparison: Comparison): void {
  const { words, shared } = dictionary;
  /** Letters of the current word whose rows are filled. */
  let filled = 0;
  let number = 0;
  while (number < words.length) {
    const word = words[number] ?? '';
    filled = Math.min(filled, shared[number] ?? 0);
    let lowest = 0;
    while (filled < word.length && lowest <= comparison.bound()) {
      lowest = comparison.extend(word.charAt(filled), filled);
      filled += 1;
    }
    number += 1;
    if (lowest <= comparison.bound()) comparison.arrive(word);
    else number = passOver(dictionary, number, filled);
  }
}
