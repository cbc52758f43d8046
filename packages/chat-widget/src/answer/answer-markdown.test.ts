import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, URDU_CITATION } from '../testing/answers.js';
import { answerMarkdown, plainMarkdown } from './answer-markdown.js';

const at = (path: string) => new URL(path, location.origin).href;

describe('answerMarkdown', () => {
  it('quotes the page, fences its code and lists the sources with whole addresses', () => {
    const markdown = answerMarkdown(
      {
        sources: [URDU_CITATION, citation({ number: 2, title: 'A [b]', headingPath: [] })],
        parts: [
          { kind: 'quote', quote: { text: 'پہلا جملہ۔\nدوسرا *جملہ*۔', citation: 1, locale: 'ur' } },
          { kind: 'quote', quote: { text: 'npm ci', codeLanguage: 'bash', citation: 2, locale: 'ur' } },
        ],
      },
      'حوالے',
    );

    expect(markdown).toBe(
      [
        '> پہلا جملہ۔',
        String.raw`> دوسرا \*جملہ\*۔ [1]`,
        '',
        '```bash\nnpm ci\n```',
        '',
        '[2]',
        '',
        '**حوالے**',
        '',
        `1. [تلاش › الٹا اشاریہ](<${at('/ur/docs/search/#inverted-index')}>)`,
        String.raw`2. [A \[b\]](<${at('/docs/search/#inverted-index')}>)`,
        '',
      ].join('\n'),
    );
  });

  it('leaves a model’s Markdown as it is', () => {
    const parts = [{ kind: 'text' as const, text: '**Yes** [1].\n\n- one\n- two\n' }];
    expect(answerMarkdown({ parts, sources: [] }, 'Sources')).toBe('**Yes** [1].\n\n- one\n- two\n');
  });

  it('makes the fence longer than any in the code', () => {
    const quote = { text: '````md\n```\n````', codeLanguage: 'md', citation: 1, locale: 'en' };
    expect(answerMarkdown({ parts: [{ kind: 'quote', quote }], sources: [] }, '')).toMatch(/^`{5}md\n/);
  });

  it('gives no address for a source that is not of this site', () => {
    const sources = [citation({ url: 'javascript:alert(1)' })];
    expect(answerMarkdown({ parts: [], sources }, 'Sources')).toContain('1. Search › Inverted index\n');
  });
});

describe('plainMarkdown', () => {
  it.each([
    ['# no heading', String.raw`\# no heading`],
    ['- no item', String.raw`\- no item`],
    ['3. no item', String.raw`3\. no item`],
    ['snake_case and _edge_', String.raw`snake_case and \_edge\_`],
    ['<img src=x>', String.raw`\<img src=x>`],
    ['ایک # نشان', 'ایک # نشان'],
  ])('of %j is %j', (text, markdown) => {
    expect(plainMarkdown(text)).toBe(markdown);
  });

  it('is the text again without its backslashes, and holds no bare mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aی`*_ #<[]1.-\n\\') }), (text) => {
        const markdown = plainMarkdown(text);
        expect(markdown.replaceAll(/\\(.)/g, '$1')).toBe(text);
        expect(markdown.replaceAll(/\\./g, '')).not.toMatch(/[`*<[\]]/);
        expect(markdown).not.toMatch(/^\s*[-#]/m);
      }),
    );
  });
});
