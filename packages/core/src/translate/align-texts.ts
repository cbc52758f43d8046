import type { Analyser } from '../text/analyse.js';
import { alignSequences, type Alignable } from './align-sequences.js';
import type { ParallelTerms } from './cooccurrence.js';

/** Two texts that say the same. */
export interface AlignedText {
  from: string;
  to: string;
}

/** How the texts of two languages are read and compared. */
export interface AlignmentContext {
  from: Analyser;
  to: Analyser;
  /** Characters of `to` for each character of `from`. */
  ratio: number;
}

/** Longer texts are cut: what learning takes grows with the square of their length. In terms. */
const MAX_TERMS = 200;

/** Characters of all second texts for each character of the first; 1 for none. */
export function lengthRatio(texts: AlignedText[]): number {
  const from = texts.reduce((sum, text) => sum + text.from.length, 0);
  const to = texts.reduce((sum, text) => sum + text.to.length, 0);
  return from > 0 && to > 0 ? to / from : 1;
}

/** Cuts two texts that say the same into sentences that do; what has no counterpart is left out. */
export function alignSentences({ from, to }: AlignedText, context: AlignmentContext): AlignedText[] {
  const left = context.from.sentences(from).map(({ text }) => text);
  const right = context.to.sentences(to).map(({ text }) => text);
  if (left.length <= 1 && right.length <= 1) return [{ from, to }];
  const marks = sharedTerms(
    left.map((text) => context.from.terms(text)),
    right.map((text) => context.to.terms(text)),
  );
  const alignable = (texts: string[], side: ReadonlySet<string>[]): Alignable[] =>
    texts.map((text, i) => ({ length: text.length, kind: 'sentence', marks: side[i] ?? new Set() }));
  return alignSequences(alignable(left, marks.from), alignable(right, marks.to), {
    ratio: context.ratio,
    merges: true,
  }).map((run) => ({
    from: left.slice(...run.from).join(' '),
    to: right.slice(...run.to).join(' '),
  }));
}

/** The terms of two texts that say the same, in parts of at most `MAX_TERMS`. */
export function parallelTerms(texts: AlignedText, context: AlignmentContext): ParallelTerms[] {
  const from = context.from.terms(texts.from);
  const to = context.to.terms(texts.to);
  const parts = Math.ceil(Math.max(from.length, to.length) / MAX_TERMS);
  const partOf = (terms: string[], part: number) =>
    terms.slice(Math.round((part * terms.length) / parts), Math.round(((part + 1) * terms.length) / parts));
  return Array.from({ length: parts }, (_, part) => ({ from: partOf(from, part), to: partOf(to, part) }));
}

/** Of the terms of each piece, those that both sides have and that tell the pieces of a side apart. */
export function sharedTerms(
  from: string[][],
  to: string[][],
): { from: ReadonlySet<string>[]; to: ReadonlySet<string>[] } {
  const left = countHolders(from);
  const right = countHolders(to);
  const tells = (term: string) => isRare(left.get(term), from.length) && isRare(right.get(term), to.length);
  const marksOf = (pieces: string[][]) => pieces.map((terms) => new Set(terms.filter(tells)));
  return { from: marksOf(from), to: marksOf(to) };
}

/** In one piece, or in less than half of them. */
const isRare = (holders: number | undefined, pieces: number): boolean =>
  holders !== undefined && (holders === 1 || holders < pieces / 2);

function countHolders(pieces: string[][]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const terms of pieces) {
    for (const term of new Set(terms)) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  return holders;
}
