import type { Block } from '../types.js';
import { countWords } from './count-words.js';

/** Finds a text's sentences: `start` and `end` are UTF-16 offsets, in order and without overlap. */
export type SentenceFinder = (text: string) => { start: number; end: number }[];

/** A block, or a run of a long one's text, that stays whole. */
export interface Fragment {
  /** Position of the block in its section. */
  index: number;
  block: Block;
  /** UTF-16 offsets in the block's text; the whole block for rows. */
  start: number;
  end: number;
  words: number;
  /** The header rows to repeat when a chunk begins here, in the middle of a table. */
  header: Block[];
  headerWords: number;
}

/** Prose of more words than this is cut between its sentences. */
const LONG_WORDS = 180;
/** A sentence of more than `LONG_WORDS` words, such as a list written without stops, is cut every so many. */
const RUN_WORDS = 150;

/** Cuts blocks into the least pieces that a chunk may begin or end with. */
export function cutBlocks(blocks: readonly Block[], sentences: SentenceFinder): Fragment[] {
  const fragments: Fragment[] = [];
  let header: Block[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'row') header = [];
    else if (block.header && !isHeaderRow(blocks[index - 1])) header = [];
    const repeated = isHeaderRow(block) ? [] : header;
    const headerWords = repeated.reduce((sum, row) => sum + countWords(textOf(row)), 0);
    const text = textOf(block);
    const whole = { start: 0, end: text.length };
    const isLongProse = isProse(block) && countWords(text) > LONG_WORDS;
    for (const { start, end } of isLongProse ? cutProse(text, sentences) : [whole]) {
      const words = countWords(text.slice(start, end));
      fragments.push({ index, block, start, end, words, header: repeated, headerWords });
    }
    if (isHeaderRow(block)) header = [...header, block];
  });
  return fragments;
}

/** Puts neighbouring fragments together again, as blocks of one chunk. */
export function joinFragments(fragments: readonly Fragment[]): Block[] {
  const blocks: Block[] = [...(fragments[0]?.header ?? [])];
  fragments.forEach((first, i) => {
    if (fragments[i - 1]?.index === first.index) return;
    const last = fragments.findLast(({ index }) => index === first.index) ?? first;
    blocks.push(
      isProse(first.block)
        ? { ...first.block, text: first.block.text.slice(first.start, last.end) }
        : first.block,
    );
  });
  return blocks;
}

export function isHeaderRow(block: Block | undefined): boolean {
  return block?.kind === 'row' && block.header;
}

function isProse(block: Block): block is Extract<Block, { kind: 'paragraph' | 'item' }> {
  return block.kind === 'paragraph' || block.kind === 'item';
}

function textOf(block: Block): string {
  return block.kind === 'row' ? block.cells.join(' ') : block.text;
}

function cutProse(text: string, sentences: SentenceFinder): { start: number; end: number }[] {
  const found = sentences(text);
  const runs = found.length > 0 ? found : [{ start: 0, end: text.length }];
  return runs.flatMap((run) =>
    countWords(text.slice(run.start, run.end)) > LONG_WORDS ? cutRun(text, run) : [run],
  );
}

function cutRun(text: string, run: { start: number; end: number }): { start: number; end: number }[] {
  const words = [...text.slice(run.start, run.end).matchAll(/\S+/g)];
  const runs: { start: number; end: number }[] = [];
  for (let i = 0; i < words.length; i += RUN_WORDS) {
    const first = words[i];
    const last = words[Math.min(i + RUN_WORDS, words.length) - 1];
    if (first && last)
      runs.push({ start: run.start + first.index, end: run.start + last.index + last[0].length });
  }
  return runs;
}
