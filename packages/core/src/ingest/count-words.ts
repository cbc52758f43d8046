/** Letters of scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** All of them stand behind the scripts most pages are written in; far cheaper to test than their names. */
const MAY_BE_UNSPACED = /[\u0e00-\u{3ffff}]/u;

/** About how many words a text has: runs between white space, and two letters a word where none is written. */
export function countWords(text: string): number {
  const spaced = text.match(/\S+/g)?.length ?? 0;
  const unspaced = MAY_BE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  return spaced + Math.floor(unspaced / 2);
}
