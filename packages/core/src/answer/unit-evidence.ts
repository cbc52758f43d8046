import { saturate } from '../index/bm25.js';
import { createConceptCounter, unitNorm } from './evidence.js';
import type { Concept } from './question-vector.js';
import type { Unit } from './units.js';

/** What a word that was named before counts in a unit, against one that stands there. */
const NAMED_BEFORE_WEIGHT = 0.2;

/**
 * How well each unit of one passage answers, against the others there: BM25 with two changes for what lies so near.
 *
 * A word tells the less the more of the passage's units hold it: what the whole passage is about does not tell them
 * apart. `ln(1 + n/df) / ln(1 + n)`, n units of which df hold the word: 1 for a word of one unit.
 *
 * And what title, headings or an earlier unit named is still spoken of, if by a pronoun. Only a unit that holds a content
 * word of the question itself gains by that.
 *
 * @param headings index terms of title and headings
 * @returns as many scores as units
 */
export function scoreUnits(units: Unit[], headings: string[], concepts: Concept[]): number[] {
  const countConcepts = createConceptCounter(concepts);
  const counts = units.map(({ terms }) => countConcepts(terms));
  const weights = concepts.map(({ weight }, concept) => {
    const holders = Math.max(1, counts.filter((each) => (each[concept] ?? 0) > 0).length);
    return (weight * Math.log(1 + units.length / holders)) / Math.log(1 + units.length);
  });
  const named = countConcepts(headings).map((count) => Math.min(1, count));
  const hasContent = concepts.some(({ isStopWord }) => !isStopWord);
  return units.map(({ terms }, i) => {
    const norm = unitNorm(terms.length);
    const answers = counts[i]?.some(
      (count, concept) => count > 0 && !(hasContent && concepts[concept]?.isStopWord),
    );
    const namedWeight = answers ? NAMED_BEFORE_WEIGHT : 0;
    let score = 0;
    counts[i]?.forEach((count, concept) => {
      const frequency = count + namedWeight * (named[concept] ?? 0);
      if (frequency > 0) score += (weights[concept] ?? 0) * saturate(frequency, norm);
      named[concept] = Math.max(named[concept] ?? 0, Math.min(1, count));
    });
    return score;
  });
}
