import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';

import { readPieces } from './html-pieces.js';

const read = (html: string) => readPieces(parseFragment(html));

describe('readTable', () => {
  it('reads a minified table, and knows its header', () => {
    const html =
      '<table><thead><tr><th>Name<th>What<tbody><tr><td><code>a</code><td>first | pipe<tr><td>b<td>second<br/>line</table>';
    expect(read(html)).toEqual([
      { kind: 'row', cells: ['Name', 'What'], header: true },
      { kind: 'row', cells: ['a', 'first | pipe'], header: false },
      { kind: 'row', cells: ['b', 'second line'], header: false },
    ]);
  });

  it('reads an Urdu table, empty cells in their place', () => {
    const html = '<table><tr><th>نام<th>قسم<tr><td>عنوان<td><tr><td><td>متن</table>';
    expect(read(html)).toEqual([
      { kind: 'row', cells: ['نام', 'قسم'], header: true },
      { kind: 'row', cells: ['عنوان', ''], header: false },
      { kind: 'row', cells: ['', 'متن'], header: false },
    ]);
  });

  it('puts what a cell holds on one line', () => {
    const html = '<table><tr><td>x<td><p>Either</p><ul><li>a<li>b</ul><pre>c\nd</pre></table>';
    expect(read(html)).toEqual([{ kind: 'row', cells: ['x', 'Either a b c d'], header: false }]);
  });

  it('reads a table within a cell as that cell', () => {
    const html = '<table><tr><td>x<td><table><tr><td>a<td>b</table></table>';
    expect(read(html)).toEqual([{ kind: 'row', cells: ['x', 'a b'], header: false }]);
  });

  it('reads the caption first, and leaves out rows without a word', () => {
    const html = '<table><caption>Limits</caption><thead><tr><th><th><tbody><tr><td>a<td>1</table>';
    expect(read(html)).toEqual([
      { kind: 'paragraph', text: 'Limits' },
      { kind: 'row', cells: ['a', '1'], header: false },
    ]);
  });
});
