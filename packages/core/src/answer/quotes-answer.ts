import { analyserFor } from '../text/analyse.js';
import type { Quote } from '../types.js';
import { BEST_UNITS, pickUnits } from './quote.js';
import type { Retrieval } from './retrieve.js';

/**
 * Whether one of several texts stands in the two quotes that come first. Compared by their folded words, without what stands
 * between them.
 */
export function quotesAnswer(quotes: Pick<Quote, 'text' | 'locale'>[], answers: string[]): boolean {
  const lettersOf = (text: string) =>
    analyserFor(quotes[0]?.locale ?? '')
      .tokens(text)
      .map(({ word }) => word)
      .join('');
  const best = quotes.slice(0, BEST_UNITS);
  const letters = lettersOf(best.map(({ text }) => text).join(' '));
  return answers.map(lettersOf).some((answer) => answer !== '' && letters.includes(answer));
}

/** What would be quoted of what was found, were it enough to answer. */
export function quotesOf(retrieval: Retrieval): Pick<Quote, 'text' | 'locale'>[] {
  return pickUnits(retrieval).map(({ unit, chunk }) => ({ text: unit.text, locale: chunk.chunk.locale }));
}
