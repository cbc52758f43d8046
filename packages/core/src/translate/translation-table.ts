import { ByteReader, ByteWriter } from '../index/bytes.js';
import { readTerms, writeTerms } from '../index/front-coding.js';
import { compareTerms, lastNotAfter } from '../index/term-order.js';
import type { TranslationTable } from '../ports/search-index.js';
import type { TranslationMap } from './translation-map.js';

/** A term with its translations as a file holds them: numbers of words of the index. */
export interface NumberedTranslations {
  term: string;
  translations: { number: number; probability: number }[];
}

/** Rows with their words, from the word list of the index. */
export function namedTranslations(rows: NumberedTranslations[], words: string[]): TranslationMap {
  return new Map(
    rows.map(({ term, translations }) => [
      term,
      translations.map(({ number, probability }) => ({ term: words[number] ?? '', probability })),
    ]),
  );
}

/** The files of a table: the first term of each, ascending, and its SHA-256 shortened to `HASH_DIGITS`. */
export interface TranslationFiles {
  firsts: string[];
  hashes: string[];
}

/** Reads a file of a release, checks it and decodes it. */
export type ReadFile = <T>(file: string, sha256: string, decode: (bytes: Uint8Array) => T) => Promise<T>;

export const TRANSLATIONS_FOLDER = 'translations';

/** A translation table in memory. */
export function createTranslationTable(map: TranslationMap): TranslationTable {
  return {
    async translations(terms) {
      return new Map(
        terms.flatMap((term) => {
          const found = map.get(term)?.map((each) => ({ term: each.term, certainty: each.probability }));
          return found ? [[term, found] as const] : [];
        }),
      );
    },
    all: async () => map,
  };
}

/**
 * A translation table in a release. A file is read when a term in it is asked for, and kept.
 *
 * @param files as read from the table's asset by `decodeTranslationFiles`
 * @param wordsAt the words of the index by their numbers in its word list, in the order asked for
 */
export function openTranslationTable(
  { firsts, hashes }: TranslationFiles,
  { read, wordsAt }: { read: ReadFile; wordsAt: (numbers: number[]) => Promise<string[]> },
): TranslationTable {
  const files = new Map<number, Promise<Map<string, NumberedTranslations['translations']>>>();
  const fileNumbered = (number: number) => {
    const known = files.get(number);
    if (known) return known;
    const hash = hashes[number] ?? '';
    const reading = read(`${TRANSLATIONS_FOLDER}/${hash}.bin`, hash, decodeTranslations).then(
      (rows) => new Map(rows.map(({ term: first, translations }) => [first, translations])),
    );
    files.set(number, reading);
    reading.catch(() => files.delete(number));
    return reading;
  };
  const fileOf = (term: string) => fileNumbered(lastNotAfter(firsts, term, compareTerms));
  return {
    async all() {
      const all = await Promise.all(firsts.map((_, number) => fileNumbered(number)));
      const rows = all.flatMap((file) => [...file]);
      const numbers = [...new Set(rows.flatMap(([, found]) => found.map(({ number }) => number)))];
      const words = await wordsAt(numbers);
      const wordOf = new Map(numbers.map((number, i) => [number, words[i] ?? '']));
      return new Map(
        rows.map(([term, found]) => [
          term,
          found.map(({ number, probability }) => ({ term: wordOf.get(number) ?? '', probability })),
        ]),
      );
    },
    async translations(terms) {
      if (firsts.length === 0) return new Map();
      const rows = await Promise.all(
        terms.map(async (term) => ({ term, translations: (await fileOf(term)).get(term) ?? [] })),
      );
      const numbers = [
        ...new Set(rows.flatMap(({ translations }) => translations.map(({ number }) => number))),
      ];
      const words = await wordsAt(numbers);
      const wordOf = new Map(numbers.map((number, i) => [number, words[i] ?? '']));
      return new Map(
        rows
          .filter(({ translations }) => translations.length > 0)
          .map(({ term, translations }) => [
            term,
            translations.map(({ number, probability }) => ({
              term: wordOf.get(number) ?? '',
              certainty: probability,
            })),
          ]),
      );
    },
  };
}

export function encodeTranslationFiles({ firsts, hashes }: TranslationFiles): Uint8Array {
  const out = new ByteWriter();
  writeTerms(out, firsts);
  out.text(hashes.join(''));
  return out.finish();
}

/** @throws RangeError when the bytes are cut short. */
export function decodeTranslationFiles(bytes: Uint8Array): TranslationFiles {
  const reader = new ByteReader(bytes);
  const firsts = readTerms(reader);
  const hashes = reader.text();
  const digits = firsts.length > 0 ? hashes.length / firsts.length : 0;
  return { firsts, hashes: firsts.map((_, i) => hashes.slice(i * digits, (i + 1) * digits)) };
}

/** Steps of a probability's logarithm for each halving. */
const STEPS = 4;

/** Column by column: terms, how many translations each has, their numbers, their probabilities to within a tenth. */
export function encodeTranslations(rows: NumberedTranslations[]): Uint8Array {
  const out = new ByteWriter();
  writeTerms(
    out,
    rows.map(({ term }) => term),
  );
  for (const { translations } of rows) out.varint(translations.length);
  const all = rows.flatMap(({ translations }) => translations);
  for (const { number } of all) out.varint(number);
  for (const { probability } of all) out.varint(Math.max(0, Math.round(-Math.log2(probability) * STEPS)));
  return out.finish();
}

/** @throws RangeError when the bytes are cut short. */
export function decodeTranslations(bytes: Uint8Array): NumberedTranslations[] {
  const reader = new ByteReader(bytes);
  const terms = readTerms(reader);
  const rows = terms.map((term): NumberedTranslations => ({
    term,
    translations: Array.from({ length: reader.varint() }, () => ({ number: 0, probability: 0 })),
  }));
  const all = rows.flatMap(({ translations }) => translations);
  for (const translation of all) translation.number = reader.varint();
  for (const translation of all) translation.probability = 2 ** (-reader.varint() / STEPS);
  return rows;
}
