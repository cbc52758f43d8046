import { foldedWords } from './folded-words.js';

/** English words too common to tell pages apart, folded (`don't` is `dont`). They are indexed like any other word. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = foldedWords(
  // articles, determiners, quantities
  'a an the this that these those some any no each every both all such same other another much many more most',
  // pronouns
  'i me my we us our you your he him his she her it its they them their one someone anyone something anything',
  // prepositions and conjunctions
  'of in on at by to for from with without into about over under between through during before after until and or',
  'but nor so if then than as because while though although whether',
  // auxiliaries and their contractions
  'am is are was were be been being have has had having do does did doing done will would shall should can could',
  'may might must cannot dont doesnt didnt isnt arent wasnt wont cant couldnt shouldnt havent hasnt im ive',
  // adverbs that carry grammar rather than content
  'not only also too very just here there now again even still yet',
  // question words and request words
  'what which who whom whose when where why how please tell explain',
);
