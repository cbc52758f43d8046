import { foldedWords } from './folded-words.js';

/** Spanish words that questions are made with, folded: with their accents gone, `qué` and `que` are one. */
export const SPANISH_STOP_WORDS: ReadonlySet<string> = foldedWords(
  // question words
  'qué quién cuál cuáles cuándo dónde cómo cuánto cuántos',
  // articles, prepositions and conjunctions
  'el la los las lo un una a al de del en con por para sin sobre entre desde y o si no',
  // pronouns and auxiliaries
  'este esta esto mi me se su le es son ser está están ha hay hace hacer puede puedo debo tiene tengo',
);
