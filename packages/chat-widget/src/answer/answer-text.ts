import type { AnswerPart } from '../state/conversation.js';
import { blocksOf, type Block } from './markdown.js';
import { plainInlines } from './markdown-inline.js';

const MAX_SENTENCE_CHARACTERS = 240;

/** The answer's words without marks of where they come from, parts parted by blank lines. */
export function plainAnswer(parts: AnswerPart[]): string {
  return parts
    .map((part) => (part.kind === 'quote' ? part.quote.text : plainBlocks(blocksOf(part.text))))
    .join('\n\n');
}

/** The first sentence of a text in any script whose sentences end in one of `.!?۔؟`, cut at 240 characters. */
export function firstSentence(text: string): string {
  const trimmed = text.trim();
  const sentence = /^.*?[.!?۔؟](?=\s|$)/su.exec(trimmed)?.[0] ?? trimmed;
  return [...sentence].slice(0, MAX_SENTENCE_CHARACTERS).join('');
}

/** The words of Markdown without its marks. */
function plainBlocks(blocks: Block[], withCode = true): string {
  return blocks.map((block) => plainBlock(block, withCode)).join('\n\n');
}

/** The words of one block; code is left out where they shall tell what it is written in. */
export function plainBlock(block: Block, withCode = true): string {
  switch (block.kind) {
    case 'code':
      return withCode ? block.text : '';
    case 'list':
      return block.items.map((item) => plainBlocks(item.blocks, withCode)).join('\n');
    case 'table':
      return [block.header, ...block.rows.map(({ cells }) => cells)]
        .map((cells) => cells.map((cell) => plainInlines(cell, withCode)).join(' | '))
        .join('\n');
    default:
      return plainInlines(block.inlines, withCode);
  }
}
