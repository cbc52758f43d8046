import { scriptOfLocale } from '../answer/question-language.js';
import { isRomanUrdu, isRomanUrduOrEnglish } from '../romanised/detect-roman-urdu.js';
import { analyserFor } from '../text/analyse.js';
import { dominantScript } from '../text/script.js';

/**
 * The locale whose language a question is in, as far as its script and its words of grammar tell: the reader's own, unless
 * they speak against it and for another.
 *
 * @param locales BCP 47 tags of the site's locales, the reader's first
 */
export function questionLocale(question: string, locales: readonly [string, ...string[]]): string {
  const [own] = locales;
  const languages = locales.map((locale) => analyserFor(locale).language);
  const urdu = locales[languages.indexOf('ur')];
  if (urdu !== undefined) {
    const isRoman = languages.includes('any') ? isRomanUrdu : isRomanUrduOrEnglish;
    if (isRoman(question)) return urdu;
  }
  const script = dominantScript(question);
  if (script === 'other' || script === scriptOfLocale(own)) return own;
  return locales.find((locale) => scriptOfLocale(locale) === script) ?? own;
}
