import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { ByteReader, ByteWriter } from './bytes.js';
import { readTerms, writeTerms } from './front-coding.js';

/** Hexadecimal digits of a file's SHA-256 that are kept: damage passes unnoticed once in 2⁴⁸. */
export const HASH_DIGITS = 12;
const HASH_BYTES = HASH_DIGITS / 2;

/** Files of one kind, in the order of what they hold. */
export interface ShardTable<Key> {
  /** First item of each file: a word's or chunk's number, or a term. */
  firsts: Key[];
  /** SHA-256 of each file, shortened to `HASH_DIGITS`; also its name. */
  hashes: string[];
}

/** What a reader must know of a release before it can rank: kept small, for it is loaded whole. */
export interface Tables {
  /** Length of each chunk in terms. */
  lengths: Uint32Array;
  /** Number of the page of each chunk; chunks of a page stand together. */
  pages: Uint32Array;
  /** Position of each page's version in the manifest's `versions`, plus one; 0 for pages without versions. */
  pageVersions: Uint32Array;
  wordPostings: ShardTable<number>;
  otherPostings: ShardTable<string>;
  passages: ShardTable<number>;
}

export function encodeTables(tables: Tables): Uint8Array {
  const out = new ByteWriter();
  const chunksOfPage = new Uint32Array(tables.pageVersions.length);
  for (const page of tables.pages) chunksOfPage[page] = (chunksOfPage[page] ?? 0) + 1;
  out.varint(chunksOfPage.length);
  for (const column of [chunksOfPage, tables.pageVersions, tables.lengths]) {
    for (const value of column) out.varint(value);
  }
  for (const { firsts, hashes } of [tables.wordPostings, tables.passages]) {
    out.varint(firsts.length);
    firsts.forEach((first, i) => out.varint(first - (firsts[i - 1] ?? 0)));
    for (const hash of hashes) out.raw(hexToBytes(hash));
  }
  writeTerms(out, tables.otherPostings.firsts);
  for (const hash of tables.otherPostings.hashes) out.raw(hexToBytes(hash));
  return out.finish();
}

/** @throws RangeError when the bytes are cut short. */
export function decodeTables(bytes: Uint8Array): Tables {
  const reader = new ByteReader(bytes);
  const column = (length: number) => Uint32Array.from({ length }, () => reader.varint());
  const hashes = (length: number) => Array.from({ length }, () => bytesToHex(reader.raw(HASH_BYTES)));
  const numbered = (): ShardTable<number> => {
    let first = 0;
    const firsts = Array.from({ length: reader.varint() }, () => (first += reader.varint()));
    return { firsts, hashes: hashes(firsts.length) };
  };

  const pageCount = reader.varint();
  const chunksOfPage = column(pageCount);
  const pageVersions = column(pageCount);
  const pages = new Uint32Array(chunksOfPage.reduce((sum, count) => sum + count, 0));
  let start = 0;
  chunksOfPage.forEach((count, page) => {
    pages.fill(page, start, start + count);
    start += count;
  });
  const lengths = column(pages.length);
  const wordPostings = numbered();
  const passages = numbered();
  const otherTerms = readTerms(reader);
  const otherPostings = { firsts: otherTerms, hashes: hashes(otherTerms.length) };
  return { lengths, pages, pageVersions, wordPostings, otherPostings, passages };
}
