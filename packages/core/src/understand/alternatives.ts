import type { AnalysedQuestion, QuestionTerm, TermMatch } from '../answer/question.js';

/** One of several words that a typed word may be. */
export interface Alternative {
  /** Index term. */
  term: string;
  /** As it is written in a question, folded. */
  word: string;
  /** From 0, for how far it is from what was typed. */
  cost: number;
}

/** Each costs a reader the postings of a term. */
const MAX_MATCHES = 4;
const MIN_CERTAINTY = 0.05;

/**
 * How surely a typed word is each of its alternatives, where it is one of them.
 *
 * @param alternatives the likeliest first
 * @param temperature how far in cost an alternative is behind the best when it is e times less likely
 * @returns `number[alternatives]`, with sum 1
 */
export function sharesOf(alternatives: { cost: number }[], temperature: number): number[] {
  const best = alternatives[0]?.cost ?? 0;
  const weights = alternatives.map(({ cost }) => Math.exp((best - cost) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The likeliest alternatives as matches. @param certainty that the word is any of them; they share it */
export function matchesOf(alternatives: Alternative[], shares: number[], certainty: number): TermMatch[] {
  return alternatives
    .map(({ term }, i) => ({ term, certainty: certainty * (shares[i] ?? 0) }))
    .filter((match, i) => i < MAX_MATCHES && match.certainty >= MIN_CERTAINTY);
}

/** A question of these terms, the first of equal ones each; neighbouring content terms are pairs. */
export function questionOf(terms: QuestionTerm[]): AnalysedQuestion {
  const distinct = terms.filter(({ term }, i) => terms.findIndex((other) => other.term === term) === i);
  const content = [...distinct.keys()].filter((i) => !distinct[i]?.isStopWord);
  return { terms: distinct, pairs: content.slice(1).map((right, i) => [content[i] ?? 0, right]) };
}
