import { analyseQuestion, type AnalysedQuestion, type QuestionTerm } from '../answer/question.js';
import type { SearchIndex } from '../ports/search-index.js';
import { analyserFor, type Analyser, type Token } from '../text/analyse.js';
import { matchesOf, questionOf, sharesOf } from '../understand/alternatives.js';
import { namesIn } from '../understand/names.js';
import { createSpeller, type Correction, type Speller } from './correct-word.js';

/** A question with the words that were probably meant beside those that were typed. */
export interface CorrectedQuestion {
  question: AnalysedQuestion;
  /** The question as it would be written, where it is rather sure what was meant. Absent where nothing was corrected. */
  corrected?: string;
}

const TEMPERATURE = 0.15;
/** How much less sure a correction is for each unit of its cost. */
const DOUBT = 0.5;
/** Share of all alternatives that a word must have to be shown. */
const MIN_SHOWN_SHARE = 0.6;
/** Of a question with a larger share of unknown words, it is not the spelling that is strange. */
const MAX_UNKNOWN_SHARE = 0.5;

const LETTERS = /^\p{L}+$/u;
const CAPITAL = /^\p{Lu}/u;

const spellers = new WeakMap<SearchIndex, Speller>();

/** What stands in place of a typed word: words one after the other, each with its alternatives; none for a joined one. */
type Replacement = Correction[][];

/**
 * Corrects the words of a question that an index does not know: one wrong, missing, additional or transposed letter, or
 * space. Names, acronyms, identifiers and words that resemble nothing stay as they are, and so does a question most of
 * which is unknown.
 *
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`
 */
export async function correctSpelling(text: string, index: SearchIndex): Promise<CorrectedQuestion> {
  const analyser = analyserFor(index.manifest.locale);
  const typed = analyseQuestion(text, analyser);
  const speller = await spellerOf(index, analyser);
  const tokens = analyser.tokens(text);
  const names = namesIn(text, tokens, { withCapitalised: true });
  const unknown = typed.terms.filter(
    ({ word, isStopWord }) => !isStopWord && LETTERS.test(word) && !names.has(word) && !speller.knows(word),
  );
  if (unknown.length === 0 || unknown.length > Math.max(1, typed.terms.length * MAX_UNKNOWN_SHARE)) {
    return { question: typed };
  }

  const replacements = new Map<string, Replacement>();
  const unknownWords = new Set(unknown.map(({ word }) => word));
  joinWords(text, tokens, unknownWords, speller, replacements);
  for (const word of unknownWords) {
    if (replacements.has(word)) continue;
    const found = readUnknown(word, speller);
    if (found) replacements.set(word, found);
  }
  if (replacements.size === 0) return { question: typed };
  const corrected = rewrite(text, tokens, replacements);
  return {
    question: withReplacements(typed, replacements, analyser),
    ...(corrected !== text && { corrected }),
  };
}

async function spellerOf(index: SearchIndex, analyser: Analyser): Promise<Speller> {
  const words = await index.words();
  let speller = spellers.get(index);
  if (!speller) {
    speller = createSpeller(words, analyser);
    spellers.set(index, speller);
  }
  return speller;
}

function readUnknown(word: string, speller: Speller): Replacement | undefined {
  const parted = speller.partGrammar(word);
  if (parted) return parted.map((part) => [part]);
  const corrections = speller.correct(word);
  if (corrections.length > 0) return [corrections];
  return speller.partCompound(word)?.map((part) => [part]);
}

/** Joins neighbours one of which is unknown where they make a word that is known: `data base`. */
function joinWords(
  text: string,
  tokens: Token[],
  unknown: ReadonlySet<string>,
  { join }: Speller,
  replacements: Map<string, Replacement>,
): void {
  const isRepeated = ({ word }: Token) => tokens.filter((other) => other.word === word).length > 1;
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (!next || !(unknown.has(token.word) || unknown.has(next.word))) return;
    if (text.slice(token.end, next.start).trim() !== '' || replacements.has(token.word)) return;
    if (isRepeated(token) || isRepeated(next)) return;
    const joined = join(token.word, next.word);
    if (!joined) return;
    replacements.set(token.word, [[joined]]);
    replacements.set(next.word, []);
  });
}

function withReplacements(
  typed: AnalysedQuestion,
  replacements: Map<string, Replacement>,
  analyser: Analyser,
): AnalysedQuestion {
  return questionOf(
    typed.terms.flatMap((asTyped): QuestionTerm[] => {
      const replacement = replacements.get(asTyped.word);
      if (!replacement) return [asTyped];
      return replacement.flatMap((alternatives) => {
        const [best] = alternatives;
        if (!best) return [];
        const { term, word, cost } = best;
        const matches = matchesOf(alternatives, sharesOf(alternatives, TEMPERATURE), 1 - DOUBT * cost);
        return [{ term, word, isStopWord: analyser.isStopWord(word), matches }];
      });
    }),
  );
}

/** The question with what was surely meant in place of what was typed. */
function rewrite(text: string, tokens: Token[], replacements: Map<string, Replacement>): string {
  let out = '';
  let at = 0;
  for (const { word, start, end } of tokens) {
    const replacement = replacements.get(word);
    if (!replacement || start < at || !isSure(replacement)) continue;
    const meant = replacement.map(([best]) => best?.word ?? '').join(' ');
    const isCapital = CAPITAL.test(text.slice(start, end));
    out += text.slice(at, meant === '' ? start - 1 : start);
    out += isCapital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
    at = end;
  }
  return out + text.slice(at);
}

/** Whether it is sure enough what was meant to show it. */
function isSure(replacement: Replacement): boolean {
  return replacement.every(
    (alternatives) =>
      alternatives[0]?.isWord && (sharesOf(alternatives, TEMPERATURE)[0] ?? 0) >= MIN_SHOWN_SHARE,
  );
}
