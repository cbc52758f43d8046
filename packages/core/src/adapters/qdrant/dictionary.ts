import { ByteReader, ByteWriter } from '../../index/bytes.js';
import { readTerms, writeTerms } from '../../index/front-coding.js';
import { compareTerms, isWord, lastNotAfter } from '../../index/term-order.js';

/**
 * Every term of a locale, numbered: the words in order, then the other terms in order. A term's number is the index of
 * its component in the sparse vectors.
 */
export interface Dictionary {
  words: string[];
  /** Numbers, identifiers and whatever else is no word. */
  others: string[];
  /** By the term's number. */
  documentFrequencies: Uint32Array;
}

/** A dictionary as two files, named as in the manifest's `assets`: the word list, and what else must be known. */
export interface DictionaryFiles {
  words: Uint8Array;
  tables: Uint8Array;
}

/** @param documentFrequencies by term */
export function createDictionary(documentFrequencies: Map<string, number>): Dictionary {
  const terms = [...documentFrequencies.keys()].sort(compareTerms);
  const words = terms.filter(isWord);
  const others = terms.filter((term) => !isWord(term));
  return {
    words,
    others,
    documentFrequencies: Uint32Array.from(
      [...words, ...others],
      (term) => documentFrequencies.get(term) ?? 0,
    ),
  };
}

/** Undefined for a term the locale does not have. */
export function termNumber({ words, others }: Dictionary, term: string): number | undefined {
  const list = isWord(term) ? words : others;
  const place = lastNotAfter(list, term, compareTerms);
  if (list[place] !== term) return undefined;
  return list === words ? place : words.length + place;
}

export function encodeDictionary({ words, others, documentFrequencies }: Dictionary): DictionaryFiles {
  const wordList = new ByteWriter();
  writeTerms(wordList, words);
  const tables = new ByteWriter();
  writeTerms(tables, others);
  for (const frequency of documentFrequencies) tables.varint(frequency);
  return { words: wordList.finish(), tables: tables.finish() };
}

/** @throws RangeError when the bytes are cut short. */
export function decodeDictionary(files: DictionaryFiles): Dictionary {
  const words = readTerms(new ByteReader(files.words));
  const tables = new ByteReader(files.tables);
  const others = readTerms(tables);
  const documentFrequencies = Uint32Array.from({ length: words.length + others.length }, () =>
    tables.varint(),
  );
  return { words, others, documentFrequencies };
}
