import type { ByteReader, ByteWriter } from './bytes.js';

/**
 * Writes sorted terms column by column, since columns compress best: the lengths of the prefixes that neighbours share,
 * then the rest of each term.
 */
export function writeTerms(out: ByteWriter, terms: string[]): void {
  out.varint(terms.length);
  let previous = '';
  const rests = terms.map((term) => {
    const shared = sharedPrefixLength(previous, term);
    out.varint(shared);
    previous = term;
    return term.slice(shared);
  });
  out.text(rests.join('\n'));
}

/** @throws RangeError when the bytes are cut short. */
export function readTerms(reader: ByteReader): string[] {
  const shared = Array.from({ length: reader.varint() }, () => reader.varint());
  const rests = reader.text().split('\n');
  let previous = '';
  return shared.map((length, i) => (previous = previous.slice(0, length) + (rests[i] ?? '')));
}

/** UTF-16 units that both begin with; never half of a surrogate pair, which UTF-8 cannot hold. */
function sharedPrefixLength(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a[length] === b[length]) length += 1;
  const last = b.charCodeAt(length - 1);
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}
