// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { FOLLOWED, focusPlace, isFollowed } from './arrival.js';

describe('isFollowed', () => {
  it.each([
    [{ state: FOLLOWED }, true],
    [{ state: null }, false],
    [{ state: { scroll: 3 } }, false],
    [{}, false],
  ])('of %j is %s', (location, followed) => {
    expect(isFollowed(location)).toBe(followed);
  });
});

describe('focusPlace', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<button>Ask</button><h1>Tea</h1><h2 id="steeping">Steeping</h2><h2 id="دم">دم</h2><a id="link" href="/">A link</a>';
    document.querySelector('button')?.focus();
  });

  it.each([
    ['#steeping', 'Steeping'],
    ['#%D8%AF%D9%85', 'دم'],
    ['', 'Tea'],
    ['#gone', 'Tea'],
    ['#link', 'A link'],
  ])('of "%s" gives the focus to «%s»', (hash, text) => {
    focusPlace({ hash });
    expect(document.activeElement?.textContent).toBe(text);
  });

  it('leaves a heading as it was once the focus is elsewhere', () => {
    focusPlace({ hash: '#steeping' });
    document.querySelector('button')?.focus();
    expect(document.getElementById('steeping')?.hasAttribute('tabindex')).toBe(false);
  });

  it('leaves the focus where it is on a page without a title', () => {
    document.querySelector('h1')?.remove();
    focusPlace({ hash: '' });
    expect(document.activeElement?.textContent).toBe('Ask');
  });
});
