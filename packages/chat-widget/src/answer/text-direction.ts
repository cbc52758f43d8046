import type { Direction } from '../chat-props.js';

const RIGHT_TO_LEFT =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

/**
 * The `dir` of a text whose author writes in a direction. The first letter alone, as `auto` takes it, would turn an Urdu
 * sentence round that begins with a Latin name: the author's direction holds as soon as one letter runs that way.
 */
export function textDirection(text: string, written: Direction | undefined): Direction | 'auto' {
  const letter = written === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  return written !== undefined && letter.test(text) ? written : 'auto';
}

/** The `dir` of what a reader types. On an English page the first letter tells; people there write in other languages too. */
export function typedDirection(text: string, page: Direction): Direction | 'auto' {
  return textDirection(text, page === 'rtl' ? 'rtl' : undefined);
}

/**
 * The `dir` of a block of an answer: the page's, where that is right to left and one letter runs that way, else that of the
 * first letter. Never `auto`, which does not see into a list whose items have a direction of their own.
 */
export function blockDirection(text: string, page: Direction): Direction {
  const typed = typedDirection(text, page);
  if (typed !== 'auto') return typed;
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return page;
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
