/** Longest word that is kept, in UTF-16 code units: what is longer is data, not language. */
const MAX_WORD_LENGTH = 64;

/** Most words: only their case changes. Without ئ and ھ, whose folding depends on what stands beside them. */
const ALREADY_FOLDED = /^(?:[a-z0-9]+|[آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہیے]+)$/;

/** No living script puts more than four marks on a letter. */
const EXCESS_MARKS = /(\p{M}{4})\p{M}+/gu;
const DIACRITICS = /([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu;
/** Marks that do not compose with their letter: й, آ and ئ are letters of their own. */
const OPTIONAL_MARKS = /([\p{N}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}])\p{M}+/gu;
/** Beside joiners: tatweel, the free hamza (علماء is also written علما) and the modifier apostrophe. */
const NOT_OF_WORDS = /[^\p{L}\p{N}\p{M}]|[\u0640\u0621\u02bc]/gu;
const FARSI_YEH_WITH_HAMZA = /[یى]\u0654/g;
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Only these consonants have an aspirate: elsewhere ھ is another way to write ہ (ھے, انھیں, تمھارا). */
const HEH_WITHOUT_ASPIRATION = /(^|[^بپتٹجچدڈڑکگھ])ھ+/g;

/** One letter for those that readers use for each other, and for those that Unicode does not decompose. */
const LETTERS = new Map(
  Object.entries({
    ي: 'ی',
    ى: 'ی',
    ې: 'ی',
    ك: 'ک',
    ه: 'ہ',
    ە: 'ہ',
    ۀ: 'ہ',
    ۂ: 'ہ',
    ة: 'ہ',
    ۃ: 'ہ',
    أ: 'ا',
    إ: 'ا',
    ٱ: 'ا',
    ؤ: 'و',
    ۓ: 'ئے',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ς: 'σ',
  }),
);
const FOLDED_LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

/**
 * The form under which a word is compared: one spelling for what readers spell in several ways.
 *
 * NFKC and lower case; Latin and Greek without diacritics; Arabic, Hebrew and Cyrillic without optional marks, while
 * the vowel signs of Indic scripts stay. Arabic-script letters take their Urdu form, and of Urdu's own variants
 * - ة and ۃ become ہ (البقرۃ, البقرہ), ؤ becomes و (مؤثر, موثر), the free hamza goes (علماء, علما);
 * - ئے at the end becomes یے (لئے, لیے), ئ stays elsewhere (کئی "several" is not کی "of");
 * - ھ stays where it can be an aspirate (پھل "fruit" is not پہل "start") and becomes ہ elsewhere (ھے, ہے);
 * - آ stays (آب "water" is not اب "now").
 *
 * Folding twice changes nothing. Empty when nothing of a word is left. At most 64 UTF-16 code units are kept.
 */
export function fold(surface: string): string {
  const lowerCase = surface.toLowerCase();
  if (lowerCase.length <= MAX_WORD_LENGTH && ALREADY_FOLDED.test(lowerCase)) return lowerCase;
  const letters = clip(surface.replace(EXCESS_MARKS, '$1'))
    .normalize('NFKD')
    .toLowerCase()
    .replace(NOT_OF_WORDS, '')
    .replace(FARSI_YEH_WITH_HAMZA, 'ئ')
    .replace(DIACRITICS, '$1')
    .normalize('NFKC')
    .replace(OPTIONAL_MARKS, '$1')
    .replace(EXCESS_MARKS, '$1')
    .replace(FOLDED_LETTER, (letter) => LETTERS.get(letter) ?? letter)
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 15));
  return clip(letters.replace(HEH_WITHOUT_ASPIRATION, '$1ہ')).replace(/ئے$/, 'یے');
}

/** Cuts at the length limit, never through a surrogate pair. */
function clip(text: string): string {
  return text.length > MAX_WORD_LENGTH
    ? text.slice(0, MAX_WORD_LENGTH).replace(/[\ud800-\udbff]$/, '')
    : text;
}
