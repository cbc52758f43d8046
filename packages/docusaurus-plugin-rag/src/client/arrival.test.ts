// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arrive, focusPlace, followedTo } from './arrival.js';

const FOLLOWED = { isFollowedCitation: true };

describe('followedTo', () => {
  it.each([
    [{ state: FOLLOWED }, FOLLOWED],
    [{ state: null }, undefined],
    [{ state: { scroll: 3 } }, undefined],
    [{}, undefined],
  ])('of %j is %j', (location, followed) => {
    expect(followedTo(location)).toEqual(followed);
  });
});

describe('arrive', () => {
  beforeEach(() => {
    document.body.innerHTML = '<h2 id="one">One</h2><h2 id="two">Two</h2>';
    vi.stubGlobal('CSS', {});
  });
  afterEach(() => vi.unstubAllGlobals());
  const marked = () => [...document.querySelectorAll('[data-rag-cited]')].map(({ id }) => id);

  it('marks the place of a citation until the reader goes elsewhere', async () => {
    arrive({ hash: '#one', state: FOLLOWED });
    await vi.waitFor(() => expect(marked()).toEqual(['one']));
    expect(document.activeElement?.id).toBe('one');

    arrive({ hash: '#two', state: FOLLOWED });
    await vi.waitFor(() => expect(marked()).toEqual(['two']));
    arrive({ hash: '#one', state: null });
    expect(marked()).toEqual([]);
  });

  it('marks nothing where the reader is gone before it can', async () => {
    arrive({ hash: '#one', state: FOLLOWED });
    arrive({ hash: '#two' });
    await import('./mark-passage.js');
    await Promise.resolve();
    expect(marked()).toEqual([]);
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
