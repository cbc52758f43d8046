import { bytesOfHex, hexOf } from './hex.js';
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
  /** Number of the section of each chunk; chunks of a section stand together. */
  sections: Uint32Array;
  /** Number of the page of each section; sections of a page stand together. */
  sectionPages: Uint32Array;
  /** Position of each page's version in the manifest's `versions`, plus one; 0 for pages without versions. */
  pageVersions: Uint32Array;
  /** By the words' numbers in the word list. `terms`: the first word of each file. */
  wordPostings: ShardTable<number> & { terms: string[] };
  otherPostings: ShardTable<string>;
  passages: ShardTable<number>;
}

export function encodeTables(tables: Tables): Uint8Array {
  const out = new ByteWriter();
  out.varint(tables.pageVersions.length);
  const columns = [
    tables.pageVersions,
    countRuns(tables.sectionPages, tables.pageVersions.length),
    countRuns(tables.sections, tables.sectionPages.length),
    tables.lengths,
  ];
  for (const column of columns) for (const value of column) out.varint(value);
  for (const { firsts, hashes } of [tables.wordPostings, tables.passages]) {
    out.varint(firsts.length);
    firsts.forEach((first, i) => out.varint(first - (firsts[i - 1] ?? 0)));
    for (const hash of hashes) out.raw(bytesOfHex(hash));
  }
  writeTerms(out, tables.wordPostings.terms);
  writeTerms(out, tables.otherPostings.firsts);
  for (const hash of tables.otherPostings.hashes) out.raw(bytesOfHex(hash));
  return out.finish();
}

/** @throws RangeError when the bytes are cut short. */
export function decodeTables(bytes: Uint8Array): Tables {
  const reader = new ByteReader(bytes);
  const column = (length: number) => Uint32Array.from({ length }, () => reader.varint());
  const hashes = (length: number) => Array.from({ length }, () => hexOf(reader.raw(HASH_BYTES)));
  const numbered = (): ShardTable<number> => {
    let first = 0;
    const firsts = Array.from({ length: reader.varint() }, () => (first += reader.varint()));
    return { firsts, hashes: hashes(firsts.length) };
  };

  const pageVersions = column(reader.varint());
  const sectionPages = numbersOfRuns(column(pageVersions.length));
  const sections = numbersOfRuns(column(sectionPages.length));
  const lengths = column(sections.length);
  const wordFiles = numbered();
  const passages = numbered();
  const wordPostings = { ...wordFiles, terms: readTerms(reader) };
  const otherTerms = readTerms(reader);
  const otherPostings = { firsts: otherTerms, hashes: hashes(otherTerms.length) };
  return { lengths, sections, sectionPages, pageVersions, wordPostings, otherPostings, passages };
}

/** How often each number from 0 to `count` − 1 stands in an ascending list: `0 0 1` → `2 1`. */
function countRuns(numbers: Uint32Array, count: number): Uint32Array {
  const counts = new Uint32Array(count);
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
  return counts;
}

/** The reverse of `countRuns`: `2 1` → `0 0 1`. */
function numbersOfRuns(counts: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  let start = 0;
  for (const [number, count] of counts.entries()) {
    numbers.fill(number, start, start + count);
    start += count;
  }
  return numbers;
}
