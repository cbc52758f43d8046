import { documentWeight } from '../index/bm25.js';
import type { AnalysedQuestion } from './question.js';
import type { Concept } from './question-vector.js';
import type { Unit } from './units.js';

/** Mean length of a sentence in terms, the yardstick for long and short ones. */
const AVERAGE_UNIT_LENGTH = 20;
/** How many terms may lie between the two words of a pair. */
const PAIR_DISTANCE = 3;

/** BM25 of one sentence, row or code block against the question's concepts. */
export function unitScore(unit: Unit, concepts: Concept[]): number {
  let score = 0;
  for (const concept of concepts) {
    let frequency = 0;
    for (const term of unit.terms) frequency += concept.matches.get(term) ?? 0;
    if (frequency > 0)
      score += concept.idf * documentWeight(frequency, unit.terms.length, AVERAGE_UNIT_LENGTH);
  }
  return score;
}

/** IDF-weighted share of the concepts that the terms hold, 0 to 1. Stop words count as little as their IDF. */
export function coverage(terms: Iterable<string>, concepts: Concept[]): number {
  const best = new Map<Concept, number>();
  for (const term of terms) {
    for (const concept of concepts) {
      const certainty = concept.matches.get(term) ?? 0;
      if (certainty > (best.get(concept) ?? 0)) best.set(concept, certainty);
    }
  }
  let found = 0;
  let all = 0;
  for (const concept of concepts) {
    all += concept.idf;
    found += concept.idf * (best.get(concept) ?? 0);
  }
  return all === 0 ? 0 : found / all;
}

/** IDF-weighted share of the question's neighbouring content words that also stand near each other here, 0 to 1. */
export function pairScore(terms: string[], question: AnalysedQuestion, concepts: Concept[]): number {
  let found = 0;
  let all = 0;
  for (const [left, right] of question.pairs) {
    const a = concepts[left];
    const b = concepts[right];
    if (!a || !b) continue;
    const weight = a.idf + b.idf;
    all += weight;
    if (standTogether(terms, a, b)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}

function standTogether(terms: string[], a: Concept, b: Concept): boolean {
  let lastA = -Infinity;
  let lastB = -Infinity;
  for (const [i, term] of terms.entries()) {
    if (a.matches.has(term)) lastA = i;
    if (b.matches.has(term)) lastB = i;
    if (Math.abs(lastA - lastB) <= PAIR_DISTANCE) return true;
  }
  return false;
}
