import { foldedWords } from './folded-words.js';

/** Arabic words that questions are made with, folded. Only those that stand alone: و, ب and ال are written to the next word. */
export const ARABIC_STOP_WORDS: ReadonlySet<string> = foldedWords(
  // question words
  'ما ماذا لماذا من متى أين كيف كم هل أي بماذا',
  // particles and prepositions
  'في إلى على عن مع بين عند لا لم إن أن أو إذا كل',
  // pronouns and auxiliaries
  'هو هي أنا هذا هذه التي الذي له لها به بها كان كانت يكون يمكن يمكنني يجب',
);
