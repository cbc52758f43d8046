import { inlinesOf, type Inline } from './markdown-inline.js';

/** A block of a model's Markdown. `start` is its first line's number, unique among its neighbours. */
export type Block =
  | { kind: 'paragraph'; start: number; inlines: Inline[] }
  | { kind: 'heading'; start: number; inlines: Inline[] }
  | { kind: 'code'; start: number; language: string; text: string }
  | { kind: 'list'; start: number; first: number | undefined; items: ListItem[] }
  | { kind: 'table'; start: number; header: Inline[][]; rows: TableRow[] };

export interface ListItem {
  start: number;
  blocks: Block[];
}

export interface TableRow {
  start: number;
  cells: Inline[][];
}

// No two neighbours of a pattern match the same: an answer may be one line of 200,000 spaces.
const FENCE = /^ {0,3}(`{3,}|~{3,})(?![`~])([^`]*)$/;
const HEADING = /^ {0,3}#{1,6}\s+(.*)$/s;
const ITEM = /^(\s*)(?:[-*+•]|(\d{1,9})[.)])\s+(.*)$/s;
const TABLE_RULE = /^(?=.*-)(?=.*\|)[\s|:-]+$/;
/** Deeper nesting is a mistake of the model, or an attack. */
const MAX_DEPTH = 4;

/**
 * Reads the Markdown that answers are written in: paragraphs, headings, lists, tables and code. HTML, images and links are
 * not part of it and stay as text. Made for a text that is still growing: a code block without an end goes on to the end.
 */
export function blocksOf(text: string): Block[] {
  return readBlocks(
    text.split(/\r?\n/).map((line, number) => ({ line, number })),
    0,
  );
}

interface Line {
  line: string;
  number: number;
}

function readBlocks(lines: Line[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const { line, number } = lines[at] as Line;
    const taken =
      line.trim() === ''
        ? 1
        : (readCode(lines, at, blocks) ??
          readHeading(line, number, blocks) ??
          (depth < MAX_DEPTH ? readList(lines, at, blocks, depth) : undefined) ??
          readTable(lines, at, blocks) ??
          readParagraph(lines, at, blocks));
    at += taken;
  }
  return blocks;
}

/** The readers add a block and tell how many lines it took; undefined when something else begins here. */
function readCode(lines: Line[], at: number, blocks: Block[]): number | undefined {
  const { line, number } = lines[at] as Line;
  const [, fence = '', info = ''] = FENCE.exec(line) ?? [];
  if (fence === '') return undefined;
  const isEnd = (other: string): boolean => other.startsWith(fence) && /^(?:`+|~+)$/.test(other);
  let end = at + 1;
  while (end < lines.length && !isEnd(lines[end]?.line.trim() ?? '')) end += 1;
  const [language = ''] = info.trim().split(/\s/, 1);
  const text = lines.slice(at + 1, end).map((one) => one.line);
  blocks.push({ kind: 'code', start: number, language, text: text.join('\n') });
  return end + 1 - at;
}

function readHeading(line: string, number: number, blocks: Block[]): number | undefined {
  const title = HEADING.exec(line)?.[1];
  if (title === undefined) return undefined;
  const words = title.trimEnd().replace(/(?<=\s)#+$/, '');
  blocks.push({ kind: 'heading', start: number, inlines: inlinesOf(words.trimEnd()) });
  return 1;
}

function readList(lines: Line[], at: number, blocks: Block[], depth: number): number | undefined {
  const first = ITEM.exec(lines[at]?.line ?? '');
  if (!first) return undefined;
  const indent = first[1]?.length ?? 0;
  const isOrdered = first[2] !== undefined;
  const items: Line[][] = [];
  let next = at;
  for (; next < lines.length; next += 1) {
    const { line, number } = lines[next] as Line;
    const item = ITEM.exec(line);
    const isOwn = item !== null && (item[1]?.length ?? 0) <= indent + 1;
    if (isOwn && (item[2] !== undefined) !== isOrdered) break;
    if (isOwn) items.push([{ line: item[3] ?? '', number }]);
    else if (line.trim() === '') {
      // A blank line ends the list, unless the list goes on after it.
      const after = lines[next + 1]?.line ?? '';
      if (!ITEM.test(after) && !/^\s{2,}\S/.test(after)) break;
      items.at(-1)?.push({ line: '', number });
    } else if (/^\s{2,}/.test(line) || lines[next - 1]?.line.trim() !== '') {
      items.at(-1)?.push({ line: line.replace(/^\s{1,4}/, ''), number });
    } else break;
  }
  blocks.push({
    kind: 'list',
    start: lines[at]?.number ?? 0,
    first: isOrdered ? Number(first[2]) : undefined,
    items: items.map((item) => ({ start: item[0]?.number ?? 0, blocks: readBlocks(item, depth + 1) })),
  });
  return next - at;
}

function readTable(lines: Line[], at: number, blocks: Block[]): number | undefined {
  const { line, number } = lines[at] as Line;
  if (!line.includes('|') || !TABLE_RULE.test(lines[at + 1]?.line ?? '')) return undefined;
  const rows: TableRow[] = [];
  let next = at + 2;
  for (; lines[next]?.line.includes('|'); next += 1) {
    const row = lines[next] as Line;
    rows.push({ start: row.number, cells: cellsOf(row.line) });
  }
  blocks.push({ kind: 'table', start: number, header: cellsOf(line), rows });
  return next - at;
}

function cellsOf(line: string): Inline[][] {
  const inside = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inside.split(/(?<!\\)\|/).map((cell) => inlinesOf(cell.trim().replaceAll('\\|', '|')));
}

function readParagraph(lines: Line[], at: number, blocks: Block[]): number {
  let next = at + 1;
  while (next < lines.length && !endsParagraph(lines, next)) next += 1;
  const text = lines.slice(at, next).map(({ line }) => line.trim());
  blocks.push({ kind: 'paragraph', start: lines[at]?.number ?? 0, inlines: inlinesOf(text.join('\n')) });
  return next - at;
}

function endsParagraph(lines: Line[], at: number): boolean {
  const { line } = lines[at] as Line;
  return line.trim() === '' || FENCE.test(line) || HEADING.test(line) || ITEM.test(line);
}
