import { foldedWords } from './folded-words.js';

/** Spanish words that questions are made with, folded: with their accents gone, `qué` and `que` are one. */
export const SPANISH_STOP_WORDS: ReadonlySet<string> = foldedWords(
  // question words
  'qué quién cuál cuáles cuándo dónde cómo cuánto cuántos',
  // articles, prepositions and conjunctions
  'el la los las un una a al de del en con por para sin y o si',
  // pronouns and auxiliaries
  'este esta esto mi me se su es son ser está hay hace hacer puede puedo debo tiene',
);
