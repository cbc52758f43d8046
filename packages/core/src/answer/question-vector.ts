import { createWordExpander, type SimilarWord, type WordExpander } from '../index/expand-term.js';
import { inverseDocumentFrequency } from '../index/bm25.js';
import type { SearchIndex, WeightedTerm } from '../ports/search-index.js';
import { joinedWords } from './joined-words.js';
import type { AnalysedQuestion, QuestionTerm } from './question.js';

/** A word of the question and all words of the index that stand for it. */
export interface Concept {
  term: string;
  isStopWord: boolean;
  /** Whether the index has the word itself. */
  isKnown: boolean;
  /** How much the word tells: its IDF, less for a stop word; the highest there is when the index does not have it. */
  weight: number;
  /** Index terms that count as the word, with how surely (0 to 1): the word itself 1, similar words less. */
  matches: Map<string, number>;
}

/** The question over the dictionary of one index. */
export interface QuestionVector {
  /** As many and in the same order as the question's terms. */
  concepts: Concept[];
  vector: WeightedTerm[];
}

const MAX_SIMILAR_WORDS = 6;
/** Shorter words resemble too many others. In code points. */
const MIN_EXPANDED_LENGTH = 3;
/** Weight of similar words against the word itself; where the index does not have that, they are all there is. */
const EXPANSION_WEIGHT = 0.7;
/** Weight of stop words: they tell a little, and more in a small site, where even they are rare. */
const STOP_WORD_WEIGHT = 0.45;

const MAX_KNOWN_WORDS = 5000;
const expanders = new WeakMap<SearchIndex, WordExpander>();

/**
 * Weighs the question's words by their IDF, and adds words of the index that two of them make together, and similar ones at
 * their similarity squared.
 */
export async function questionVector(
  question: AnalysedQuestion,
  index: SearchIndex,
  { expansion }: { expansion: boolean },
): Promise<QuestionVector> {
  const joined = expansion ? await joinedWords(question, index) : new Map<number, string[]>();
  const toRow = async ({ term, isStopWord, matches: given }: QuestionTerm, position: number) => {
    const matches = new Map(
      given?.map((match) => [match.term, match.certainty]) ??
        [term, ...(joined.get(position) ?? [])].map((same) => [same, 1]),
    );
    // A translation names what else it may be itself.
    const isExpanded = expansion && !isStopWord && given === undefined;
    return {
      term,
      isStopWord,
      isAsItIs: given === undefined,
      matches,
      similar: isExpanded ? await similarWords(term, index) : [],
    };
  };
  const rows = await Promise.all(question.terms.map(toRow));
  const frequencies = await index.documentFrequencies([
    ...new Set(
      rows.flatMap(({ matches, similar }) => [...matches.keys(), ...similar.map(({ word }) => word)]),
    ),
  ]);
  const frequencyOf = (term: string) => frequencies.get(term) ?? 0;
  const idfOf = (term: string) => inverseDocumentFrequency(index.manifest.chunks, frequencyOf(term));

  const weights = new Map<string, number>();
  const concepts = rows.map(({ term, isStopWord, isAsItIs, matches, similar }): Concept => {
    const isKnown = [...matches.keys()].some((match) => frequencyOf(match) > 0);
    const alike = (matches.get(term) ?? 0) * (isKnown ? EXPANSION_WEIGHT : 1);
    for (const { word, similarity } of similar) {
      if (!matches.has(word)) matches.set(word, alike * similarity ** 2);
    }
    const telling = isAsItIs ? idfOf(term) : meanIdf(matches, idfOf);
    const weight = telling * (isStopWord ? STOP_WORD_WEIGHT : 1);
    for (const [match, certainty] of matches) {
      // A rare look-alike must not tell more than the word that was asked for.
      const matchWeight = certainty * Math.min(weight, idfOf(match));
      weights.set(match, Math.max(matchWeight, weights.get(match) ?? 0));
    }
    return { term, isStopWord, isKnown, weight, matches };
  });
  const vector = [...weights]
    .filter(([term]) => frequencyOf(term) > 0)
    .map(([term, weight]) => ({ term, weight }));
  const telling = vector.filter(({ term }) => index.manifest.frequentWords[term] === undefined);
  return { concepts, vector: telling.length > 0 ? telling : vector };
}

/** How much a word tells by what it may stand for; as much as an unknown word where that is nothing. */
function meanIdf(matches: Map<string, number>, idfOf: (term: string) => number): number {
  let idf = 0;
  let certainties = 0;
  for (const [term, certainty] of matches) {
    idf += certainty * idfOf(term);
    certainties += certainty;
  }
  return certainties > 0 ? idf / certainties : idfOf('');
}

async function similarWords(word: string, index: SearchIndex): Promise<SimilarWord[]> {
  if ([...word].length < MIN_EXPANDED_LENGTH) return [];
  // Awaited first, so that many words at once make one expander.
  const words = await index.words();
  let expand = expanders.get(index);
  if (!expand) expanders.set(index, (expand = remember(createWordExpander(words))));
  return expand(word);
}

/** Questions share many of their words. */
function remember(expand: WordExpander): WordExpander {
  const known = new Map<string, SimilarWord[]>();
  return (word) => {
    let similar = known.get(word);
    if (!similar) {
      if (known.size >= MAX_KNOWN_WORDS) known.clear();
      known.set(word, (similar = expand(word).slice(0, MAX_SIMILAR_WORDS)));
    }
    return similar;
  };
}
