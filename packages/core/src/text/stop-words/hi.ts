import { foldedWords } from './folded-words.js';

/** Hindi words that questions are made with, folded. */
export const HINDI_STOP_WORDS: ReadonlySet<string> = foldedWords(
  // question words
  'क्या कौन किस कब कहाँ कैसा कैसी कैसे क्यों कितना कितनी कितने',
  // postpositions and particles
  'का की के को में से पर ने भी तो लिए और या कि',
  // pronouns and auxiliaries
  'यह मैं मुझे हम आप अपना अपने है हैं हो था होता होती गया जाता जाती कर करना करने करता करें किया सकता चाहिए',
);
