import { RagError } from '../errors.js';
import { readJsonLines } from './read-json-lines.js';

/** Texts that say the same in two languages. */
export interface ParallelTexts {
  /** BCP 47 tags of both, in alphabetical order. */
  locales: [string, string];
  /** Of each line, the texts in the order of `locales`. */
  texts: [string, string][];
}

/** A language, and what may follow it: `ur`, `en-GB`, `zh-Hant-TW`. */
const LOCALE = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/**
 * Reads lines of `{"en": "…", "ur": "…"}`, with any two languages, which are the same on every line. Whatever else a line
 * holds is left.
 *
 * @returns undefined for a file without a line
 * @throws RagError `FILE_INVALID` naming file, line and what is wrong there
 */
export function parseParallel(text: string, file: string): ParallelTexts | undefined {
  const lines = readJsonLines(text, file);
  let locales: [string, string] | undefined;
  const texts = lines.map(({ value, line }): [string, string] => {
    const found = languagesOf(value);
    if (!locales) {
      const [first, second, ...others] = found.sort();
      if (first === undefined || second === undefined || others.length > 0) {
        throw new RagError(
          'FILE_INVALID',
          `${file}:${line} holds texts in ${listed(found)}. Give two languages, such as {"en": "…", "ur": "…"}.`,
        );
      }
      locales = [first, second];
    }
    const [first, second] = locales.map((locale) => value[locale]);
    if (typeof first !== 'string' || typeof second !== 'string') {
      throw new RagError(
        'FILE_INVALID',
        `${file}:${line} holds texts in ${listed(found)}, the lines before it in ${listed(locales)}. Give the same two on every line.`,
      );
    }
    return [first, second];
  });
  return locales && { locales, texts };
}

/** Its keys that hold a text and name a language; `id` is Indonesian only where there is no other. */
function languagesOf(value: Record<string, unknown>): string[] {
  const found = Object.keys(value).filter((key) => LOCALE.test(key) && typeof value[key] === 'string');
  return found.length > 2 ? found.filter((key) => key !== 'id') : found;
}

const listed = (locales: string[]): string => locales.join(' and ') || 'no language';
