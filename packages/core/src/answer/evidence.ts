import { lengthNorm, saturate } from '../index/bm25.js';
import type { AnalysedQuestion } from './question.js';
import type { Concept } from './question-vector.js';

/** Mean length of a sentence in terms, the yardstick for long and short ones. */
const AVERAGE_UNIT_LENGTH = 20;
/** How far behind the first word of a pair the second may stand, in terms. */
const PAIR_DISTANCE = 3;

/** BM25 of one sentence, row or code block against a question, similar words counting as far as they are sure. */
export function createUnitScorer(concepts: Concept[]): (terms: string[]) => number {
  const holders = new Map<string, { concept: number; certainty: number }[]>();
  for (const [concept, { matches }] of concepts.entries()) {
    for (const [term, certainty] of matches) {
      const held = holders.get(term);
      if (held) held.push({ concept, certainty });
      else holders.set(term, [{ concept, certainty }]);
    }
  }
  const frequencies = new Float64Array(concepts.length);
  return (terms) => {
    let isHeld = false;
    for (const term of terms) {
      for (const { concept, certainty } of holders.get(term) ?? []) {
        frequencies[concept] = (frequencies[concept] ?? 0) + certainty;
        isHeld = true;
      }
    }
    if (!isHeld) return 0;
    const norm = lengthNorm(terms.length, AVERAGE_UNIT_LENGTH);
    let score = 0;
    for (let i = 0; i < concepts.length; i += 1) {
      const frequency = frequencies[i] ?? 0;
      if (frequency > 0) score += (concepts[i]?.weight ?? 0) * saturate(frequency, norm);
    }
    frequencies.fill(0);
    return score;
  };
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
  for (let position = 0; position < terms.length; position += 1) {
    const term = terms[position];
    if (term === second && position - lastFirst <= PAIR_DISTANCE) return true;
    if (term === first) lastFirst = position;
  }
  return false;
}
