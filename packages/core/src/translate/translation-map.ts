/** A term of the other language and how probably it is what is meant. */
export interface Translation {
  term: string;
  /** Above 0, at most 1; those of one term sum to at most 1. */
  probability: number;
}

/** Translations of each term that has any, most probable first. */
export type TranslationMap = Map<string, Translation[]>;

/** Below this, it is chance. */
export const MIN_PROBABILITY = 0.05;
/** Nor is what is so much less probable than the best worth its postings. */
const MIN_SHARE_OF_BEST = 0.2;
const MAX_TRANSLATIONS = 6;

/** What counts a translation that was learnt against one that is heard, where a word has both. */
const LEARNT_WEIGHT = 0.7;

/** The most probable of a term's translations, best first, brought to a sum of at most 1. */
export function strongest(translations: Translation[]): Translation[] {
  const best = Math.max(...translations.map(({ probability }) => probability));
  const kept = translations
    .filter(({ probability }) => probability >= Math.max(MIN_PROBABILITY, MIN_SHARE_OF_BEST * best))
    .sort((a, b) => b.probability - a.probability || (a.term < b.term ? -1 : 1))
    .slice(0, MAX_TRANSLATIONS);
  const sum = sumOf(kept);
  return sum > 1 ? kept.map(({ term, probability }) => ({ term, probability: probability / sum })) : kept;
}

/** Translations that an index has; what is probable of the others goes to them, for it is said there in some word. */
export function translationsWithin(words: ReadonlySet<string>, translations: Translation[]): Translation[] {
  const known = translations.filter(({ term }) => words.has(term));
  const sum = sumOf(known);
  return known.map(({ term, probability }) => ({
    term,
    probability: (probability / sum) * sumOf(translations),
  }));
}

const sumOf = (translations: Translation[]): number =>
  translations.reduce((total, { probability }) => total + probability, 0);

/** Joins what was learnt of a term with what sounds like it: either alone counts in full. */
export function joinTranslations(learnt: Translation[], heard: Translation[]): Translation[] {
  if (learnt.length === 0 || heard.length === 0) return strongest([...learnt, ...heard]);
  const joined = new Map(learnt.map(({ term, probability }) => [term, LEARNT_WEIGHT * probability]));
  for (const { term, probability } of heard) {
    joined.set(term, (joined.get(term) ?? 0) + (1 - LEARNT_WEIGHT) * probability);
  }
  return strongest([...joined].map(([term, probability]) => ({ term, probability })));
}
