import type { Block } from '../types.js';

type RowBlock = Extract<Block, { kind: 'row' }>;

const FENCE = /^(`{3,})([^`]*)$/;
const ITEM = /^((?: {2})*)- (.*)$/;
const ROW = / \| |^\| /;
const DELIMITER = /^---(?: \| ---)*$/;
const FORMULA_FENCE = '$$';
const ROW_MARK = '| ';

/**
 * A chunk's text: what is indexed, shown and quoted.
 *
 * Blocks are parted by blank lines, and the items of a list and the rows of a table by line ends. Items are
 * `- …`, two spaces a level; rows are `a | b`, a header row followed by `--- | ---`; code stands between fences
 * longer than any run of backticks in it (CommonMark 0.31, 4.5); a formula is TeX between lines of `$$`. A line of
 * prose that would read as one of these starts with `\`.
 */
export function textFromBlocks(blocks: readonly Block[]): string {
  let text = '';
  let previous: Block | undefined;
  for (const block of blocks) {
    if (previous) text += isTight(previous, block) ? '\n' : '\n\n';
    text += textOf(block);
    previous = block;
  }
  return text;
}

/** The inverse of `textFromBlocks`; text that it did not write is read as paragraphs, never refused. */
export function blocksFromText(text: string): Block[] {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  /** The block that the next line of prose continues. */
  let open: Extract<Block, { kind: 'paragraph' | 'item' }> | undefined;
  /** The row that a delimiter line makes a header. */
  let row: RowBlock | undefined;

  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const fence = FENCE.exec(line);
    const item = ITEM.exec(line);
    if (row && DELIMITER.test(line)) {
      row.header = true;
      continue;
    }
    row = undefined;
    if (fence || line === FORMULA_FENCE) {
      open = undefined;
      const end = closingLine(lines, i + 1, fence?.[1] ?? FORMULA_FENCE);
      const inner = lines.slice(i + 1, end).join('\n');
      blocks.push(
        fence ? { kind: 'code', text: inner, language: fence[2] ?? '' } : { kind: 'math', text: inner },
      );
      i = end;
    } else if (item) {
      open = { kind: 'item', text: item[2] ?? '', depth: (item[1] ?? '').length / 2 };
      blocks.push(open);
    } else if (line === '') {
      open = undefined;
    } else if (!line.startsWith('\\') && ROW.test(line)) {
      open = undefined;
      row = { kind: 'row', cells: cellsFrom(line), header: false };
      blocks.push(row);
    } else {
      const prose = line.startsWith('\\') ? line.slice(1) : line;
      if (open) open.text += `\n${prose}`;
      else blocks.push((open = { kind: 'paragraph', text: prose }));
    }
  }
  return blocks;
}

function isTight(previous: Block, block: Block): boolean {
  return previous.kind === block.kind && (block.kind === 'item' || block.kind === 'row');
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text.split('\n').map(escapeLine).join('\n');
    case 'item': {
      const [first = '', ...rest] = block.text.split('\n');
      return [`${'  '.repeat(block.depth)}- ${first}`, ...rest.map(escapeLine)].join('\n');
    }
    case 'code': {
      const fence = fenceAround(block.text);
      return `${fence}${block.language}\n${block.text}\n${fence}`;
    }
    case 'row':
      return rowText(block);
    case 'math':
      return `${FORMULA_FENCE}\n${block.text}\n${FORMULA_FENCE}`;
  }
}

function escapeLine(line: string): string {
  return isProse(line) ? line : `\\${line}`;
}

function isProse(line: string): boolean {
  return !(
    line.startsWith('\\') ||
    line === FORMULA_FENCE ||
    ROW.test(line) ||
    ITEM.test(line) ||
    FENCE.test(line)
  );
}

function fenceAround(code: string): string {
  const longestRun = (code.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 2);
  return '`'.repeat(longestRun + 1);
}

function rowText({ cells, header }: RowBlock): string {
  const joined = cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ');
  // A lone cell, an empty first one, or one that looks like an item needs a mark to read as a row.
  const isPlain = cells.length > 1 && /^[^\s|`\\$-]/.test(joined);
  const line = isPlain ? joined : ROW_MARK + joined;
  return header ? `${line}\n${cells.map(() => '---').join(' | ')}` : line;
}

function cellsFrom(line: string): string[] {
  const joined = line.startsWith(ROW_MARK) ? line.slice(ROW_MARK.length) : line;
  return joined.split(' | ').map((cell) => cell.replaceAll('\\|', '|'));
}

/** Number of the line that closes a block opened before `from`; the end of the text when none does. */
function closingLine(lines: string[], from: number, fence: string): number {
  const end = lines.indexOf(fence, from);
  return end < 0 ? lines.length : end;
}
