import { dominantScript, type Script } from '../text/script.js';

/** Languages that are written in the Arabic script. */
const ARABIC_SCRIPT = new Set(['ar', 'bal', 'ckb', 'fa', 'ks', 'pa-arab', 'ps', 'sd', 'skr', 'ug', 'ur']);
const OTHER_SCRIPTS = new Set(
  'am be bg bn el gu he hi hy ja ka km kn ko lo mk ml mr my ne or pa ru sa si sr ta te th uk zh'.split(' '),
);

/** Words of Urdu as it is typed in Latin letters, without those that are English words too. */
const ROMAN_URDU = new Set(
  (
    'kya kia hai hain hay hen ka ki ke ko se mein mai aur ya kaise kese kaisay kab kahan kidhar kyun kyon kiyun kaun ' +
    'kon kis kitna kitne kitni nahi nahin nai hota hoti hote karta karti karte karen karein karna krna krte kro karo ' +
    'kar tha thi yeh ye woh wo jo iska uska unka inka mera meri apna apni liye liay chahiye chahie sakta sakti sakte ' +
    'batao bataen bataein matlab wala wali wale jata jati jate raha rahi rahe hua hui hue ho hoga tarah waqt kuch koi'
  ).split(' '),
);
const WORD = /[\p{L}\p{M}]+/gu;

const THIS_PAGE =
  /\b(?:this|current)\s+(?:page|article|doc|document|lesson|chapter|section|post|tutorial)\b|\b(?:is|iss|yeh|ye)\s+(?:page|safh?[ae]|sabaq)\b|(?:یہ|اس|اِس|موجودہ)\s+(?:صفح[ہےۂ]|سبق|باب|مضمون|تحریر)/iu;

/** Whether a question is Urdu in Latin letters: `robot kya hai`. */
export function isRomanUrdu(question: string): boolean {
  const words = question.toLowerCase().match(WORD) ?? [];
  const known = words.filter((word) => ROMAN_URDU.has(word));
  return new Set(known).size >= 2 && known.length >= words.length / 4;
}

/** The script pages of a locale are written in. */
export function scriptOfLocale(locale: string): Script {
  const tag = locale.toLowerCase().replace('_', '-');
  const language = tag.split('-')[0] ?? '';
  if (ARABIC_SCRIPT.has(language) || ARABIC_SCRIPT.has(tag)) return 'arabic';
  return OTHER_SCRIPTS.has(language) ? 'other' : 'latin';
}

/** Whether a question is plainly not in the language of a locale: another script, or Urdu in Latin letters. */
export function isOtherLanguage(question: string, locale: string): boolean {
  return dominantScript(question) !== scriptOfLocale(locale) || isRomanUrdu(question);
}

/** Whether a question speaks of the page the reader is on: `What is this page about?`, `یہ صفحہ کس بارے میں ہے؟`. */
export function mentionsThisPage(question: string): boolean {
  return THIS_PAGE.test(question);
}
