import { foldedWords } from './folded-words.js';

/** Arabic words that questions are made with, folded. Only those that stand alone: و, ب and ال are written to the next word. */
export const ARABIC_STOP_WORDS: ReadonlySet<string> = foldedWords(
  // question words
  'ما ماذا لماذا من متى أين كيف كم هل أي بماذا',
  // particles and prepositions
  'في إلى على عن مع بين عند حتى قبل بعد لا لم لن إن أن أو ثم إذا لو قد كل غير',
  // pronouns and auxiliaries
  'هو هي هم أنا هذا هذه ذلك التي الذي له لها به بها فيه فيها كان كانت يكون يمكن يمكنني يجب يتم',
);
