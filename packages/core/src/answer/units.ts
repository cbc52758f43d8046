import { blocksFromText } from '../ingest/chunk-text.js';
import type { Analyser } from '../text/analyse.js';
import type { Passage } from '../types.js';

/** What can be quoted on its own: a sentence, a code block, a table row, a formula. */
export interface Unit {
  kind: 'sentence' | 'code' | 'row' | 'math';
  /** In the page's own words. */
  text: string;
  codeLanguage?: string;
  /** Number of the block the unit stands in. */
  block: number;
  /** Index terms in order, with repeats. */
  terms: string[];
}

/** Cuts a passage into its quotable units, in reading order. */
export function unitsOf(passage: Passage, analyser: Analyser): Unit[] {
  const unit = (kind: Unit['kind'], text: string, block: number): Unit => ({
    kind,
    text,
    block,
    terms: analyser.terms(text),
  });
  return blocksFromText(passage.text).flatMap((block, i): Unit[] => {
    switch (block.kind) {
      case 'code':
        return [{ ...unit('code', block.text, i), codeLanguage: block.language }];
      case 'row':
        return block.header ? [] : [unit('row', block.cells.join(' | '), i)];
      case 'math':
        return [unit('math', block.text, i)];
      default:
        return analyser.sentences(block.text).map(({ text }) => unit('sentence', text, i));
    }
  });
}
