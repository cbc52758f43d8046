import { RagError } from '../errors.js';
import type { Analyser } from '../text/analyse.js';

/** More than anyone types, less than what would hold a browser up. In UTF-16 units. */
export const MAX_QUESTION_LENGTH = 2000;
/** Words of a question beyond these add time and no meaning. */
const MAX_QUESTION_TERMS = 64;

/** A word of the question. */
export interface QuestionTerm {
  term: string;
  /** Folded surface form, before stemming. */
  word: string;
  isStopWord: boolean;
  /**
   * Index terms that the word stands for, with how surely (0 to 1), where it is not simply looked up: a translation, a
   * word in another script, a corrected spelling. The word itself counts only when it is among them.
   */
  matches?: TermMatch[];
}

/** A term of an index that may be what a reader's word means. */
export interface TermMatch {
  term: string;
  /** 0 to 1; of the matches of one word, the sum is at most 1 when they exclude each other. */
  certainty: number;
}

/** A question as the index sees it: its distinct terms, in the order they were first used. */
export interface AnalysedQuestion {
  terms: QuestionTerm[];
  /** Neighbouring content terms, as positions in `terms`. */
  pairs: [number, number][];
}

/**
 * @throws RagError `QUESTION_EMPTY` when there is no word in it, `QUESTION_TOO_LONG` beyond `MAX_QUESTION_LENGTH`
 */
export function analyseQuestion(text: string, analyser: Analyser): AnalysedQuestion {
  if (text.length > MAX_QUESTION_LENGTH) {
    throw new RagError(
      'QUESTION_TOO_LONG',
      `The question has ${text.length} characters, the limit is ${MAX_QUESTION_LENGTH}. Ask it in fewer words.`,
    );
  }
  const positions = new Map<string, number>();
  const terms: QuestionTerm[] = [];
  const pairs: [number, number][] = [];
  let previous = -1;
  for (const { term, word } of analyser.tokens(text)) {
    let position = positions.get(term);
    if (position === undefined) {
      if (terms.length === MAX_QUESTION_TERMS) break;
      position = terms.length;
      positions.set(term, position);
      terms.push({ term, word, isStopWord: analyser.isStopWord(word) });
    }
    if (terms[position]?.isStopWord) continue;
    if (previous !== -1 && previous !== position) pairs.push([previous, position]);
    previous = position;
  }
  if (terms.length === 0) {
    throw new RagError('QUESTION_EMPTY', 'The question holds no word to search for. Ask it in words.');
  }
  return { terms, pairs };
}
