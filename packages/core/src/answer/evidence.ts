import { lengthNorm, saturate } from '../index/bm25.js';
import type { AnalysedQuestion } from './question.js';
import type { Concept } from './question-vector.js';

/** Mean length of a sentence in terms, the yardstick for long and short ones. */
const AVERAGE_UNIT_LENGTH = 20;
/** A fragment of fewer terms is no better an answer for being shorter. */
const MIN_UNIT_LENGTH = 8;
/** How far behind the first word of a pair the second may stand, in terms. */
const PAIR_DISTANCE = 3;

/** Counts how often each word of a question stands in a text, similar words as far as they are sure. */
export function createConceptCounter(concepts: Concept[]): (terms: string[]) => Float64Array {
  const holders = new Map<string, { concept: number; certainty: number }[]>();
  for (const [concept, { matches }] of concepts.entries()) {
    for (const [term, certainty] of matches) {
      const held = holders.get(term);
      if (held) held.push({ concept, certainty });
      else holders.set(term, [{ concept, certainty }]);
    }
  }
  return (terms) => {
    const counts = new Float64Array(concepts.length);
    for (const term of terms) {
      for (const { concept, certainty } of holders.get(term) ?? []) {
        counts[concept] = (counts[concept] ?? 0) + certainty;
      }
    }
    return counts;
  };
}

/** `lengthNorm` of what can be quoted on its own. @param length in terms */
export function unitNorm(length: number): number {
  return lengthNorm(Math.max(length, MIN_UNIT_LENGTH), AVERAGE_UNIT_LENGTH);
}

/**
 * BM25 of a text against a question, all that stands for one word counting as one.
 *
 * @param normOf `lengthNorm` of a text of so many terms
 */
export function createTextScorer(
  concepts: Concept[],
  normOf: (length: number) => number,
): (terms: string[]) => number {
  const countConcepts = createConceptCounter(concepts);
  return (terms) => {
    const norm = normOf(terms.length);
    let score = 0;
    countConcepts(terms).forEach((count, concept) => {
      if (count > 0) score += (concepts[concept]?.weight ?? 0) * saturate(count, norm);
    });
    return score;
  };
}

/** Weight of the question's words among the terms, each as far as what is there surely means it. */
export function wordScore(terms: Iterable<string>, concepts: Concept[]): number {
  const held = new Set(terms);
  return concepts.reduce((sum, { matches, weight }) => {
    let certainty = 0;
    for (const [term, sure] of matches) if (held.has(term)) certainty += sure;
    return sum + weight * Math.min(1, certainty);
  }, 0);
}

/** Weight of the question's neighbouring content words that follow each other closely here too. */
export function pairScore(terms: string[], question: AnalysedQuestion, concepts: Concept[]): number {
  let score = 0;
  for (const [left, right] of question.pairs) {
    const first = concepts[left];
    const second = concepts[right];
    if (!first || !second) continue;
    score += (first.weight + second.weight) * followsSurely(terms, first.matches, second.matches);
  }
  return score;
}

/** How surely one word stands closely behind another somewhere, 0 to 1. */
function followsSurely(terms: string[], first: Map<string, number>, second: Map<string, number>): number {
  let surest = 0;
  /** Of the last `PAIR_DISTANCE` terms, how surely each is the first word. */
  const before = new Float64Array(PAIR_DISTANCE);
  for (const [position, term] of terms.entries()) {
    const certainty = second.get(term) ?? 0;
    if (certainty > surest) surest = Math.max(surest, certainty * Math.max(...before));
    before[position % PAIR_DISTANCE] = first.get(term) ?? 0;
  }
  return surest;
}
