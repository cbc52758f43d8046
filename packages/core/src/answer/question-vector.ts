import { createTermExpander, type TermExpander } from '../index/expand-term.js';
import type { StaticIndex, WeightedTerm } from '../index/static-index.js';
import type { AnalysedQuestion } from './question.js';

/** A word of the question and all words of the index that stand for it. */
export interface Concept {
  /** Position in the question's terms. */
  term: string;
  isStopWord: boolean;
  /** How much the concept tells: IDF of the word itself, else the most any word of the index could tell. */
  idf: number;
  /** Index terms that count as the concept, with how surely (0 to 1): the word itself 1, similar words less. */
  matches: Map<string, number>;
}

/** The question over the dictionary of one index. */
export interface QuestionVector {
  concepts: Concept[];
  vector: WeightedTerm[];
}

/** A word that stands in more than this share of the chunks tells too little to load its postings. */
const MAX_DOCUMENT_SHARE = 0.5;
const MAX_SIMILAR_TERMS = 6;
/** Words shorter than this resemble too much. In code points. */
const MIN_EXPANDED_LENGTH = 3;
/** Weight of similar words against the word itself. */
const EXPANSION_WEIGHT = 0.5;

const expanders = new WeakMap<StaticIndex, TermExpander>();

/** Weighs the question's words by their IDF and adds similar words of the dictionary at their similarity squared. */
export function questionVector(
  question: AnalysedQuestion,
  index: StaticIndex,
  { expansion = true }: { expansion?: boolean } = {},
): QuestionVector {
  const { terms, documentFrequencies } = index.terms;
  const weights = new Map<number, number>();
  const addWeight = (term: number, weight: number) =>
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  const concepts = question.terms.map(({ term, isStopWord }): Concept => {
    const matches = new Map([[term, 1]]);
    const own = index.terms.find(term);
    const ownFrequency = documentFrequencies[own] ?? 0;
    const idf = index.idf(ownFrequency);
    if (own !== -1) addWeight(own, idf);
    if (expansion && !isStopWord && [...term].length >= MIN_EXPANDED_LENGTH) {
      for (const { term: similar, similarity } of expanderOf(index)
        .similar(term)
        .slice(0, MAX_SIMILAR_TERMS)) {
        const certainty = EXPANSION_WEIGHT * similarity ** 2;
        addWeight(similar, certainty * Math.min(idf, index.idf(documentFrequencies[similar] ?? 0)));
        matches.set(terms[similar] ?? '', certainty);
      }
    }
    return { term, isStopWord, idf, matches };
  });
  const vector = [...weights].map(([term, weight]) => ({ term, weight })).sort((a, b) => a.term - b.term);
  const frequent = index.manifest.chunks * MAX_DOCUMENT_SHARE;
  const telling = vector.filter(({ term }) => (documentFrequencies[term] ?? 0) <= frequent);
  return { concepts, vector: telling.length > 0 ? telling : vector };
}

function expanderOf(index: StaticIndex): TermExpander {
  const known = expanders.get(index);
  if (known) return known;
  const expander = createTermExpander(index.terms);
  expanders.set(index, expander);
  return expander;
}
