import { analyserFor } from '../text/analyse.js';
import { alignSentences, lengthRatio, parallelTerms, type AlignedText } from './align-texts.js';
import type { ParallelTerms } from './cooccurrence.js';
import { isTranslated } from './is-translated.js';

/**
 * Aligns texts that are known to say the same, sentence by sentence; those that are the same in both languages are left out.
 *
 * @param locales BCP 47 tags of both languages
 */
export function alignCorpus(texts: AlignedText[], locales: { from: string; to: string }): ParallelTerms[] {
  const analysers = { from: analyserFor(locales.from), to: analyserFor(locales.to) };
  const translated = texts.filter((text) => isTranslated(text, analysers));
  const context = { ...analysers, ratio: lengthRatio(translated) };
  return translated
    .flatMap((text) => alignSentences(text, context))
    .flatMap((text) => parallelTerms(text, context));
}
