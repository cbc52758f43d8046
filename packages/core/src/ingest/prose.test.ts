import { describe, expect, it } from 'vitest';

import { LINE_BREAK, oneLine, prose } from './prose.js';

describe('prose', () => {
  it('collapses white space of every kind', () => {
    expect(prose('\n  One\u00a0 two\tthree\n four ')).toBe('One two three four');
  });

  it('breaks the line only where the page does', () => {
    expect(prose(`پہلی سطر ${LINE_BREAK}\n ${LINE_BREAK} دوسری سطر`)).toBe('پہلی سطر\nدوسری سطر');
  });

  it('drops soft hyphens and zero-width spaces, and keeps the joiners that Urdu is written with', () => {
    expect(prose('docu\u00adsaurus\u200b')).toBe('docusaurus');
    expect(prose('بی\u200cشمار')).toBe('بی\u200cشمار');
  });
});

describe('oneLine', () => {
  it('puts a space where the page breaks the line', () => {
    expect(oneLine(`One${LINE_BREAK}two`)).toBe('One two');
  });
});
