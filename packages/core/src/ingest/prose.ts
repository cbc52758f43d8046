/** Stands for `<br>` until white space is collapsed. */
export const LINE_BREAK = '\u2028';

/** Soft hyphens and zero-width spaces; not the joiners, which change how Urdu is written. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

/** All but the single spaces, which are most of a page's and stay as they are. */
const SPACE_TO_COLLAPSE = /\s{2,}|[^\S ]/g;

/** Text as a reader sees it: white space collapsed, a line end only where the page breaks the line. */
export function prose(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .split(LINE_BREAK)
    .map((line) => line.replace(SPACE_TO_COLLAPSE, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return prose(text).replaceAll('\n', ' ');
}
