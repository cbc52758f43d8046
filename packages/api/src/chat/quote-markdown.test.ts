import { expect, it } from 'vitest';
import { quoteMarkdown } from './quote-markdown.js';

it('puts the number of its source after a sentence', () => {
  expect(quoteMarkdown({ text: 'اشاریہ چھوٹا ہے۔', citation: 2, locale: 'ur' })).toBe('اشاریہ چھوٹا ہے۔ [2]');
});

it('fences code so that no fence in it ends it', () => {
  const quote = { text: 'a\n````\nb', codeLanguage: 'md', citation: 1, locale: 'en' };
  expect(quoteMarkdown(quote)).toBe('`````md\na\n````\nb\n`````\n\n[1]');
});
