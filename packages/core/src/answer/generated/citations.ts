/** Opening and closing signs that models put around the number of a source. */
export const CITATION_BRACKETS: Record<string, string> = { '[': ']', '【': '】', '［': '］' };

/** `1`, `1, 3`, `۱، ۲`, `1-3`, `^1`, `source 2`, `4:0†file`. */
const NUMBERS =
  /^\s*\^?(?:(?:sources?|ref|ماخذ|حوالہ)\s*)?(\p{Nd}{1,3}(?:\s*[,،;؛–-]\s*\p{Nd}{1,3})*)(?:(?::\p{Nd}+)?†[^\]】］]*)?\s*$/iu;
/** A longer range is no citation but an example of one. */
const MAX_RANGE = 20;

/**
 * Numbers a marker names, in its order.
 *
 * @param inner what stands between the brackets
 * @returns undefined when that is no marker
 */
export function citedNumbers(inner: string): number[] | undefined {
  const list = NUMBERS.exec(inner)?.[1];
  if (list === undefined) return undefined;
  return list.split(/[,،;؛]/u).flatMap((part) => {
    const [first = 0, last = first] = part.split(/[–-]/u).map(numberFrom);
    const length = Math.min(MAX_RANGE, Math.max(1, last - first + 1));
    return Array.from({ length }, (_, i) => first + i);
  });
}

/** Reads digits of any script; all of them begin at a code point that ends in 0 or 6. */
function numberFrom(digits: string): number {
  return Number(
    digits
      .normalize('NFKC')
      .trim()
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)),
  );
}
