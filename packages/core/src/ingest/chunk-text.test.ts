import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Block } from '../types.js';
import { blocksFromText, textFromBlocks } from './chunk-text.js';

const page: Block[] = [
  { kind: 'paragraph', text: 'Install the package:' },
  { kind: 'code', text: 'npm install x\n\nnpm start', language: 'bash' },
  { kind: 'item', text: 'one', depth: 0 },
  { kind: 'item', text: 'ایک کے اندر', depth: 1 },
  { kind: 'paragraph', text: 'پہلی سطر\nدوسری سطر' },
  { kind: 'row', cells: ['نام', 'قسم'], header: true },
  { kind: 'row', cells: ['title', 'string'], header: false },
  { kind: 'math', text: 'k_1 + 1' },
];

const text = [
  'Install the package:',
  '```bash\nnpm install x\n\nnpm start\n```',
  '- one\n  - ایک کے اندر',
  'پہلی سطر\nدوسری سطر',
  'نام | قسم\n--- | ---\ntitle | string',
  '$$\nk_1 + 1\n$$',
].join('\n\n');

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((value) => value.replace(/\s+/g, ' ').trim())
  .filter(Boolean);
/** Lines that read as markup unless they are told apart. */
const misleading = fc.constantFrom(
  '- a',
  '  ',
  'a | b',
  '| a',
  '```',
  '```js',
  '$$',
  '---',
  '--- | ---',
  '\\',
  '\\- a',
  '\\|',
  'a \\| b',
  'a |',
);
const trickyLine = fc.oneof(line, misleading.map((value) => value.trim()).filter(Boolean));
const lines = fc.array(trickyLine, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
const cell = fc.oneof(trickyLine, fc.constant(''));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), text: lines }),
  fc.record({ kind: fc.constant('item' as const), text: lines, depth: fc.nat(4) }),
  fc.record({
    kind: fc.constant('code' as const),
    text: fc.oneof(fc.string({ unit: 'binary' }), lines),
    language: fc.constantFrom('', 'js', 'c++', 'objective-c'),
  }),
  fc.record({
    kind: fc.constant('row' as const),
    cells: fc.array(cell, { minLength: 1, maxLength: 4 }),
    header: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('math' as const), text: line.filter((value) => value !== '$$') }),
);

describe('textFromBlocks', () => {
  it('writes blocks as a reader would type them', () => {
    expect(textFromBlocks(page)).toBe(text);
  });

  it('fences code with more backticks than it holds', () => {
    const code: Block = { kind: 'code', text: '````md\n```js\n```\n````', language: 'md' };
    expect(textFromBlocks([code])).toBe('`````md\n````md\n```js\n```\n````\n`````');
  });

  it('marks prose that would read as a list, a table or code', () => {
    const prose: Block = { kind: 'paragraph', text: 'Search | The Docs Show' };
    expect(textFromBlocks([prose])).toBe('\\Search | The Docs Show');
    expect(blocksFromText(textFromBlocks([prose]))).toEqual([prose]);
  });

  it('says nothing for nothing', () => {
    expect(textFromBlocks([])).toBe('');
  });
});

describe('blocksFromText', () => {
  it('reads back what was written', () => {
    expect(blocksFromText(text)).toEqual(page);
  });

  it('reads any blocks back', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expect(blocksFromText(textFromBlocks(blocks))).toEqual(blocks);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads any text without a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => Array.isArray(blocksFromText(any))));
  });

  it('reads an unclosed fence to the end', () => {
    expect(blocksFromText('```js\nlet a;\n\nlet b;')).toEqual([
      { kind: 'code', text: 'let a;\n\nlet b;', language: 'js' },
    ]);
  });
});
