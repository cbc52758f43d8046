import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';

import { readPieces } from './html-pieces.js';

const read = (html: string) => readPieces(parseFragment(html));

describe('readPieces', () => {
  it('reads paragraphs with their inline markup as plain text', () => {
    const html =
      '<p>Press <kbd>Ctrl</kbd>+<kbd>K</kbd>, then\n<strong>type</strong> <code>rag:ask</code> in <a href=/x>the shell</a>.<p>H<sub>2</sub>O';
    expect(read(html)).toEqual([
      { kind: 'paragraph', text: 'Press Ctrl+K, then type rag:ask in the shell.' },
      { kind: 'paragraph', text: 'H2O' },
    ]);
  });

  it('keeps text that looks like markup as text', () => {
    expect(read('<p>&lt;script>alert(1)&lt;/script> &amp;lt;')).toEqual([
      { kind: 'paragraph', text: '<script>alert(1)</script> &lt;' },
    ]);
  });

  it('breaks a line at <br>', () => {
    expect(read('<p>پہلا مصرع<br/>دوسرا مصرع')).toEqual([{ kind: 'paragraph', text: 'پہلا مصرع\nدوسرا مصرع' }]);
  });

  it('reads nested lists with their depth, in minified HTML', () => {
    expect(
      read('<ol><li><p>one<li><p>two<ul><li>deep a<!-- --> <ul><li>deeper</ul><li>deep b</ul></ol>'),
    ).toEqual([
      { kind: 'item', text: 'one', depth: 0 },
      { kind: 'item', text: 'two', depth: 0 },
      { kind: 'item', text: 'deep a', depth: 1 },
      { kind: 'item', text: 'deeper', depth: 2 },
      { kind: 'item', text: 'deep b', depth: 1 },
    ]);
  });

  it('reads what else an item holds as it would elsewhere', () => {
    expect(read('<ul><li><p>فائل بنائیں:<pre>touch a</pre><p>پھر چلائیں۔</ul>')).toEqual([
      { kind: 'item', text: 'فائل بنائیں:', depth: 0 },
      { kind: 'code', text: 'touch a', language: '' },
      { kind: 'paragraph', text: 'پھر چلائیں۔' },
    ]);
  });

  it('reads definition lists as terms and items', () => {
    expect(read('<dl><dt>Chunk<dd>What is found.<dt>Page<dd>What is built.</dl>')).toEqual([
      { kind: 'paragraph', text: 'Chunk' },
      { kind: 'item', text: 'What is found.', depth: 0 },
      { kind: 'paragraph', text: 'Page' },
      { kind: 'item', text: 'What is built.', depth: 0 },
    ]);
  });

  it('keeps title and text of an admonition', () => {
    const html =
      '<div class="theme-admonition theme-admonition-tip alert"><div class=admonitionHeading_x><span class=admonitionIcon_x><svg viewBox="0 0 12 16"><path d=M1/></svg></span>کیا آپ جانتے ہیں</div><div class=admonitionContent_x><p>آپ <em>یہ</em> کر سکتے ہیں۔</div></div>';
    expect(read(html)).toEqual([
      { kind: 'paragraph', text: 'کیا آپ جانتے ہیں' },
      { kind: 'paragraph', text: 'آپ یہ کر سکتے ہیں۔' },
    ]);
  });

  it('reads the title of a code block before the code', () => {
    const html =
      '<div class="language-js codeBlockContainer_x theme-code-block"><div class=codeBlockTitle_x>a.js</div><div class=codeBlockContent_x><pre class="prism-code language-js"><code><div class=token-line><span>let a;</span><br/></div></code></pre></div></div>';
    expect(read(html)).toEqual([
      { kind: 'paragraph', text: 'a.js' },
      { kind: 'code', text: 'let a;', language: 'js' },
    ]);
  });

  it('reads pictures by their text, and captions', () => {
    expect(
      read('<figure><img src=a.png alt="The index"/><figcaption>Figure 1.</figcaption></figure>'),
    ).toEqual([
      { kind: 'paragraph', text: 'The index' },
      { kind: 'paragraph', text: 'Figure 1.' },
    ]);
  });

  it('reads an inline formula in its sentence and a displayed one on its own', () => {
    const katex = (tex: string, display = '') =>
      `<span class=katex><span class=katex-mathml><math ${display}><semantics><mi>x</mi><annotation encoding=application/x-tex>${tex}</annotation></semantics></math></span><span class=katex-html aria-hidden=true>x</span></span>`;
    expect(
      read(
        `<p>Here ${katex('k_1')} is 1.2.<p><span class=katex-display>${katex('a^2', 'display=block')}</span>`,
      ),
    ).toEqual([
      { kind: 'paragraph', text: 'Here k_1 is 1.2.' },
      { kind: 'math', text: 'a^2' },
    ]);
  });

  it('reads quotes as paragraphs', () => {
    expect(read('<blockquote><p>علم حاصل کرو۔</blockquote>')).toEqual([
      { kind: 'paragraph', text: 'علم حاصل کرو۔' },
    ]);
  });

  it('gives nothing for an empty diagram', () => {
    expect(read('<p>Before.<!-- --><hr/><!-- -->')).toEqual([{ kind: 'paragraph', text: 'Before.' }]);
  });

  it('stops at a nesting that no browser shows', () => {
    const nested = (depth: number) => '<div>'.repeat(depth) + 'deep';
    expect(read(nested(500))).toEqual([{ kind: 'paragraph', text: 'deep' }]);
    expect(read(nested(5000))).toEqual([]);
  });
});

describe('headings', () => {
  const anchors = (html: string) =>
    read(html).flatMap((piece) =>
      piece.kind === 'heading' ? [[piece.level, piece.text, piece.anchor]] : [],
    );

  it('lose the link that Docusaurus adds to them', () => {
    const html =
      '<h2 class="anchor anchorTargetStickyNavbar_x" id=تعارف>تعارف<a href=#تعارف class=hash-link aria-label="تعارف کا براہ راست لنک" translate=no>\u200b</a></h2>';
    expect(anchors(html)).toEqual([[2, 'تعارف', 'تعارف']]);
  });

  it('are read without their markup', () => {
    expect(anchors('<h3 id=raw>Raw <em>h3</em> <code>a | b</code></h3>')).toEqual([
      [3, 'Raw h3 a | b', 'raw'],
    ]);
  });

  it('are reached by an id within, around or just before them', () => {
    expect(anchors('<h2>A<a id=inside></a></h2>')).toEqual([[2, 'A', 'inside']]);
    expect(anchors('<section id=around><h2>B</h2></section>')).toEqual([[2, 'B', 'around']]);
    expect(anchors('<p>x</p><a id=before></a>\n<h2>C</h2>')).toEqual([[2, 'C', 'before']]);
    expect(anchors('<a id=before></a><h2 id=own>D</h2>')).toEqual([[2, 'D', 'own']]);
  });

  it('are not reached by an id that stands before other text', () => {
    expect(anchors('<p id=p>Text.</p><h2>A</h2>')).toEqual([[2, 'A', '']]);
    expect(anchors('<div id=d><pre>code</pre><h2>B</h2></div>')).toEqual([[2, 'B', '']]);
  });

  it('count even where other elements hold them', () => {
    expect(
      anchors('<details><summary><h3 id=a>A</h3></summary>x</details><ul><li><h4 id=b>B</h4></ul>'),
    ).toEqual([
      [3, 'A', 'a'],
      [4, 'B', 'b'],
    ]);
  });

  it('without a word are none', () => {
    expect(anchors('<h2 id=a><svg></svg></h2>')).toEqual([]);
  });
});
