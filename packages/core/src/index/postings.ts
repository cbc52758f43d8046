import { ByteReader, ByteWriter } from './bytes.js';
import { readTerms, writeTerms } from './front-coding.js';

/** The chunks that hold one term, ascending, with its number of occurrences in each. */
export interface PostingList {
  chunks: Uint32Array;
  frequencies: Uint32Array;
}

/** Writes the lists of neighbouring terms, with the terms. */
export function encodePostings(lists: [term: string, list: PostingList][]): Uint8Array {
  const out = new ByteWriter();
  writeTerms(
    out,
    lists.map(([term]) => term),
  );
  writeLists(
    out,
    lists.map(([, list]) => list),
  );
  return out.finish();
}

/** In the order they were written. @throws RangeError when the bytes are cut short. */
export function decodePostings(bytes: Uint8Array): Map<string, PostingList> {
  const reader = new ByteReader(bytes);
  const terms = readTerms(reader);
  const lists = readLists(reader);
  return new Map(lists.map((list, i) => [terms[i] ?? '', list]));
}

function writeLists(out: ByteWriter, lists: PostingList[]): void {
  out.varint(lists.length);
  for (const { chunks } of lists) out.varint(chunks.length);
  for (const { chunks } of lists) {
    let next = 0;
    for (const chunk of chunks) {
      out.varint(chunk - next);
      next = chunk + 1;
    }
  }
  for (const { frequencies } of lists) for (const frequency of frequencies) out.varint(frequency);
}

function readLists(reader: ByteReader): PostingList[] {
  const lists: PostingList[] = [];
  for (let left = reader.varint(); left > 0; left -= 1) {
    const length = reader.varint();
    lists.push({ chunks: new Uint32Array(length), frequencies: new Uint32Array(length) });
  }
  // Plain loops: most of what a first question waits for is read here.
  for (const { chunks } of lists) {
    let next = 0;
    for (let i = 0; i < chunks.length; i += 1) {
      const chunk = next + reader.varint();
      chunks[i] = chunk;
      next = chunk + 1;
    }
  }
  for (const { frequencies } of lists) {
    for (let i = 0; i < frequencies.length; i += 1) frequencies[i] = reader.varint();
  }
  return lists;
}
