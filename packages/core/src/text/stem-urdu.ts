import { URDU_STOP_WORDS } from './stop-words/ur.js';
import {
  ADJECTIVES,
  CAUTIOUS_ROOTS,
  DISTINGUISHED_BY_VOWEL,
  INVARIANT,
  IRREGULAR,
  ROOTS_IN_ALEF,
  ROOTS_IN_CONSONANT,
} from './urdu-lexicon.js';

const PARTICIPLE = '(?:نا|نے|نی|تا|تے|تی|تیں)';
const INFLECTED = [
  `(${ADJECTIVES.join('|')})(?:ا|ے|ی|وں)`,
  `(${CAUTIOUS_ROOTS.join('|')})${PARTICIPLE}`,
  `(${ROOTS_IN_ALEF.join('|')})(?:${PARTICIPLE}|یا|یے|ئی|ئیں|و)`,
  `(${ROOTS_IN_CONSONANT.join('|')})(?:ا?${PARTICIPLE}|ا?یا|ا?یے|ائی|ائیں|ا|ے|ی|یں|و)`,
];
/** سینسرز "sensors", پوائنٹس "points". After a vowel ز mostly belongs to the word (آواز، تیز). */
const ENGLISH_PLURAL = /^(...*[^اویےئ])ز$|^(...*ٹ)س$/u;
/** English words in st, sp, sk are written with and without an ا that helps to say them: اسکول، سکول. */
const HELPING_VOWEL = /^ا(?=س[ٹپک]..)/;
const INFLECTED_FORM = new RegExp(`^(?:${INFLECTED.join('|')})$`);

/**
 * The stem of an Urdu word: a light stemmer, so a term to index under and not always a word.
 *
 * In this order, the first that applies of 1 to 4, then 5:
 * 1. words of grammar and words that only look inflected stay as they are; the ا of اسٹیشن، اسکول goes;
 * 2. adjectives that agree and verbs lose their endings, where the root is in the lexicon: لکھنے، لکھتا، لکھا → لکھ.
 *    Only there, since the endings of verbs also end nouns (زمانے، راستے، پانی);
 * 3. irregular plurals become their singular: الفاظ → لفظ;
 * 4. plural endings go: یاں and یوں (→ ی), ئیں, یں, وں, ات, and the ویں of ordinals. Two letters must remain, three
 *    before ات; and so do the English ones of سینسرز and پوائنٹس, where three letters remain;
 * 5. a final ا, ے or silent ہ goes, so that the forms of لڑکا and مدرسہ meet. Where fewer than three letters would
 *    remain, or the bare stem is another word, it becomes ا instead: بچہ، بچے → بچا.
 *
 * Limits: ی that makes adjectives and feminines stays (پاکستانی، لڑکی); Persian plurals in ان and Arabic ones in ین stay;
 * irregular pasts (گیا "went") are not brought to their root; a short noun in ا meets its plural in ے but not the one
 * in وں.
 *
 * @param surface folded, see `fold`.
 */
export function stemUrdu(surface: string): string {
  const word = surface.replace(HELPING_VOWEL, '');
  if (URDU_STOP_WORDS.has(word) || INVARIANT.has(word)) return word;
  const root = INFLECTED_FORM.exec(word)?.slice(1).find(Boolean);
  return root ?? reduceFinalVowel(IRREGULAR.get(word) ?? removePlural(word));
}

function removePlural(word: string): string {
  const english = ENGLISH_PLURAL.exec(word);
  if (english) return english[1] ?? english[2] ?? word;
  const singular = word
    .replace(/^(..+ی)(?:اں|وں)$/, '$1')
    .replace(/^(..+?)(?:ویں|ئیں|یں|وں)$/, '$1')
    .replace(/^(..+)ایات$/, '$1ایت');
  const stem = singular.replace(/^(...+)ات$/, '$1');
  return stem !== singular && DISTINGUISHED_BY_VOWEL.has(stem) ? `${stem}ا` : stem;
}

function reduceFinalVowel(word: string): string {
  // After a long vowel ہ is heard: راہ "way", گروہ "group".
  const stem = /^(.+)[اے]$/.exec(word)?.[1] ?? /^(.*[^او])ہ$/.exec(word)?.[1];
  if (stem === undefined || stem.length < 2) return word;
  return stem.length < 3 || DISTINGUISHED_BY_VOWEL.has(stem) ? `${stem}ا` : stem;
}
