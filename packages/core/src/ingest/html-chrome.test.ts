import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';

import { readPieces } from './html-pieces.js';

const texts = (html: string) =>
  readPieces(parseFragment(html)).map((piece) => (piece.kind === 'row' ? piece.cells.join(' ') : piece.text));

describe('isChrome', () => {
  it.each([
    ['breadcrumbs', '<nav class="theme-doc-breadcrumbs"><ul class=breadcrumbs><li>Home</ul></nav>'],
    [
      'the table of contents',
      '<div class="tocCollapsible_x theme-doc-toc-mobile"><a href=#a>On this page</a></div>',
    ],
    ['an inline table of contents', '<ul class="table-of-contents"><li>a</ul>'],
    ['the version badge', '<span class="theme-doc-version-badge badge">Version: 2.0</span>'],
    ['the version banner', '<div class="theme-doc-version-banner alert" role=alert>Unmaintained</div>'],
    [
      'tags, edit link and last update',
      '<footer class="theme-doc-footer docusaurus-mt-lg"><b>Tags:</b></footer>',
    ],
    ['pagination', '<nav class=pagination-nav aria-label="Docs pages"><a href=/>پچھلا</a></nav>'],
    ['the icon of a card', '<span class="theme-doc-card-icon">📄️</span>'],
    ['buttons', '<button type=button>کاپی</button>'],
    ['scripts and styles', '<script>var a = "x"</script><style>a { b: c }</style><noscript>off</noscript>'],
    ['drawings', '<svg><title>Icon</title><text>x</text></svg>'],
    ['what is embedded', '<iframe src=x>frame</iframe><video>none</video>'],
    ['what is hidden', '<p hidden>secret</p><p aria-hidden=true>copy</p><template><p>t</p></template>'],
    ['comments', '<!-- note -->'],
  ])('leaves out %s', (_what, html) => {
    expect(texts(`<p>Before.</p>${html}<p>After.</p>`)).toEqual(['Before.', 'After.']);
  });

  it('keeps what a reader can open', () => {
    expect(
      texts('<details><summary>مزید</summary><p>اندر کی بات۔</details><p hidden=until-found>Found.'),
    ).toEqual(['مزید', 'اندر کی بات۔', 'Found.']);
  });

  it('leaves out footnote marks, not the footnotes', () => {
    const html =
      '<p>A claim<sup><a href=#fn-1 id=fnref-1 data-footnote-ref=true>1</a></sup>.' +
      '<ol><li id=fn-1><p>Its source. <a href=#fnref-1 data-footnote-backref="">↩</a></ol>';
    expect(texts(html)).toEqual(['A claim.', 'Its source.']);
  });

  it('leaves out the date, reading time and authors of a blog post', () => {
    const html =
      '<header><h1 class=title_x>Hello</h1><div class="container_x margin-vert--md"><time datetime=2024-01-01>January 1, 2024</time> · <!-- -->One min read</div>' +
      '<div class="margin-top--md row"><div class=avatar>Jo Writer</div></div></header><p>First.';
    expect(texts(html)).toEqual(['Hello', 'First.']);
  });

  it('keeps the description in the header of a category page', () => {
    expect(texts('<header><h1>Guides</h1><p>How to do things.</header>')).toEqual([
      'Guides',
      'How to do things.',
    ]);
  });
});
