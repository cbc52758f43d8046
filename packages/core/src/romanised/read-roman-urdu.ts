import { analyseQuestion, type AnalysedQuestion, type QuestionTerm } from '../answer/question.js';
import type { SearchIndex } from '../ports/search-index.js';
import { analyserFor, type Analyser } from '../text/analyse.js';
import { matchesOf, questionOf, sharesOf, type Alternative } from '../understand/alternatives.js';
import { namesIn } from '../understand/names.js';
import { functionWord } from './function-words.js';
import { createRomanMatcher, type RomanMatcher } from './match-roman-word.js';
import { writtenOut, writtenWord } from './written-out.js';

/** A question typed in Latin letters, read into the terms of an Urdu index. */
export interface RomanReading {
  question: AnalysedQuestion;
  /** The question in Urdu letters, with what was left in Latin ones. */
  understood: string;
}

const TEMPERATURE = 0.1;
/** What a word gains over its rivals for each e-fold of the chunks that hold it, in units of cost. */
const GAIN_BY_FREQUENCY = 0.02;
/** How much less sure a reading is for each unit of its cost. */
const DOUBT = 0.4;
/** Readings that cost more are shown in Latin letters where the index has the word in these too. */
const MAX_SHOWN_COST = 0.2;
/** Letters of a word from which on it may be two, and of each of them. */
const MIN_SPLIT_LENGTH = 8;
const MIN_HALF_LENGTH = 3;
const MAX_HALF_COST = 0.2;
const SPLIT_COST = 0.1;

const LATIN_WORD = /^[a-z]+$/;
/** Joins of Persian phrases: khilafat-e-rashida, ilm o adab. */
const JOIN = /^[eo]$/;

/** What is known of an index, made with the first question that needs it. */
interface Vocabulary {
  match: RomanMatcher;
  terms: ReadonlySet<string>;
}
const vocabularies = new WeakMap<SearchIndex, Vocabulary>();

/** Words of Urdu one after the other, each with what it may be, the likeliest first. */
type Reading = Alternative[][];

/**
 * Reads Urdu typed in Latin letters: words of grammar by a list, other words by what the index has that sounds like them;
 * what the index has in Latin letters counts as well.
 *
 * @param index of Urdu pages
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what the index throws
 */
export async function readRomanUrdu(text: string, index: SearchIndex): Promise<RomanReading> {
  const analyser = analyserFor(index.manifest.locale);
  const typed = analyseQuestion(text, analyser);
  const { match, terms } = await vocabularyOf(index);
  const tokens = analyser.tokens(text);
  const names = namesIn(text, tokens);

  const readings = new Map<string, Reading>();
  for (const { word, term } of typed.terms) {
    if (!LATIN_WORD.test(word) || names.has(word)) continue;
    const grammar = functionWord(word)?.urdu;
    if (grammar)
      readings.set(
        word,
        grammar.flatMap((urdu) => asItIs(urdu, analyser)),
      );
    else if (JOIN.test(word)) readings.set(word, []);
    else if (word.length > 1) readings.set(word, terms.has(term) ? [match(word)] : readUnknown(word, match));
  }
  const rivals = [...readings.values()].flat().filter(({ length }) => length > 0);
  const frequencies = await index.documentFrequencies([
    ...new Set([...rivals.flat().map(({ term }) => term), ...typed.terms.map(({ term }) => term)]),
  ]);

  const read = typed.terms.map((asTyped) =>
    (readings.get(asTyped.word) ?? [[]]).map((alternatives) =>
      chooseWord(asTyped, terms.has(asTyped.term), alternatives, frequencies, analyser),
    ),
  );
  const written = new Map(
    typed.terms.map(({ word }, i) => [word, (read[i] ?? []).map((each) => each.word).join(' ')]),
  );
  return { question: questionOf(read.flat()), understood: writtenOut(text, tokens, written) };
}

async function vocabularyOf(index: SearchIndex): Promise<Vocabulary> {
  const words = await index.words();
  let known = vocabularies.get(index);
  if (!known) {
    known = { match: createRomanMatcher(words), terms: new Set(words) };
    vocabularies.set(index, known);
  }
  return known;
}

function asItIs(urdu: string, analyser: Analyser): Reading {
  return analyser.tokens(urdu).map(({ term, word }) => [{ term, word, cost: 0 }]);
}

/** What a word may be; where the index has nothing like it, what its two halves may be (`islamabad`). */
function readUnknown(word: string, match: RomanMatcher): Reading {
  const whole = match(word);
  if (whole.length > 0 || word.length < MIN_SPLIT_LENGTH) return [whole];
  let best: Reading = [whole];
  let lowest = Infinity;
  for (let cut = MIN_HALF_LENGTH; cut <= word.length - MIN_HALF_LENGTH; cut += 1) {
    const [left] = match(word.slice(0, cut));
    if (!left || left.cost > MAX_HALF_COST) continue;
    const [right] = match(word.slice(cut));
    if (!right || right.cost > MAX_HALF_COST) continue;
    const cost = left.cost + right.cost + SPLIT_COST;
    if (cost >= lowest) continue;
    lowest = cost;
    best = [[{ ...left, cost }], [{ ...right, cost }]];
  }
  return best;
}

/**
 * Weighs what a word may be: the less a spelling costs and the more chunks hold the word, the surer. The word in Latin
 * letters, where the index has it, stands beside the Urdu ones; it is the same word in another script.
 */
function chooseWord(
  asTyped: QuestionTerm,
  isKnown: boolean,
  alternatives: Alternative[],
  frequencies: Map<string, number>,
  analyser: Analyser,
): QuestionTerm {
  const frequencyOf = ({ term }: { term: string }) => frequencies.get(term) ?? 0;
  const rankOf = (each: Alternative) => each.cost - GAIN_BY_FREQUENCY * Math.log1p(frequencyOf(each));
  const ranked = [...alternatives].sort((a, b) => rankOf(a) - rankOf(b));
  const best = ranked[0];
  if (!best) return asTyped;

  const shares = sharesOf(
    ranked.map((each) => ({ cost: rankOf(each) })),
    TEMPERATURE,
  );
  const matches = matchesOf(ranked, shares, 1 - DOUBT * best.cost);
  const isLatin = isKnown && (best.cost > MAX_SHOWN_COST || frequencyOf(asTyped) > frequencyOf(best));
  const word = isLatin ? asTyped.word : writtenWord(best, isKnown);
  return {
    term: isLatin ? asTyped.term : best.term,
    word,
    isStopWord: analyser.isStopWord(word),
    ...((isKnown || matches.length > 1 || best.cost > 0) && {
      matches: isKnown ? [{ term: asTyped.term, certainty: 1 }, ...matches] : matches,
    }),
  };
}
