import { analyserFor } from '../text/analyse.js';
import type { Concept } from './question-vector.js';

/** Words as index terms, analysed for the first question and not while a page is loading. */
type Terms = () => ReadonlySet<string>;

/** Ask for a number or a date by themselves. */
const INTERROGATIVES = termsOf('when', 'کب کتنا کتنی کتنے');
/** Ask for a number behind `how`. */
const MEASURES = termsOf(
  'many much long old often tall high far big large wide deep fast heavy hot cold',
  '',
);
/** Ask for a number behind `what`, `which`, کس or کون. */
const COUNTED = termsOf(
  'year date day month century percent percentage number age',
  'سال سن تاریخ دن مہینہ مہینے صدی فیصد نمبر درجہ عمر',
);
const HOW = termsOf('how', '');
const WHICH = termsOf('what which', 'کس کون کونسا کونسی کونسے');

/** Numbers and dates that are written in letters. */
const NUMERALS = termsOf(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half quarter ' +
    'dozen once twice first second third fourth fifth sixth seventh eighth ninth tenth percent noon midnight ' +
    'january february march april june july august september october november december century',
  'دو تین چار پانچ چھ چھے سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس پچیس تیس چالیس پچاس ساٹھ ' +
    'ستر اسی نوے سو ہزار لاکھ کروڑ ارب ملین نصف آدھا درجن فیصد پہلا پہلی تیسرا چوتھا پانچواں پانچویں چھٹا چھٹی ساتواں ' +
    'ساتویں آٹھویں نویں دسویں جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر صدی',
);
const DIGIT = /\d/;

/**
 * What tells a text that may answer from one that cannot, where a question asks for a number or a date: whether it holds
 * one that the question has not. English and Urdu.
 *
 * @returns undefined for any other question
 */
export function askedNumber(concepts: Concept[]): ((terms: string[]) => boolean) | undefined {
  const terms = new Set(concepts.map(({ term }) => term));
  const asks = (words: Terms) => [...words()].some((word) => terms.has(word));
  if (!asks(INTERROGATIVES) && !(asks(HOW) && asks(MEASURES)) && !(asks(WHICH) && asks(COUNTED))) {
    return undefined;
  }
  return (found) => found.some((term) => (DIGIT.test(term) || NUMERALS().has(term)) && !terms.has(term));
}

function termsOf(english: string, urdu: string): Terms {
  let terms: ReadonlySet<string> | undefined;
  return () => (terms ??= new Set(analyserFor('en').terms(`${english} ${urdu}`)));
}
