import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Block } from '../types.js';
import { countWords } from './count-words.js';
import { splitSection } from './split-section.js';

const sentences = (text: string) =>
  [...text.matchAll(/\S[^.]*\.?/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));

const words = (count: number, word = 'word') => Array<string>(count).fill(word).join(' ');
const paragraph = (count: number): Block => ({ kind: 'paragraph', text: `${words(count)}.` });
const code = (count: number): Block => ({ kind: 'code', text: words(count), language: 'js' });
const row = (count: number, header = false): Block => ({
  kind: 'row',
  cells: ['x', words(count - 1)],
  header,
});
const size = (blocks: Block[]) =>
  blocks.reduce(
    (sum, block) => sum + countWords(block.kind === 'row' ? block.cells.join(' ') : block.text),
    0,
  );
const sizes = (blocks: Block[]) => splitSection(blocks, sentences).map(size);

describe('splitSection', () => {
  it('gives no chunk for a heading without text', () => {
    expect(splitSection([], sentences)).toEqual([]);
  });

  it('keeps a short section as one chunk', () => {
    expect(sizes([paragraph(5)])).toEqual([5]);
    expect(sizes([paragraph(90), paragraph(100)])).toEqual([190]);
  });

  it('shares a rest out instead of leaving it over', () => {
    const sentence = `${words(20)}.`;
    expect(sizes([{ kind: 'paragraph', text: Array<string>(12).fill(sentence).join(' ') }])).toEqual([
      120, 120,
    ]);
    expect(sizes([paragraph(180), paragraph(20), paragraph(60)])).toEqual([180, 80]);
  });

  it('prefers to cut between paragraphs', () => {
    expect(sizes([paragraph(120), paragraph(60), paragraph(60), paragraph(60)])).toEqual([180, 120]);
  });

  it('keeps a lead-in with what it leads to', () => {
    const chunks = splitSection([paragraph(140), paragraph(10), code(100)], sentences);
    expect(chunks.map(size)).toEqual([140, 110]);
  });

  it('keeps a huge code block whole, with its lead-in but without the prose after it', () => {
    expect(sizes([paragraph(150), paragraph(12), code(600), paragraph(100)])).toEqual([150, 612, 100]);
  });

  it('cuts a table between rows and repeats its header', () => {
    const header = row(4, true);
    const chunks = splitSection([header, ...Array<Block>(20).fill(row(20))], sentences);
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) {
      expect(chunk[0]).toEqual(header);
      expect(chunk.filter((block) => block.kind === 'row' && block.header)).toHaveLength(1);
    }
    expect(chunks.flat().filter((block) => block !== header)).toHaveLength(20);
  });

  it('cuts Urdu prose as it cuts English', () => {
    const text = Array<string>(15)
      .fill(`${words(20, 'لفظ')}.`)
      .join(' ');
    expect(sizes([{ kind: 'paragraph', text }])).toEqual([160, 140]);
  });

  it('loses and adds nothing, and stays within its limits', () => {
    const block = fc.oneof(
      fc.integer({ min: 1, max: 700 }).map(paragraph),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }).map((counts): Block => ({
        kind: 'item',
        text: counts.map((count) => `${words(count)}.`).join(' '),
        depth: 0,
      })),
      fc.integer({ min: 1, max: 500 }).map(code),
      fc.integer({ min: 2, max: 300 }).map((count) => row(count)),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const chunks = splitSection(blocks, sentences);
        expect(chunks.reduce((sum, chunk) => sum + size(chunk), 0)).toBe(size(blocks));
        for (const chunk of chunks) {
          const longest = Math.max(...chunk.map((part) => size([part])));
          expect(size(chunk) <= 220 || (longest > 220 && size(chunk) - longest <= 40)).toBe(true);
        }
        const whole = (all: Block[]) => all.filter(({ kind }) => kind === 'code' || kind === 'row');
        expect(whole(chunks.flat())).toEqual(whole(blocks));
      }),
    );
  });
});
