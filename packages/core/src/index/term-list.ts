import { ByteReader, ByteWriter } from './bytes.js';

/** The words of an index in code-unit order, with the number of chunks that hold each. */
export interface TermList {
  terms: string[];
  documentFrequencies: Uint32Array;
  /** Position of a term in `terms`, or -1. */
  find(term: string): number;
}

/** Sorts by UTF-16 code unit, so that writer and reader agree in every locale. */
export const compareTerms = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function createTermList(terms: string[], documentFrequencies: Uint32Array): TermList {
  const find = (term: string): number => {
    let low = 0;
    let high = terms.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compareTerms(terms[middle] ?? '', term);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  return { terms, documentFrequencies, find };
}

/** UTF-16 units that both begin with; never half of a surrogate pair, which UTF-8 cannot hold. */
function sharedPrefixLength(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length += 1;
  const last = b.charCodeAt(length - 1);
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}

/** Front-coded, column by column: shared prefix lengths, the rest of each word, frequencies. Columns compress best. */
export function encodeTermList(list: Pick<TermList, 'terms' | 'documentFrequencies'>): Uint8Array {
  const prefixes = new ByteWriter();
  const rests: string[] = [];
  const frequencies = new ByteWriter();
  let previous = '';
  list.terms.forEach((term, i) => {
    const shared = sharedPrefixLength(previous, term);
    prefixes.varint(shared);
    rests.push(term.slice(shared));
    frequencies.varint(list.documentFrequencies[i] ?? 0);
    previous = term;
  });
  const out = new ByteWriter();
  out.varint(list.terms.length);
  out.raw(prefixes.finish());
  out.text(rests.join('\n'));
  out.raw(frequencies.finish());
  return out.finish();
}

/** @throws RangeError when the bytes are cut short. */
export function decodeTermList(bytes: Uint8Array): TermList {
  const reader = new ByteReader(bytes);
  const count = reader.varint();
  const prefixes = Array.from({ length: count }, () => reader.varint());
  const rests = reader.text().split('\n');
  let previous = '';
  const terms = prefixes.map((shared, i) => (previous = previous.slice(0, shared) + (rests[i] ?? '')));
  const documentFrequencies = Uint32Array.from({ length: count }, () => reader.varint());
  return createTermList(terms, documentFrequencies);
}
