import type { AnalysedQuestion, QuestionTerm } from '../answer/question.js';
import { blocksFromText } from '../ingest/chunk-text.js';
import type { Analyser, Token } from '../text/analyse.js';
import type { Chunk } from '../types.js';
import { createRandom, pick, sample } from './random.js';

/** A question that a chunk answers. */
export interface OwnQuestion {
  question: AnalysedQuestion;
  /** The chunk's; as in `Page.version`. */
  version: string | undefined;
}

/** Words of a text: what it is about, and its grammar. */
interface Words {
  content: Token[];
  grammar: Token[];
}

/** Content words of a question: as few, and as many, as most questions have. */
const MIN_WORDS = 2;
const MAX_WORDS = 6;
/** Stop words, which are in questions much like in sentences. */
const MAX_GRAMMAR_WORDS = 3;
/** Readers use other words than the page: this share of the content words is taken from another sentence. */
const FOREIGN_WORDS = 0.35;
/** Headings and sentences of fewer content words are hardly what anybody asks for. */
const MIN_TEXT_WORDS = 4;
/** Texts of a chunk that are tried for one with enough words. */
const MAX_TRIES = 4;
const SEED = 7;

/**
 * Makes questions of what the chunks themselves say: a heading or sentence each, of which some words are left out and
 * some replaced by those of another chunk. The same chunks give the same questions.
 *
 * @returns at most `count`, one a chunk; fewer where there are few sentences
 */
export function ownQuestions(chunks: Chunk[], analyser: Analyser, count: number): OwnQuestion[] {
  const random = createRandom(SEED);
  const texts = sample(chunks, count, random).flatMap((chunk) => {
    const words = findText(chunk, analyser, random);
    return words ? [{ words, version: chunk.version }] : [];
  });
  return texts.map(({ words, version }) => {
    const length = MIN_WORDS + Math.floor(random() * (MAX_WORDS - MIN_WORDS + 1));
    const content = sample(words.content, length, random).map((token) =>
      random() < FOREIGN_WORDS ? pick(pick(texts, random).words.content, random) : token,
    );
    const grammar = sample(words.grammar, 1 + Math.floor(random() * MAX_GRAMMAR_WORDS), random);
    return { question: questionOf(distinct(content), grammar), version };
  });
}

/** A heading or sentence of a chunk that says enough to be asked for. */
function findText({ headingPath, text }: Chunk, analyser: Analyser, random: () => number): Words | undefined {
  const texts = [
    ...headingPath.slice(-1),
    ...blocksFromText(text).flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'item'
        ? analyser.sentences(block.text).map((sentence) => sentence.text)
        : [],
    ),
  ];
  for (let tried = 0; tried < Math.min(MAX_TRIES, texts.length); tried += 1) {
    const tokens = distinct(analyser.tokens(pick(texts, random)));
    const content = tokens.filter(({ word }) => !analyser.isStopWord(word));
    const grammar = tokens.filter(({ word }) => analyser.isStopWord(word));
    if (content.length >= MIN_TEXT_WORDS) return { content, grammar };
  }
  return undefined;
}

function questionOf(content: Token[], grammar: Token[]): AnalysedQuestion {
  const asTerm = ({ term, word }: Token, isStopWord: boolean): QuestionTerm => ({ term, word, isStopWord });
  return {
    terms: [
      ...content.map((token) => asTerm(token, false)),
      ...grammar
        .filter(({ term }) => content.every((other) => other.term !== term))
        .map((token) => asTerm(token, true)),
    ],
    pairs: content.slice(1).map((_, i): [number, number] => [i, i + 1]),
  };
}

/** The first token of each term. */
function distinct(tokens: Token[]): Token[] {
  const firsts = new Map<string, Token>();
  for (const token of tokens) if (!firsts.has(token.term)) firsts.set(token.term, token);
  return [...firsts.values()];
}
