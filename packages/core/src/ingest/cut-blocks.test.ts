import { describe, expect, it } from 'vitest';

import type { Block } from '../types.js';
import { cutBlocks, joinFragments } from './cut-blocks.js';

/** Sentences that end in `.` or `۔`. */
const sentences = (text: string) =>
  [...text.matchAll(/[^.۔]+[.۔]/g)].map(({ index, 0: found }) => {
    const start = index + found.length - found.trimStart().length;
    return { start, end: index + found.length };
  });

const sentence = (words: number, word = 'word') => `${Array<string>(words).fill(word).join(' ')}.`;
const pieces = (blocks: Block[]) => cutBlocks(blocks, sentences).map(({ index, words }) => [index, words]);

describe('cutBlocks', () => {
  it('leaves a paragraph of ordinary length whole', () => {
    expect(pieces([{ kind: 'paragraph', text: `${sentence(100)} ${sentence(80)}` }])).toEqual([[0, 180]]);
  });

  it('cuts a long paragraph or item between its sentences', () => {
    const text = `${sentence(100)} ${sentence(90)}`;
    const urdu = `${sentence(100, 'لفظ').replace('.', '۔')} ${sentence(90, 'لفظ').replace('.', '۔')}`;
    expect(
      pieces([
        { kind: 'paragraph', text },
        { kind: 'item', text: urdu, depth: 1 },
      ]),
    ).toEqual([
      [0, 100],
      [0, 90],
      [1, 100],
      [1, 90],
    ]);
  });

  it('cuts a sentence that never ends between words', () => {
    expect(pieces([{ kind: 'paragraph', text: sentence(400) }])).toEqual([
      [0, 150],
      [0, 150],
      [0, 100],
    ]);
    expect(pieces([{ kind: 'paragraph', text: 'word '.repeat(200).trim() }])).toEqual([
      [0, 150],
      [0, 50],
    ]);
  });

  it('never cuts code, formulas and rows', () => {
    const long = sentence(500);
    expect(
      pieces([
        { kind: 'code', text: long, language: '' },
        { kind: 'math', text: long },
        { kind: 'row', cells: [long, long], header: false },
      ]),
    ).toEqual([
      [0, 500],
      [1, 500],
      [2, 1000],
    ]);
  });

  it('knows the header of every row of its table, and of no other', () => {
    const row = (cell: string, header = false): Block => ({ kind: 'row', cells: [cell], header });
    const blocks: Block[] = [
      row('H1', true),
      row('H2', true),
      row('a'),
      row('b'),
      row('I', true),
      row('c'),
      { kind: 'paragraph', text: 'p' },
      row('d'),
    ];
    const headers = cutBlocks(blocks, sentences).map(({ header }) => header);
    expect(headers).toEqual([
      [],
      [],
      [row('H1', true), row('H2', true)],
      [row('H1', true), row('H2', true)],
      [],
      [row('I', true)],
      [],
      [],
    ]);
  });
});

describe('joinFragments', () => {
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${sentence(100)}\n${sentence(90)} ${sentence(20)}` },
    { kind: 'code', text: 'a', language: 'js' },
  ];

  it('puts all pieces together to the blocks they came from', () => {
    expect(joinFragments(cutBlocks(blocks, sentences))).toEqual(blocks);
  });

  it('keeps the page’s own text between two pieces of a block', () => {
    expect(joinFragments(cutBlocks(blocks, sentences).slice(1))).toEqual([
      { kind: 'paragraph', text: `${sentence(90)} ${sentence(20)}` },
      blocks[1],
    ]);
  });
});
