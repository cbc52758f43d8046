import {
  analyseQuestion,
  type AnalysedQuestion,
  type QuestionTerm,
  type TermMatch,
} from '../answer/question.js';
import { scriptOfLocale } from '../answer/question-language.js';
import { includesTerm, isWord } from '../index/term-order.js';
import type { SearchIndex, TranslationTable } from '../ports/search-index.js';
import { analyserFor } from '../text/analyse.js';
import { dominantScript } from '../text/script.js';
import { createSoundTranslator, type SoundTranslator } from './sound-translations.js';

/** What a question is translated by. */
export interface QuestionTranslation {
  /** BCP 47 tag of the question's language. */
  locale: string;
  /** From that language into the index; absent where nothing was learnt. */
  table?: TranslationTable | undefined;
}

/** Common words tell little and are in many chunks: their weakest translations are not worth looking up. */
const MAX_STOP_WORD_MATCHES = 3;

/** What is looked up of an index's dictionary; made for the first word that takes it. */
interface KnownWords {
  has(word: string): boolean;
  soundingLike: SoundTranslator;
}

const knownWords = new WeakMap<SearchIndex, KnownWords>();

/**
 * Reads a question of one language into the terms of another's index: a probabilistic structured query (Darwish & Oard
 * 2003), where each word spreads its weight over its translations.
 *
 * A word that the table does not have is looked for as it is, since names and terms of art stand in every language, and
 * among words of the other script that sound alike. One that it has is translated even when the other language happens to
 * have the same word; but a word that is written in the other language's script is of that language already.
 *
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what loading the table throws
 */
export async function translateQuestion(
  question: string,
  index: SearchIndex,
  { locale, table }: QuestionTranslation,
): Promise<AnalysedQuestion> {
  const analysed = analyseQuestion(question, analyserFor(locale));
  const isForeign = foreignWords(locale, index.manifest.locale);
  const isOwn = ({ term }: QuestionTerm) => isWord(term) && !isForeign(term);
  const ownTerms = analysed.terms.filter(isOwn).map(({ term }) => term);
  const translations = (await table?.translations(ownTerms)) ?? new Map<string, TermMatch[]>();
  const isGrammar = (term: QuestionTerm) => term.isStopWord && isOwn(term) && !translations.has(term.term);
  const { terms, pairs } = without(isGrammar, analysed);
  return {
    pairs,
    terms: await Promise.all(
      terms.map(async (term): Promise<QuestionTerm> => ({
        ...term,
        matches: isOwn(term)
          ? await matchesOf(term, translations.get(term.term), index)
          : [{ term: asItIs(term, index), certainty: 1 }],
      })),
    ),
  };
}

/** A question without some of its stop words, which are in no pair; as it is when they are all it has. */
function without(
  isLeftOut: (term: QuestionTerm) => boolean,
  { terms, pairs }: AnalysedQuestion,
): AnalysedQuestion {
  const kept = terms.filter((term) => !isLeftOut(term));
  if (kept.length === 0) return { terms, pairs };
  const place = (before: number) => kept.indexOf(terms[before] as QuestionTerm);
  return { terms: kept, pairs: pairs.map(([left, right]) => [place(left), place(right)]) };
}

/** The term under which the index has a word of the question, if it has it. */
function asItIs({ word, term }: QuestionTerm, index: SearchIndex): string {
  return analyserFor(index.manifest.locale).terms(word)[0] ?? term;
}

async function matchesOf(
  term: QuestionTerm,
  translations: TermMatch[] | undefined,
  index: SearchIndex,
): Promise<TermMatch[]> {
  if (translations) return term.isStopWord ? translations.slice(0, MAX_STOP_WORD_MATCHES) : translations;
  // The whole word list is loaded only for a word that was never translated.
  const words = await index.words();
  let known = knownWords.get(index);
  if (!known) {
    known = { has: (each) => includesTerm(words, each), soundingLike: createSoundTranslator(words) };
    knownWords.set(index, known);
  }
  const alike = known
    .soundingLike([term.word, term.term])
    .map((each) => ({ term: each.term, certainty: each.probability }));
  const same = asItIs(term, index);
  return known.has(same) ? [{ term: same, certainty: 1 }, ...alike] : alike;
}

/** Tells words in the script of the index apart, where the question's language has another. */
function foreignWords(locale: string, indexLocale: string): (term: string) => boolean {
  const script = scriptOfLocale(indexLocale);
  if (script === scriptOfLocale(locale)) return () => false;
  return (term) => dominantScript(term) === script;
}
