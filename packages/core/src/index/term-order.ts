/** Orders terms by UTF-16 code unit, so that writer and reader agree in every locale. */
export const compareTerms = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Number of the last item that is not after `value`, or 0, in an ascending list. */
export function lastNotAfter<T>(items: ArrayLike<T>, value: T, compare: (a: T, b: T) => number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (compare(items[middle] as T, value) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a list of terms in their order holds one. */
export function includesTerm(terms: string[], term: string): boolean {
  return terms[lastNotAfter(terms, term, compareTerms)] === term;
}

/** Longer runs of letters are encoded data, not words that anyone misspells. In UTF-16 units. */
const MAX_WORD_LENGTH = 24;

/** Words have similar words and are all known to a reader; other terms (numbers, identifiers) are looked up one by one. */
export const isWord = (term: string): boolean => term.length <= MAX_WORD_LENGTH && /^\p{L}+$/u.test(term);
