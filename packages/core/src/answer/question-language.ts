import { isRomanUrdu } from '../romanised/detect-roman-urdu.js';
import { dominantScript, type Script } from '../text/script.js';

/** Languages that are written in the Arabic script. */
const ARABIC_SCRIPT = new Set(['ar', 'bal', 'ckb', 'fa', 'ks', 'pa-arab', 'ps', 'sd', 'skr', 'ug', 'ur']);
const OTHER_SCRIPTS = new Set(
  'am be bg bn el gu he hi hy ja ka km kn ko lo mk ml mr my ne or pa ru sa si sr ta te th uk zh'.split(' '),
);

const THIS_PAGE =
  /\b(?:this|current)\s+(?:page|article|doc|document|lesson|chapter|section|post|tutorial)\b|\b(?:is|iss|yeh|ye)\s+(?:page|safh?[ae]|sabaq)\b|(?:یہ|اس|اِس|موجودہ)\s+(?:صفح[ہےۂ]|سبق|باب|مضمون|تحریر)/iu;

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
