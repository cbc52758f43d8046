import { describe, expect, it } from 'vitest';

import { documentTitle, pageContent } from './html-content.js';
import { readPieces } from './html-pieces.js';

const texts = (html: string) =>
  readPieces(pageContent(html)).map((piece) => (piece.kind === 'row' ? piece.cells.join(' ') : piece.text));

const around = (main: string) =>
  `<!doctype html><html lang=ur dir=rtl><head><title>تعارف | کتاب</title></head><body><div id=__docusaurus><div role=region><a href=#x>Skip</a></div><aside>Sidebar</aside>${main}<footer>Footer</footer></div></body></html>`;

describe('pageContent', () => {
  it('is the article with the heading of the page, without what <main> adds', () => {
    const html = around(
      '<main class=x><div>Notice</div><article><h1>تعارف</h1><p>متن۔</article><div>Related</div></main>',
    );
    expect(texts(html)).toEqual(['تعارف', 'متن۔']);
  });

  it('holds articles within the article', () => {
    const html = around(
      '<main><article><h1>Guides</h1><article><h2>One</h2></article><p>End.</article></main>',
    );
    expect(texts(html)).toEqual(['Guides', 'One', 'End.']);
  });

  it('is all of <main> where the heading of the page stands outside of articles', () => {
    const html = around(
      '<main><header><h1>Guides</h1><p>All of them.</header><article><h2>One</h2></article></main>',
    );
    expect(texts(html)).toEqual(['Guides', 'All of them.', 'One']);
  });

  it('is an article where there is no <main>', () => {
    expect(texts('<nav>x</nav><article class=a><h1>A</h1><p>b</article>c')).toEqual(['A', 'b']);
  });

  it('is everything where there is neither', () => {
    expect(texts('<!doctype html><title>T</title><body><h1>A</h1><p>b')).toEqual(['A', 'b']);
  });

  it('reads an element that is never closed to the end', () => {
    expect(texts('<main><p>a<p>b')).toEqual(['a', 'b']);
  });
});

describe('documentTitle', () => {
  it('reads the title, character references included', () => {
    expect(documentTitle('<!doctype html><title data-rh=true>سوال &amp; جواب</title>')).toBe('سوال & جواب');
  });

  it('is empty without one', () => {
    expect(documentTitle('<p>x')).toBe('');
    expect(documentTitle('<title></title>')).toBe('');
  });
});

describe('coloured code', () => {
  const code = (html: string) =>
    texts(around(`<main><article><h1>کوڈ</h1><pre>${html}</pre></article></main>`));

  it('reads the same without its colours', () => {
    const coloured = `<span class="token-line" style="color:#fff"><span class="token plain">a </span><span class='token operator'>&lt;</span> b</span><br><span class=x>// "سوال"</span>`;
    expect(code(coloured)).toEqual(['کوڈ', 'a < b\n// "سوال"']);
  });

  it('reads the same without the lines around its words', () => {
    const lines = `<code class=x><div class=token-line style=color:#fff><span class="token plain">a</span><br/></div><div class="token-line">b<br></div></code>`;
    expect(code(lines)).toEqual(['کوڈ', 'a\nb']);
  });

  it('leaves a hidden line number and a hidden line out', () => {
    expect(code('<span aria-hidden=true>1</span><span class=token>let</span> a')).toEqual(['کوڈ', 'let a']);
    expect(code('<div class=x>a<br></div><div hidden>راز</div>')).toEqual(['کوڈ', 'a']);
  });
});
