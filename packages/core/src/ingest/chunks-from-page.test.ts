import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Page } from '../types.js';
import { blocksFromText } from './chunk-text.js';
import { chunksFromPage } from './chunks-from-page.js';
import { pageFromHtml } from './page-from-html.js';

const SITE = { site: 'https://docs.example.com' };
const english = { url: '/docs/search/', locale: 'en', title: 'Search' };
const urdu = { url: '/ur/docs/search/', locale: 'ur', title: 'تلاش' };

const ENGLISH_SENTENCE = 'The index remembers for every word on which pages of the book it stands. ';
const URDU_SENTENCE = 'اشاریہ ہر لفظ کے بارے میں یاد رکھتا ہے کہ وہ کتاب کے کن صفحات پر آیا ہے۔ ';

const chunksOf = (html: string, meta: typeof english = english) =>
  chunksFromPage(pageFromHtml(html, meta), SITE);

describe('chunksFromPage', () => {
  it('gives a chunk everything that is needed to find, cite and compare it', () => {
    const page: Page = {
      ...english,
      version: '2.0',
      sections: [
        {
          anchor: 'index',
          headingPath: ['Parts', 'The index'],
          blocks: [{ kind: 'paragraph', text: 'It remembers words.' }],
        },
      ],
    };
    expect(chunksFromPage(page, SITE)).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        url: '/docs/search/',
        anchor: 'index',
        headingPath: ['Parts', 'The index'],
        title: 'Search',
        locale: 'en',
        version: '2.0',
        text: 'It remembers words.',
        contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('cuts long prose of either language at the ends of sentences', () => {
    for (const [sentence, meta] of [
      [ENGLISH_SENTENCE, english],
      [URDU_SENTENCE, urdu],
    ] as const) {
      const chunks = chunksOf(`<h2 id=a>A</h2><p>${sentence.repeat(30)}</p>`, meta);
      expect(chunks.length).toBeGreaterThan(1);
      for (const { text } of chunks)
        expect(`${text} `).toBe(sentence.repeat(text.length / (sentence.length - 1)));
    }
  });

  it('gives no chunk for a heading without text', () => {
    const chunks = chunksOf('<h2 id=a>A</h2><h3 id=b>B</h3><p>Text.');
    expect(chunks.map(({ anchor, headingPath }) => [anchor, headingPath])).toEqual([['b', ['A', 'B']]]);
  });

  it('keeps a short section as a chunk of its own', () => {
    const chunks = chunksOf('<h2 id=a>A</h2><p>One.<h2 id=b>B</h2><p>Two.');
    expect(chunks.map(({ anchor, text }) => [anchor, text])).toEqual([
      ['a', 'One.'],
      ['b', 'Two.'],
    ]);
  });

  it('keeps ids when another section changes, and hashes when nothing in the chunk does', () => {
    const before = chunksOf(`<h2 id=a>A</h2><p>One.<h2 id=b>B</h2><p>Two.`);
    const after = chunksOf(`<h2 id=a>A</h2><p>${ENGLISH_SENTENCE.repeat(40)}<h2 id=b>B</h2><p>Two.`);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.at(-1)).toEqual(before.at(-1));
    expect(after[0]?.id).toBe(before[0]?.id);
    expect(after[0]?.contentHash).not.toBe(before[0]?.contentHash);
  });

  it('gives every chunk an id of its own, also where sections share an anchor', () => {
    const chunks = chunksOf('<p>Top.<h2>A</h2><p>One.<h2>B</h2><p>Two.<h2 id=x>C</h2>c<h2 id=x>D</h2>d');
    expect(chunks.map(({ anchor }) => anchor)).toEqual(['', '', '', 'x', 'x']);
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(5);
  });

  it('holds every visible word, in order, in the section it stands in', () => {
    const word = fc.stringMatching(/^[a-zاآبپتجچحدرزسشعغفقکگلمنوہھیے|`$\\-]{1,8}[.۔]?$/);
    const prose = fc.array(word, { minLength: 1, maxLength: 400 }).map((list) => list.join(' '));
    const sections = fc.array(fc.array(prose, { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sections, fc.constantFrom('en', 'ur', 'fr'), (texts, locale) => {
        const html = texts
          .map(
            (paragraphs, i) =>
              `<h2 id=s${i}>Heading ${i}</h2>${paragraphs.map((text) => `<p>${text}`).join('')}`,
          )
          .join('');
        const page = pageFromHtml(html, { url: '/', title: 'T', locale });
        const chunks = chunksFromPage(page, SITE);
        texts.forEach((paragraphs, i) => {
          const found = chunks
            .filter(({ anchor }) => anchor === `s${i}`)
            .flatMap(({ text }) => blocksFromText(text))
            .map((block) => (block.kind === 'row' ? block.cells.join(' ') : block.text));
          expect(found.join(' ').split(/\s+/).filter(Boolean)).toEqual(
            paragraphs.flatMap((text) => text.split(' ')),
          );
        });
        for (const { headingPath } of chunks) expect(headingPath).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });
});
