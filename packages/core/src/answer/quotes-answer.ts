import { analyserFor } from '../text/analyse.js';
import { BEST_UNITS, pickUnits } from './quote.js';
import type { Retrieval } from './retrieve.js';

/**
 * Whether one of several texts stands in the two quotes that come first, for evaluation. Compared by their folded words,
 * without what stands between them.
 */
export function quotesAnswer(retrieval: Retrieval, answers: string[]): boolean {
  const locale = retrieval.chunks[0]?.chunk.locale ?? '';
  const lettersOf = (text: string) =>
    analyserFor(locale)
      .tokens(text)
      .map(({ word }) => word)
      .join('');
  const quoted = pickUnits(retrieval).slice(0, BEST_UNITS);
  const letters = lettersOf(quoted.map(({ unit }) => unit.text).join(' '));
  return answers.map(lettersOf).some((answer) => answer !== '' && letters.includes(answer));
}
