import { ByteReader, ByteWriter } from './bytes.js';

/** The chunks that hold one term, ascending, with its weighted frequency in each. */
export interface PostingList {
  chunks: Uint32Array;
  frequencies: Uint32Array;
}

/** Writes lists of neighbouring terms one after another; the term list holds their lengths. */
export function encodePostings(lists: PostingList[]): Uint8Array {
  const out = new ByteWriter();
  for (const { chunks, frequencies } of lists) {
    let previous = -1;
    chunks.forEach((chunk) => {
      out.varint(chunk - previous - 1);
      previous = chunk;
    });
    frequencies.forEach((frequency) => out.varint(frequency));
  }
  return out.finish();
}

/**
 * @param lengths number of chunks of each term of the shard, in order
 * @throws RangeError when the bytes are cut short
 */
export function decodePostings(bytes: Uint8Array, lengths: ArrayLike<number>): PostingList[] {
  const reader = new ByteReader(bytes);
  return Array.from(lengths, (length) => {
    let previous = -1;
    const chunks = Uint32Array.from({ length }, () => (previous += reader.varint() + 1));
    const frequencies = Uint32Array.from({ length }, () => reader.varint());
    return { chunks, frequencies };
  });
}
