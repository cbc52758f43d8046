import type { Direction } from '../chat-props.js';

const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

/**
 * The `dir` of a text whose author writes in a direction. The first letter alone, as `auto` takes it, would turn an Urdu
 * sentence round that begins with a Latin name: the author's direction holds as soon as one letter runs that way. `auto` is left
 * for texts without a letter: where it is said, style sheets know the direction too.
 */
export function textDirection(text: string, written: Direction | undefined): Direction | 'auto' {
  const letter = written === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  if (written !== undefined && letter.test(text)) return written;
  const first = LETTER.exec(text)?.[0];
  if (first === undefined) return 'auto';
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

/** The `dir` of what a reader types. On an English page the first letter tells; people there write in other languages too. */
export function typedDirection(text: string, page: Direction): Direction | 'auto' {
  return textDirection(text, page === 'rtl' ? 'rtl' : undefined);
}

/**
 * The `dir` of a block of an answer: the page's, where that is right to left and one letter runs that way, else that of most of
 * its letters: an English sentence may begin with an Urdu word.
 */
export function blockDirection(text: string, page: Direction): Direction {
  if (!RIGHT_TO_LEFT.test(text)) return LETTER.test(text) ? 'ltr' : page;
  if (page === 'rtl') return page;
  const letters = text.match(LETTERS) ?? [];
  const rightToLeft = letters.filter((letter) => RIGHT_TO_LEFT.test(letter));
  return rightToLeft.length * 2 > letters.length ? 'rtl' : 'ltr';
}
