import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pageFromHtml } from './page-from-html.js';

const meta = { url: '/docs/intro/', locale: 'en' };
const outline = (html: string, title?: string) =>
  pageFromHtml(html, { ...meta, title }).sections.map(({ anchor, headingPath, blocks }) => [
    anchor,
    headingPath.join(' > '),
    blocks.map((block) => (block.kind === 'row' ? block.cells.join(' ') : block.text)).join(' '),
  ]);

/** A page as Docusaurus 3.10 builds it with `future.v4`: minified, attributes unquoted, end tags left out. */
const URDU_PAGE = `<!doctype html><html lang=ur dir=rtl class="docs-wrapper docs-version-current"><head><meta charset=UTF-8><title data-rh=true>تلاش | کتاب</title></head><body><div id=__docusaurus><nav class="navbar theme-layout-navbar">نیویگیشن</nav><div id=__docusaurus_skipToContent_fallback class=theme-layout-main><aside class=theme-doc-sidebar-container>فہرست</aside><main class=docMainContainer_yo07><div class=row><div class=col><article><nav class="theme-doc-breadcrumbs" aria-label="بریڈ کرمبز"><ul class=breadcrumbs><li>گھر<li>تلاش</ul></nav><span class="theme-doc-version-badge badge">ورژن: 2.0</span><div class="tocCollapsible_x theme-doc-toc-mobile"><button type=button>اس صفحے پر</button></div><div class="theme-doc-markdown markdown"><header><h1>تلاش</h1></header>
<p>یہ باب تلاش کے بارے میں ہے۔</p>
<h2 class="anchor anchorTargetStickyNavbar_x" id=اشاریہ>اشاریہ<a href=#اشاریہ class=hash-link aria-label="اشاریہ کا براہ راست لنک" translate=no>\u200b</a></h2>
<p>اشاریہ ہر لفظ کے صفحے یاد رکھتا ہے۔<ul>
<li class="">پہلا</li>
</ul>
<h3 class=anchor id=bm25>BM25<a href=#bm25 class=hash-link>\u200b</a></h3>
<p>وزن کا فارمولا۔</div><footer class="theme-doc-footer"><a class=theme-edit-this-page href=x>اس صفحے میں ترمیم کریں</a></footer></article><nav class=pagination-nav><a href=/ur/>اگلا</a></nav></div><div class="col col--3"><div class=theme-doc-toc-desktop><ul class=table-of-contents><li><a href=#اشاریہ>اشاریہ</a></ul></div></div></div></main></div></div></body></html>`;

describe('pageFromHtml', () => {
  it('reads an Urdu page as Docusaurus builds it', () => {
    expect(pageFromHtml(URDU_PAGE, { url: '/ur/docs/search/', locale: 'ur', version: '2.0' })).toEqual({
      url: '/ur/docs/search/',
      title: 'تلاش',
      locale: 'ur',
      version: '2.0',
      sections: [
        {
          anchor: '',
          headingPath: [],
          blocks: [{ kind: 'paragraph', text: 'یہ باب تلاش کے بارے میں ہے۔' }],
        },
        {
          anchor: 'اشاریہ',
          headingPath: ['اشاریہ'],
          blocks: [
            { kind: 'paragraph', text: 'اشاریہ ہر لفظ کے صفحے یاد رکھتا ہے۔' },
            { kind: 'item', text: 'پہلا', depth: 0 },
          ],
        },
        {
          anchor: 'bm25',
          headingPath: ['اشاریہ', 'BM25'],
          blocks: [{ kind: 'paragraph', text: 'وزن کا فارمولا۔' }],
        },
      ],
    });
  });

  it('names no version for a page without one', () => {
    expect(pageFromHtml('<p>a', meta)).not.toHaveProperty('version');
  });

  it('keeps the path of headings as the levels go up and down', () => {
    const html =
      '<h1>T</h1><h2 id=a>A</h2>a<h3 id=b>B</h3>b<h4 id=c>C</h4>c<h3 id=d>D</h3>d<h2 id=e>E</h2>e<h4 id=f>F</h4>f';
    expect(outline(html)).toEqual([
      ['a', 'A', 'a'],
      ['b', 'A > B', 'b'],
      ['c', 'A > B > C', 'c'],
      ['d', 'A > D', 'd'],
      ['e', 'E', 'e'],
      ['f', 'E > F', 'f'],
    ]);
  });

  it('keeps a heading without text of its own in the path of those below it', () => {
    expect(outline('<h2 id=a>A</h2><h3 id=b>B</h3>b')).toEqual([
      ['a', 'A', ''],
      ['b', 'A > B', 'b'],
    ]);
  });

  it('leads to the heading above where a heading has no anchor', () => {
    expect(outline('<h2 id=a>A</h2><h3>B</h3>b<h2>C</h2>c')).toEqual([
      ['a', 'A', ''],
      ['a', 'A > B', 'b'],
      ['', 'C', 'c'],
    ]);
  });

  it('takes the given title, else the first h1, else <title>, else the URL', () => {
    const html = '<title>Doc &amp; site</title><h1>First</h1><h1>Second</h1>';
    expect(pageFromHtml(html, { ...meta, title: ' Given\n' }).title).toBe('Given');
    expect(pageFromHtml(html, meta).title).toBe('First');
    expect(pageFromHtml('<title>Doc &amp; site</title><p>a', meta).title).toBe('Doc & site');
    expect(pageFromHtml('<p>a', { ...meta, title: '' }).title).toBe('/docs/intro/');
  });

  it('keeps an h1 that is not the title as the outermost heading', () => {
    expect(outline('<h1>Welcome</h1>a<h2 id=b>B</h2>b', 'Intro')).toEqual([
      ['', 'Welcome', 'a'],
      ['b', 'Welcome > B', 'b'],
    ]);
  });

  it('reads any text as HTML without a fault', () => {
    const tag = fc.constantFrom(
      'p',
      'li',
      'ul',
      'table',
      'tr',
      'td',
      'h1',
      'h2',
      'pre',
      'br',
      'main',
      'article',
      'svg',
      'math',
      'script',
      'template',
      'div role=tablist',
      'div role=tab',
      'div role=tabpanel',
      '/p',
      '/main',
      '/h2',
      '!--',
      'select',
      'frameset',
      'plaintext',
    );
    const markup = fc.array(
      fc.oneof(
        tag.map((name) => `<${name}>`),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(markup, (parts) => {
        const page = pageFromHtml(parts.join(''), meta);
        for (const { blocks } of page.sections) {
          for (const block of blocks)
            expect(block.kind === 'row' ? block.cells.join('') : block.text).toMatch(/\S/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
