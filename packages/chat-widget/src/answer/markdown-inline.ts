/** A piece of a line. `start` is its place there, in UTF-16 units. */
export type Inline =
  | { kind: 'text'; start: number; text: string }
  | { kind: 'code'; start: number; text: string }
  | { kind: 'strong' | 'emphasis'; start: number; inlines: Inline[] }
  | { kind: 'citation'; start: number; number: number };

/**
 * Code first: nothing is marked inside of it. A mark must touch its words, and `_` must stand at a word's edge. None is longer
 * than 500 characters: marks that never end, thousands of them, must not make reading slow.
 */
const MARKS =
  /(?<!`)(?<ticks>`{1,4})(?!`)(?<code>(?:(?!\k<ticks>).){1,500})\k<ticks>(?!`)|\*\*(?<strong>\S|\S.{0,500}?\S)\*\*|\*(?<star>[^\s*]|[^\s*].{0,500}?[^\s*])\*|(?<![\p{L}\p{N}_])_(?<line>[^\s_]|[^\s_].{0,500}?[^\s_])_(?![\p{L}\p{N}_])|\[(?<citation>[1-9]\d{0,2})\]/gsu;

/** The marked pieces of a text: code, strong, emphasised, citations; everything else is text as it stands. */
export function inlinesOf(text: string, offset = 0): Inline[] {
  const inlines: Inline[] = [];
  let last = 0;
  const addText = (end: number): void => {
    if (end > last) inlines.push({ kind: 'text', start: offset + last, text: text.slice(last, end) });
  };
  for (const match of text.matchAll(MARKS)) {
    const { code, strong, star, line, citation } = match.groups ?? {};
    const start = offset + match.index;
    addText(match.index);
    last = match.index + match[0].length;
    if (code !== undefined) inlines.push({ kind: 'code', start, text: code.trim() || code });
    else if (citation !== undefined) inlines.push({ kind: 'citation', start, number: Number(citation) });
    else if (strong !== undefined) {
      inlines.push({ kind: 'strong', start, inlines: inlinesOf(strong, start + 2) });
    } else inlines.push({ kind: 'emphasis', start, inlines: inlinesOf(star ?? line ?? '', start + 1) });
  }
  addText(text.length);
  return inlines;
}

/** The words of inlines without their marks and citations. */
export function plainInlines(inlines: Inline[], withCode = true): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'citation' || (inline.kind === 'code' && !withCode)) return '';
      return 'inlines' in inline ? plainInlines(inline.inlines, withCode) : inline.text;
    })
    .join('');
}
