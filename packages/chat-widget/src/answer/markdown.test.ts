import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, type Block } from './markdown.js';
import { inlinesOf, plainInlines } from './markdown-inline.js';

/** A short form that can be read beside the Markdown. */
function sketch(blocks: Block[]): unknown[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return plainInlines(block.inlines);
      case 'heading':
        return { heading: plainInlines(block.inlines) };
      case 'code':
        return { code: block.text, language: block.language };
      case 'list':
        return {
          [block.first === undefined ? 'bullets' : `from ${block.first}`]: block.items.map((item) =>
            sketch(item.blocks),
          ),
        };
      case 'table':
        return {
          header: block.header.map((cell) => plainInlines(cell)),
          rows: block.rows.map(({ cells }) => cells.map((cell) => plainInlines(cell))),
        };
    }
  });
}

describe('blocksOf', () => {
  it('reads paragraphs, headings, lists and code, in both languages', () => {
    const text = [
      'The index maps words.',
      'It is built once.',
      '',
      '## تلاش',
      '1. پہلا قدم',
      '   - اندر کی بات',
      '2. دوسرا قدم',
      '',
      '```bash',
      'npm ci',
      '',
      'npm start',
      '```',
      'Done.',
    ].join('\n');
    expect(sketch(blocksOf(text))).toEqual([
      'The index maps words.\nIt is built once.',
      { heading: 'تلاش' },
      { 'from 1': [['پہلا قدم', { bullets: [['اندر کی بات']] }], ['دوسرا قدم']] },
      { code: 'npm ci\n\nnpm start', language: 'bash' },
      'Done.',
    ]);
  });

  it('reads a table', () => {
    expect(sketch(blocksOf('| لفظ | وزن |\n|---|---:|\n| میز | 2 |\n\nEnd.'))).toEqual([
      { header: ['لفظ', 'وزن'], rows: [['میز', '2']] },
      'End.',
    ]);
  });

  it('takes code whose end has not come yet to the end of the text', () => {
    expect(sketch(blocksOf('So:\n```js\nrun(1)\n# no heading'))).toEqual([
      'So:',
      { code: 'run(1)\n# no heading', language: 'js' },
    ]);
  });

  it.each(['<b>x</b>', '![x](http://e.example/x.png)', '[x](javascript:alert(1))', '<http://e.example>'])(
    'leaves %j as text',
    (text) => {
      expect(sketch(blocksOf(text))).toEqual([text]);
    },
  );

  it('loses no letter, whatever it is given', () => {
    const pieces = ['a', 'ہ', ' ', '\n', '```', '- ', '1. ', '| ', '|-|', '#', '*', '`', '[1]', '  ', '\\'];
    const letters = (text: string) => text.replaceAll(/[^aہ]/g, '');
    const all = (blocks: Block[]): string =>
      blocks
        .map((block) => {
          if (block.kind === 'code') return block.language + block.text;
          if (block.kind === 'list') return block.items.map((item) => all(item.blocks)).join('');
          if (block.kind === 'table') {
            return [block.header, ...block.rows.map(({ cells }) => cells)]
              .flat()
              .map((cell) => plainInlines(cell))
              .join('');
          }
          return plainInlines(block.inlines);
        })
        .join('');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (chosen) => {
        const text = chosen.join('');
        // What stands behind the language of a fence is a comment.
        fc.pre(!/`{3,}[^\n]*\s[^\n]/.test(text));
        expect(letters(all(blocksOf(text)))).toBe(letters(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes the signs that close a heading off it, and leaves those of a name', () => {
    expect(sketch(blocksOf('## Search ##\n\n# C# تلاش'))).toEqual([
      { heading: 'Search' },
      { heading: 'C# تلاش' },
    ]);
    expect(sketch(blocksOf('# C#'))).toEqual([{ heading: 'C#' }]);
  });

  it('reads every line once, however it would rather be read a thousand times', () => {
    const many = (piece: string) => piece.repeat(200_000 / piece.length);
    // Each took minutes where a pattern could be matched in several ways, and would run into this test's time limit.
    for (const text of ['**a ', '*a ', '_a ', '`` `a ', '`', '~', '```\n', '[', '|\n'].map(many)) {
      expect(blocksOf(text).length).toBeGreaterThan(0);
    }
    for (const [before, after] of ['```|`', '~~~|`', '# a|b', '#|#a', 'a | b\n|x', '# |\u2028x'].map((each) =>
      each.split('|', 2),
    )) {
      expect(blocksOf(`${before}${many(' ')}${after}`).length).toBeGreaterThan(0);
    }
  });

  it('gives neighbours different keys', () => {
    const blocks = blocksOf('a\n\n- b\n- c\n\nd\n```\ne');
    expect(new Set(blocks.map(({ start }) => start)).size).toBe(blocks.length);
  });
});

describe('inlinesOf', () => {
  it('finds marks within marks, code before all, and citations', () => {
    expect(inlinesOf('**a *b* [1]** `**c**` snake_case_name')).toEqual([
      {
        kind: 'strong',
        start: 0,
        inlines: [
          { kind: 'text', start: 2, text: 'a ' },
          { kind: 'emphasis', start: 4, inlines: [{ kind: 'text', start: 5, text: 'b' }] },
          { kind: 'text', start: 7, text: ' ' },
          { kind: 'citation', start: 8, number: 1 },
        ],
      },
      { kind: 'text', start: 13, text: ' ' },
      { kind: 'code', start: 14, text: '**c**' },
      { kind: 'text', start: 21, text: ' snake_case_name' },
    ]);
  });

  it.each(['[0]', '[01]', '[1000]', '[x]', '[', '2 * 3 * 4', 'array[i]', '**', '_'])(
    'takes %j for text',
    (text) => {
      expect(inlinesOf(text)).toEqual([{ kind: 'text', start: 0, text }]);
    },
  );
});
