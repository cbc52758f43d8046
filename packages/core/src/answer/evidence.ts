import { documentWeight } from '../index/bm25.js';
import type { AnalysedQuestion } from './question.js';
import type { Concept } from './question-vector.js';

/** Mean length of a sentence in terms, the yardstick for long and short ones. */
const AVERAGE_UNIT_LENGTH = 20;
/** How far behind the first word of a pair the second may stand, in terms. */
const PAIR_DISTANCE = 3;

/** BM25 of one sentence, row or code block against the question, similar words counting as far as they are sure. */
export function unitScore(terms: string[], concepts: Concept[]): number {
  let score = 0;
  for (const { weight, matches } of concepts) {
    let frequency = 0;
    for (const term of terms) frequency += matches.get(term) ?? 0;
    if (frequency > 0) score += weight * documentWeight(frequency, terms.length, AVERAGE_UNIT_LENGTH);
  }
  return score;
}

/** Weight of the question's own words among the terms. */
export function wordScore(terms: Iterable<string>, concepts: Concept[]): number {
  const held = new Set(terms);
  return concepts.reduce((sum, { term, weight }) => sum + (held.has(term) ? weight : 0), 0);
}

/** Weight of the question's neighbouring content words that follow each other closely here too. */
export function pairScore(terms: string[], question: AnalysedQuestion, concepts: Concept[]): number {
  let score = 0;
  for (const [left, right] of question.pairs) {
    const first = concepts[left];
    const second = concepts[right];
    if (first && second && follows(terms, first.term, second.term)) score += first.weight + second.weight;
  }
  return score;
}

function follows(terms: string[], first: string, second: string): boolean {
  let lastFirst = -Infinity;
  for (const [position, term] of terms.entries()) {
    if (term === second && position - lastFirst <= PAIR_DISTANCE) return true;
    if (term === first) lastFirst = position;
  }
  return false;
}
