import { ENGLISH_STOP_WORDS } from '../text/stop-words/en.js';
import { functionWord, type Tell } from './function-words.js';

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN_LETTER = /\p{Script=Latin}/u;

/**
 * Whether a question is Urdu in Latin letters, whatever other languages it might be in: `robot kya hai`.
 *
 * It is where a fifth of its words are of Urdu's grammar, at least two different ones, one of them no word of English or
 * another language; and where English has fewer words of grammar in it.
 */
export function isRomanUrdu(question: string): boolean {
  const { words, urdu, certain, english } = countWords(question);
  return certain > 0 && certain > english && urdu >= 2 && urdu >= words / 5;
}

/**
 * The same where it is known that it can only be Urdu or English: `pani ka istemal`. A word of Urdu's grammar and none of
 * English is enough.
 */
export function isRomanUrduOrEnglish(question: string): boolean {
  const { certain, foreign, english } = countWords(question);
  return certain > english || (foreign > 0 && certain + foreign > english);
}

/** Different words of the question by what they tell. */
function countWords(question: string): {
  words: number;
  urdu: number;
  certain: number;
  foreign: number;
  english: number;
} {
  const words = new Set(question.toLowerCase().match(WORD));
  const counts: Record<Tell, number> = { urdu: 0, foreign: 0, english: 0 };
  let english = 0;
  for (const word of words) {
    const known = LATIN_LETTER.test(word) ? functionWord(word) : undefined;
    if (known) counts[word.length === 1 ? 'english' : known.tell] += 1;
    else if (ENGLISH_STOP_WORDS.has(word)) english += 1;
  }
  return {
    words: words.size,
    urdu: counts.urdu + counts.foreign + counts.english,
    certain: counts.urdu,
    foreign: counts.foreign,
    english,
  };
}
