import { fold } from './normalise.js';

/** The names of the letters a to z, as Urdu spells them. */
export const LETTER_NAMES: readonly string[] =
  'اے بی سی ڈی ای ایف جی ایچ آئی جے کے ایل ایم این او پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ'.split(' ');

const LETTERS = new Map(LETTER_NAMES.map((name, i) => [fold(name), String.fromCharCode(97 + i)]));
/** Also the postposition کے: only between other letters is it one. */
const POSTPOSITION = 'k';
/** Behind these, سی is no letter: کون سی "which", بہت سی "many". */
const BEFORE_PARTICLE = new Set(['کون', 'بہت', 'کئی', 'تھوڑی', 'ذرا']);

/**
 * Replaces names of letters that follow each other by the word they spell, so that جی پی ایس is found as GPS and the
 * other way round. A letter by itself stays.
 *
 * @param words with their folded forms, in the order of the text
 * @param spell makes a word of the first and the last of the letters, and what they spell
 */
export function spellInitials<W extends { word: string }>(
  words: W[],
  spell: (first: W, last: W, letters: string) => W,
): W[] {
  const spelt: W[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i] as W;
    const letters = lettersFrom(words, i);
    if (letters.length < 2) spelt.push(first);
    else {
      i += letters.length - 1;
      spelt.push(spell(first, words[i] as W, letters));
    }
  }
  return spelt;
}

/** What the names of letters spell that begin at `start`; empty where no letter begins. */
function lettersFrom(words: { word: string }[], start: number): string {
  let letters = '';
  for (let i = start; i < words.length; i += 1) {
    const letter = LETTERS.get(words[i]?.word ?? '');
    if (letter === undefined || (letters === '' && letter === POSTPOSITION)) break;
    if (letter === 'c' && BEFORE_PARTICLE.has(words[i - 1]?.word ?? '')) break;
    letters += letter;
  }
  return letters.replace(/k+$/, '');
}
