import { createSoundMatcher } from './sound-matcher.js';
import type { Translation } from './translation-map.js';

/** Words that sound like the one asked for, as if they were its translations; best first. */
export type SoundTranslator = (spellings: string[]) => Translation[];

const MAX_WORDS = 8;
/** How much more a close likeness tells than a loose one. */
const SHARPNESS = 6;

/**
 * Finds names and loanwords in the other script. The words found share what the best of them is worth, for mostly they are
 * one word and its look-alikes.
 *
 * @param words the other language's dictionary
 */
export function createSoundTranslator(words: string[]): SoundTranslator {
  const match = createSoundMatcher(words);
  return (spellings) => {
    const found = match(spellings).slice(0, MAX_WORDS);
    const shares = found.map(({ similarity }) => similarity ** SHARPNESS);
    const scale = Math.min(1, (found[0]?.similarity ?? 0) / shares.reduce((sum, share) => sum + share, 0));
    return found.map(({ word }, i) => ({ term: word, probability: (shares[i] ?? 0) * scale }));
  };
}
