import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { HASH_DIGITS } from '../index/tables.js';
import { compareTerms } from '../index/term-order.js';
import type { AssetInfo } from '../ports/search-index.js';
import type { TranslationMap } from './translation-map.js';
import {
  encodeTranslationFiles,
  encodeTranslations,
  TRANSLATIONS_FOLDER,
  type NumberedTranslations,
} from './translation-table.js';

/** Translations a file holds: about 600 bytes compressed. */
const TRANSLATIONS_PER_FILE = 110;

/** A table ready to be written into the release of the locale it translates into. */
export interface EncodedTranslationTable {
  /** Contents by path below the locale's folder, gzip-compressed. */
  files: Map<string, Uint8Array>;
  /** For the manifest; absent when there is nothing to translate. */
  asset?: AssetInfo;
  /** Total of the files as stored. */
  bytes: number;
}

/**
 * Turns translations into files, cut by first term so that a question loads few of them. The same translations give the
 * same bytes.
 *
 * @param words the word list of the index that is translated into, in its order; a translation that is not in it is left out
 */
export function encodeTranslationTable(
  translations: TranslationMap,
  words: string[],
): EncodedTranslationTable {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  const store = (content: Uint8Array): AssetInfo => {
    const stored = gzipSync(content, { level: 9 });
    const sha256 = createHash('sha256').update(stored).digest('hex').slice(0, HASH_DIGITS);
    const file = `${TRANSLATIONS_FOLDER}/${sha256}.bin`;
    if (!files.has(file)) bytes += stored.length;
    files.set(file, stored);
    return { file, bytes: stored.length, sha256 };
  };

  const parts = partition(numberTranslations(translations, words));
  if (parts.length === 0) return { files, bytes };
  const hashes = parts.map((part) => store(encodeTranslations(part)).sha256);
  const asset = store(encodeTranslationFiles({ firsts: parts.map(([first]) => first?.term ?? ''), hashes }));
  return { files, asset, bytes };
}

/** Terms that have translations in the word list, in order. */
export function numberTranslations(translations: TranslationMap, words: string[]): NumberedTranslations[] {
  const numbers = new Map(words.map((word, number) => [word, number]));
  return [...translations]
    .map(([term, found]) => ({
      term,
      translations: found.flatMap(({ term: word, probability }) => {
        const number = numbers.get(word);
        return number === undefined ? [] : [{ number, probability }];
      }),
    }))
    .filter((row) => row.translations.length > 0)
    .sort((a, b) => compareTerms(a.term, b.term));
}

function partition(rows: NumberedTranslations[]): NumberedTranslations[][] {
  const parts: NumberedTranslations[][] = [];
  let size = Infinity;
  for (const row of rows) {
    if (size >= TRANSLATIONS_PER_FILE) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(row);
    size += row.translations.length;
  }
  return parts;
}
