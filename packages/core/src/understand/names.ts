import type { Token } from '../text/analyse.js';

const ACRONYM = /\p{Lu}.*\p{Lu}/u;
const APOSTROPHE = /['’]/;
const CAPITAL = /^\p{Lu}/u;
const SMALL_LETTER = /\p{Ll}/u;

/**
 * Words of a text that are spelt as their owners please: acronyms, parts of identifiers, contractions; none for their
 * capitals in a text without small letters.
 *
 * @param withCapitalised also words with a capital letter, but for the first
 */
export function namesIn(text: string, tokens: Token[], { withCapitalised = false } = {}): Set<string> {
  const isShouted = !SMALL_LETTER.test(text);
  const names = new Set<string>();
  tokens.forEach(({ word, position, start, end }, i) => {
    const typed = text.slice(start, end);
    const isPart = position === tokens[i - 1]?.position || position === tokens[i + 1]?.position;
    const isCapital = ACRONYM.test(typed) || (withCapitalised && i > 0 && CAPITAL.test(typed));
    if (isPart || APOSTROPHE.test(typed) || (isCapital && !isShouted)) names.add(word);
  });
  return names;
}
