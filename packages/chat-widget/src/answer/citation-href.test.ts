import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationHref } from './citation-href.js';

describe('citationHref', () => {
  it.each([
    ['/docs/a/#b', '/docs/a/#b'],
    ['/ur/docs/تلاش/', `/ur/docs/${encodeURIComponent('تلاش')}/`],
    [`${location.origin}/docs/?q=1#x`, '/docs/?q=1#x'],
  ])('leads from %s to %s', (url, href) => {
    expect(citationHref(url)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'blob:http://localhost:3000/x',
    '//elsewhere.example/',
    '/.//elsewhere.example/',
    String.raw`/\elsewhere.example/`,
    'https://elsewhere.example/',
    'http://localhost:3000@elsewhere.example/',
    'http://',
    'docs/a',
    '#b',
    '',
  ])('leads nowhere from %j', (url) => {
    expect(citationHref(url)).toBeUndefined();
  });

  it('never leads away from the site', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      ':',
      '@',
      '\t',
      '.',
      'http',
      'javascript:',
      'evil.example',
      '#',
      '?',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (url) => {
          const href = citationHref(url);
          if (href === undefined) return;
          expect(new URL(href, location.href).origin).toBe(location.origin);
        },
      ),
    );
  });

  it.each([
    ['/docs/a/#b', 'https://docs.example/docs/a/#b'],
    ['https://docs.example/ur/docs/چائے', 'https://docs.example/ur/docs/%DA%86%D8%A7%D8%A6%DB%92'],
    ['http://docs.example/a', undefined],
    [`${location.origin}/docs/a/`, undefined],
    ['//elsewhere.example/', undefined],
  ])('of a site elsewhere leads there and nowhere else: %s', (url, href) => {
    expect(citationHref(url, 'https://docs.example/docs/')).toBe(href);
  });
});
