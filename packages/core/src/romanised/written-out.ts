import type { Token } from '../text/analyse.js';
import { stemUrdu } from '../text/stem-urdu.js';
import type { Alternative } from '../understand/alternatives.js';

const URDU_MARKS: Readonly<Record<string, string>> = { '?': '؟', ',': '،', ';': '؛' };

/** A text with words replaced, and its marks as Urdu has them. @param written by folded word; others stay as typed */
export function writtenOut(text: string, tokens: Token[], written: ReadonlyMap<string, string>): string {
  let out = '';
  let at = 0;
  for (const { word, start, end } of tokens) {
    if (start < at) continue;
    const typed = text.slice(start, end);
    const read = written.get(word) ?? word;
    out += text.slice(at, start).replace(/[?,;]/g, (mark) => URDU_MARKS[mark] ?? mark);
    out += read === word ? typed : read;
    at = end;
  }
  const rest = text.slice(at).replace(/[?,;]/g, (mark) => URDU_MARKS[mark] ?? mark);
  return (out + rest).replace(/\s+/g, ' ').trim();
}

const ARABIC_LETTER = /[ثحخذصضطظعغفق]/;

/**
 * A reading as Urdu most likely spells it: words of Arabic end in ہ where others end in ا (طریقہ, لڑکا), and the final e of
 * an English word is silent.
 */
export function writtenWord({ term, word }: Pick<Alternative, 'term' | 'word'>, isEnglish: boolean): string {
  if (isEnglish && word === `${term}ے`) return term;
  const withHe = word.replace(/ا$/, 'ہ');
  return word.length > 3 && ARABIC_LETTER.test(word) && stemUrdu(withHe) === term ? withHe : word;
}
