import { analyseQuestion, type AnalysedQuestion } from '../answer/question.js';
import { scriptOfLocale } from '../answer/question-language.js';
import { includesTerm, isWord } from '../index/term-order.js';
import type { SearchIndex } from '../ports/search-index.js';
import { isRomanUrdu, isRomanUrduOrEnglish } from '../romanised/detect-roman-urdu.js';
import { functionWord } from '../romanised/function-words.js';
import { analyserFor } from '../text/analyse.js';
import { dominantScript, hasArabicLetter } from '../text/script.js';
import { ENGLISH_STOP_WORDS } from '../text/stop-words/en.js';

/** A question as an index can answer it, and how it was read. */
export interface ReadQuestion {
  question: AnalysedQuestion;
  /** By its words as they stand; as Urdu in Latin letters; with words corrected. */
  kind: 'as-typed' | 'romanised' | 'corrected';
  /** What a romanised question was understood as, in Urdu letters. */
  understood?: string;
  /** What was probably meant by a misspelt question, where it is sure enough to be shown. */
  corrected?: string;
}

/** Of the words of an English question, at least so many are of its grammar. */
const MIN_ENGLISH_SHARE = 0.2;
/** Of a question in Latin letters, so many must be unknown to an Urdu index for it to be no English. */
const MIN_UNKNOWN_SHARE = 0.5;
const LATIN_WORD = /^[a-z]{4,}$/;

/**
 * Reads a question for the index of the reader's language. One whose words the index knows is left as it is, and costs
 * nothing more; what else it takes is loaded when the first question needs it.
 *
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what the index throws
 */
export async function readQuestion(text: string, index: SearchIndex): Promise<ReadQuestion> {
  const { locale } = index.manifest;
  const analyser = analyserFor(locale);
  const isUrdu = analyser.language === 'ur';
  const typed = analyseQuestion(text, analyser);
  const words = await index.words();
  const unknown = typed.terms.filter(
    ({ term, isStopWord }) => !isStopWord && isWord(term) && !includesTerm(words, term),
  );
  if (isUrdu && (isRomanUrduOrEnglish(text) || isUnknownLatin(text, typed, unknown.length))) {
    const read = await readAsRoman(text, typed, index);
    if (read) return read;
  }
  const isOwnScript = isUrdu ? hasArabicLetter(text) : dominantScript(text) === scriptOfLocale(locale);
  if (unknown.length === 0 || !isOwnScript || isRomanUrdu(text)) return { question: typed, kind: 'as-typed' };

  const { correctSpelling } = await import('../spelling/correct-spelling.js');
  const { question, corrected } = await correctSpelling(text, index);
  if (question.terms.some(({ matches }) => matches)) {
    return { question, kind: 'corrected', ...(corrected !== undefined && { corrected }) };
  }
  const isMixed = isUrdu && unknown.some(({ word }) => LATIN_WORD.test(word));
  return (isMixed && (await readAsRoman(text, typed, index))) || { question: typed, kind: 'as-typed' };
}

/** Whether a question in Latin letters is in none of the words that the index has, nor in English. */
function isUnknownLatin(text: string, { terms }: AnalysedQuestion, unknown: number): boolean {
  if (dominantScript(text) !== 'latin' || unknown < terms.length * MIN_UNKNOWN_SHARE) return false;
  const english = terms.filter(({ word }) => ENGLISH_STOP_WORDS.has(word) && !functionWord(word));
  return english.length < terms.length * MIN_ENGLISH_SHARE;
}

/** As Urdu in Latin letters, where a word of it can be read so. */
async function readAsRoman(
  text: string,
  typed: AnalysedQuestion,
  index: SearchIndex,
): Promise<ReadQuestion | undefined> {
  const { readRomanUrdu } = await import('../romanised/read-roman-urdu.js');
  const read = await readRomanUrdu(text, index);
  const asTyped = new Set(typed.terms.map(({ term }) => term));
  const isRead = read.question.terms.some(({ term, matches }) => matches || !asTyped.has(term));
  return isRead ? { ...read, kind: 'romanised' } : undefined;
}
