import { foldedWords } from './folded-words.js';

/** Hindi words that questions are made with, folded. */
export const HINDI_STOP_WORDS: ReadonlySet<string> = foldedWords(
  // question words
  'क्या कौन किस कब कहाँ कैसा कैसी कैसे क्यों कितना कितनी कितने',
  // postpositions and particles
  'का की के को में से पर ने तक भी ही तो न नहीं लिए साथ और या कि अगर',
  // pronouns and auxiliaries
  'यह वह ये वे इस उस मैं मुझे हम आप अपना अपनी अपने है हैं हूँ हो था थे होता होती होते गया जाता जाती जाते कर करना करने करता करते करें किया सकता सकते चाहिए',
);
