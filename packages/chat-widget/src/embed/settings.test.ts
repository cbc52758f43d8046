import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.js';

const PAGE = { url: 'https://blog.example.org/posts/tea/', language: 'ur' };

/** The fault of these attributes, as the console shows it. */
function fault(data: DOMStringMap): string {
  try {
    readSettings(data, PAGE);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('readSettings', () => {
  it('needs no more than an index: language, direction and site are told by the page and by the index', () => {
    expect(readSettings({ index: 'https://docs.example.org/ur/rag' }, PAGE)).toEqual({
      indexUrl: 'https://docs.example.org/ur/rag/',
      locale: 'ur',
      direction: 'rtl',
      siteUrl: 'https://docs.example.org/ur/rag',
      shortcut: 'mod+/',
      suggestions: [],
      events: false,
    });
  });

  it('reads everything else', () => {
    const data = {
      api: 'https://api.example.org/docs/',
      publishableKey: 'rag_pk_docs',
      index: '/rag/',
      site: 'https://docs.example.org',
      locale: 'en-GB',
      theme: 'dark',
      shortcut: 'none',
      suggestions: ' How do I start? | What is a release?\n چائے کیا ہے؟ ',
      events: 'on',
    };
    expect(readSettings(data, PAGE)).toEqual({
      apiUrl: 'https://api.example.org/docs',
      publishableKey: 'rag_pk_docs',
      indexUrl: 'https://blog.example.org/rag/',
      siteUrl: 'https://docs.example.org/',
      locale: 'en-GB',
      direction: 'ltr',
      theme: 'dark',
      shortcut: false,
      suggestions: ['How do I start?', 'What is a release?', 'چائے کیا ہے؟'],
      events: true,
    });
  });

  it.each([
    ['ur-PK', 'rtl'],
    ['fa', 'rtl'],
    ['he', 'rtl'],
    ['pa-Arab', 'rtl'],
    ['pa', 'ltr'],
    ['ur-Latn', 'ltr'],
    ['hi', 'ltr'],
  ])('writes %s %s', (locale, direction) => {
    expect(readSettings({ index: '/rag/', locale }, PAGE).direction).toBe(direction);
  });

  it('takes the page of a site without a language to be English', () => {
    expect(readSettings({ index: '/rag/' }, { ...PAGE, language: '' }).locale).toBe('en');
  });

  it('names every fault at once, with its value and what is allowed', () => {
    expect(
      fault({
        index: 'javascript:alert(1)',
        api: '',
        site: 'https://docs.example.org/?x',
        locale: 'اردو',
        theme: 'blue',
        shortcut: 'k',
        events: 'yes',
      }),
    ).toBe(
      `The chat cannot use the attributes of its <script> tag:
- data-index is "javascript:alert(1)". Allowed: an address without "?" and "#", such as "https://docs.example.org/rag/".
- data-api is "". Allowed: an address without "?" and "#", such as "https://api.example.org".
- data-site is "https://docs.example.org/?x". Allowed: an address without "?" and "#", such as "https://docs.example.org/".
- data-locale is "اردو". Allowed: a language tag, such as "en" or "ur".
- data-theme is "blue". Allowed: "light", "dark" or "auto".
- data-shortcut is "k". Allowed: "none", or keys such as "mod+/" or "alt+k".
- data-events is "yes". Allowed: "on" or "off".`,
    );
  });

  it('refuses a key that is no publishable one, without showing it', () => {
    const message = fault({ api: 'https://api.example.org', publishableKey: 'rag_sk_very-secret' });
    expect(message).toContain(
      '- data-publishable-key is no publishable key. Allowed: a key that begins with "rag_pk_".',
    );
    expect(message).not.toContain('very-secret');
  });

  it('says what is needed at least', () => {
    expect(fault({})).toContain('There is neither data-index, the folder of a static index, nor data-api');
  });

  it('either throws a RagError or gives addresses a browser loads over HTTP', () => {
    const names = [
      'index',
      'api',
      'publishableKey',
      'site',
      'locale',
      'theme',
      'shortcut',
      'suggestions',
      'events',
    ];
    const value = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.constantFrom('/', '//', '\\', 'data:x', 'auto', 'mod+/'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (data) => {
        try {
          const { indexUrl, apiUrl, siteUrl } = readSettings(data, PAGE);
          for (const url of [indexUrl, apiUrl, siteUrl])
            if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/);
        } catch (error) {
          expect((error as Error).name).toBe('RagError');
        }
      }),
    );
  });
});
