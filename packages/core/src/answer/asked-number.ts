import { analyserFor } from '../text/analyse.js';
import type { Concept } from './question-vector.js';

/** Words that tell what a question asks for, as index terms. */
interface NumberWords {
  /** Ask for a number or a date by themselves. */
  interrogatives: ReadonlySet<string>;
  how: ReadonlySet<string>;
  /** Ask for a number behind `how`. */
  measures: ReadonlySet<string>;
  which: ReadonlySet<string>;
  /** Ask for a number behind `what`, `which`, کس or کون. */
  counted: ReadonlySet<string>;
  /** Numbers and dates that are written in letters. */
  numerals: ReadonlySet<string>;
}

let numberWords: NumberWords | undefined;

/** Analysed for the first question, and not while a page is loading. */
function readNumberWords(): NumberWords {
  numberWords ??= {
    interrogatives: termsOf('when', 'کب کتنا کتنی کتنے'),
    how: termsOf('how', ''),
    measures: termsOf('many much long old often tall high far big large wide deep fast heavy hot cold', ''),
    which: termsOf('what which', 'کس کون کونسا کونسی کونسے'),
    counted: termsOf(
      'year date day month century percent percentage number age',
      'سال سن تاریخ دن مہینہ مہینے صدی فیصد نمبر درجہ عمر',
    ),
    numerals: termsOf(
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
        'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half quarter ' +
        'dozen once twice first second third fourth fifth sixth seventh eighth ninth tenth percent noon midnight ' +
        'january february march april june july august september october november december century',
      'دو تین چار پانچ چھ چھے سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس پچیس تیس چالیس پچاس ساٹھ ' +
        'ستر اسی نوے سو ہزار لاکھ کروڑ ارب ملین نصف آدھا درجن فیصد پہلا پہلی تیسرا چوتھا پانچواں پانچویں چھٹا چھٹی ساتواں ' +
        'ساتویں آٹھویں نویں دسویں جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر صدی',
    ),
  };
  return numberWords;
}

const DIGIT = /\d/;

/**
 * What tells a text that may answer from one that cannot, where a question asks for a number or a date: whether it holds
 * one that the question has not. English and Urdu.
 *
 * @returns undefined for any other question
 */
export function askedNumber(concepts: Concept[]): ((terms: string[]) => boolean) | undefined {
  const { interrogatives, how, measures, which, counted, numerals } = readNumberWords();
  const terms = new Set(concepts.map(({ term }) => term));
  const asks = (words: ReadonlySet<string>) => [...words].some((word) => terms.has(word));
  if (!asks(interrogatives) && !(asks(how) && asks(measures)) && !(asks(which) && asks(counted))) {
    return undefined;
  }
  return (found) => found.some((term) => (DIGIT.test(term) || numerals.has(term)) && !terms.has(term));
}

function termsOf(english: string, urdu: string): ReadonlySet<string> {
  return new Set(analyserFor('en').terms(`${english} ${urdu}`));
}
