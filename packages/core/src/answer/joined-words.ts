import { includesTerm } from '../index/term-order.js';
import type { SearchIndex } from '../ports/search-index.js';
import { analyserFor } from '../text/analyse.js';
import type { AnalysedQuestion, QuestionTerm } from './question.js';

const LETTERS = /^\p{L}+$/u;

/**
 * Words of an index that two neighbouring words of a question make together: compounds are written with a space and
 * without one (وزیر اعظم، وزیراعظم).
 *
 * @returns by position in the question's terms: each of the two stands for the joined word
 */
export async function joinedWords(
  { terms, pairs }: AnalysedQuestion,
  index: SearchIndex,
): Promise<Map<number, string[]>> {
  const analyser = analyserFor(index.manifest.locale);
  const joined = new Map<number, string[]>();
  for (const [left, right] of pairs) {
    const first = terms[left];
    const second = terms[right];
    if (right !== left + 1 || !isJoinable(first) || !isJoinable(second)) continue;
    const [term, ...more] = analyser.terms(first.word + second.word);
    if (term === undefined || more.length > 0 || !includesTerm(await index.words(), term)) continue;
    for (const position of [left, right]) joined.set(position, [...(joined.get(position) ?? []), term]);
  }
  return joined;
}

function isJoinable(term: QuestionTerm | undefined): term is QuestionTerm {
  return term !== undefined && term.matches === undefined && LETTERS.test(term.word);
}
