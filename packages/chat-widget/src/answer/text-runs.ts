/** A piece of a text that is drawn in its own order. `start` is its place there, in UTF-16 units. */
export interface TextRun {
  start: number;
  text: string;
  /** Whether it must be drawn from left to right as one, whatever stands around it. */
  isLeftToRight: boolean;
}

/** Latin, Greek and European digits with their signs, and what may stand between them; no full stop or comma at the end. */
const CANDIDATE =
  /(?:[\p{Script=Latin}\p{Script=Greek}\d²³√∑∏∞%°_'()[\]{}=+\-−–×÷·∙*/^<>≤≥≈≠±~→ ]|[.,:](?=[\p{Script=Latin}\p{Script=Greek}\d]))+/gu;
const OPERAND = String.raw`[\p{L}\d²³√∑∏∞%°]`;
/** From the first number, name or bracket to the last; a sign belongs to the digit it touches. */
const CORE = new RegExp(String.raw`(?:[+\-−±~](?=\d)|${OPERAND}|[([{])(?:.*(?:${OPERAND}|[)\]}]))?`, 'u');
const EXPRESSION = new RegExp(
  String.raw`(?:${OPERAND}|[)\]}]) ?[=+−×÷·∙*/^<>≤≥≈≠±→]=? ?[+\-−±~]?(?:${OPERAND}|[([{])`,
  'u',
);
const RANGE = /\d[-–]\d/;
const MEASURE =
  /\d (?:[kMGTP]i?(?:B|b|bit|bps|Hz|W|V)|[μµmnkc]?(?:s|m|g)|B|Hz|W|V|A|K|L|h|min|dB|px|rem|em|fps|°[CF])(?![\p{L}\d])/u;
const SIGNED = /^[+\-−±~]/;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

/**
 * The runs of a text that runs from right to left. Beside Arabic letters, digits and operators have no direction of their own:
 * `1 / (k + rank)`, `3–5` and `60 kB` would be drawn from the right, and `-5` with its sign behind. What begins with a Latin letter, is a
 * number by itself, or is written in Urdu's digits is right as it is and stays in its text.
 */
export function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let last = 0;
  const add = (end: number, isLeftToRight: boolean): void => {
    if (end > last) runs.push({ start: last, text: text.slice(last, end), isLeftToRight });
    last = end;
  };
  for (const { 0: candidate, index } of text.matchAll(CANDIDATE)) {
    for (const { start, end } of betweenUnmatchedBrackets(candidate)) {
      const core = CORE.exec(candidate.slice(start, end));
      if (!core) continue;
      const at = index + start + core.index;
      if (!mustBeIsolated(core[0], text.charAt(at - 1))) continue;
      add(at, false);
      add(at + core[0].length, true);
    }
  }
  add(text.length, false);
  return runs;
}

function mustBeIsolated(core: string, before: string): boolean {
  // A letter at its beginning gives a run its direction.
  if (/^\p{L}/u.test(core)) return false;
  const isSigned = SIGNED.test(core) && !LETTER_OR_DIGIT.test(before);
  return isSigned || [EXPRESSION, RANGE, MEASURE].some((form) => form.test(core));
}

/** The pieces of a text between brackets that have no partner in it. */
function betweenUnmatchedBrackets(text: string): { start: number; end: number }[] {
  const open: number[] = [];
  const unmatched: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(bracket)) open.push(index);
    else if (open.pop() === undefined) unmatched.push(index);
  }
  const ends = [...unmatched, ...open].toSorted((one, other) => one - other);
  return [...ends, text.length].map((end, place) => ({ start: (ends[place - 1] ?? -1) + 1, end }));
}
