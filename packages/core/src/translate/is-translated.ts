import { scriptOfLocale } from '../answer/question-language.js';
import type { Analyser } from '../text/analyse.js';
import { dominantScript } from '../text/script.js';
import type { AlignedText } from './align-texts.js';

/** Translations share names, numbers and terms of art with the original, but not so many of their words. */
const MAX_SHARED = 0.7;

/**
 * Whether the second text is a translation of the first and not the first again, as on pages that nobody has translated
 * yet: most of its words would stand in the first.
 */
export function isTranslated(
  { from, to }: AlignedText,
  analysers: { from: Analyser; to: Analyser },
): boolean {
  const terms = analysers.to.terms(to);
  if (terms.length === 0) return false;
  const known = new Set(analysers.from.terms(from));
  const shared = terms.filter((term) => known.has(term)).length;
  return shared / terms.length < MAX_SHARED;
}

/** Enough of a page to tell its script. In UTF-16 units. */
const LOOKED_AT = 5000;

/** Whether a page's prose may be in the language of its locale, as far as its script tells. */
export function isInScriptOf(locale: string, prose: string): boolean {
  return dominantScript(prose.slice(0, LOOKED_AT)) === scriptOfLocale(locale);
}
