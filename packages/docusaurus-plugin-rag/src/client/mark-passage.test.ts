// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findPassage, markPassage } from './mark-passage.js';

beforeEach(() => {
  document.body.innerHTML = `<nav>Warm the pot.</nav><main>
    <h2 id="before">Before</h2><p>Warm the pot. This one is not meant.</p>
    <h2 id="steeping">Steeping<a href="#steeping">\u200b</a></h2>
    <p>First, <em>warm</em>
      the <code>pot</code>. Then wait. Warm the pot.</p>
    <table><tr><td>Green</td><td>70 °C</td></tr></table>
    <p>چائے کو <strong>دم</strong> دیں۔ پھر انتظار کریں۔</p></main>`;
});
afterEach(() => vi.unstubAllGlobals());

const steeping = () => document.getElementById('steeping');

describe('findPassage', () => {
  it.each([
    ['First, warm the pot.', /^First, warm\s+the pot\.$/],
    ['Green | 70 °C', /^Green70 °C$/],
    ['چائے کو دم دیں۔', /^چائے کو دم دیں۔$/],
    // Its end is another one than the page's by now.
    ['First, warm the pot. Then wait. Warm the pot again, and more.', /^First, warm[\s\S]*Warm$/],
  ])('finds %j across elements', (passage, found) => {
    expect(findPassage(passage, steeping())?.toString()).toMatch(found);
  });

  it('looks from the heading on, and without one from the top of the page', () => {
    expect(findPassage('Warm the pot.', steeping())?.startContainer.parentElement?.tagName).toBe('P');
    expect(findPassage('This one is not meant.', steeping())).toBeUndefined();
    expect(findPassage('This one is not meant.', null)?.toString()).toBe('This one is not meant.');
  });

  it.each(['Cool the pot.', '', ' | '])('finds nothing of %j', (passage) => {
    expect(findPassage(passage, steeping())).toBeUndefined();
  });
});

describe('markPassage', () => {
  it('marks the words where the browser can, and takes the mark away', () => {
    const highlights = new Map<string, unknown>();
    vi.stubGlobal('CSS', { highlights });
    vi.stubGlobal('Highlight', Array);
    Range.prototype.getBoundingClientRect = () => new DOMRect(0, 10, 10, 10);

    const unmark = markPassage('#steeping', 'Then wait.');
    expect(String(highlights.get('rag-passage'))).toBe('Then wait.');
    expect(document.querySelector('[data-rag-cited]')).toBeNull();
    unmark();
    expect(highlights.size).toBe(0);
  });

  it.each([
    ['an unknown passage', '#steeping', 'Cool it.'],
    ['no passage', '#steeping', undefined],
  ])('outlines the heading for %s', (_, hash, passage) => {
    vi.stubGlobal('CSS', { highlights: new Map() });
    const unmark = markPassage(hash, passage);
    expect(steeping()?.hasAttribute('data-rag-cited')).toBe(true);
    unmark();
    expect(steeping()?.hasAttribute('data-rag-cited')).toBe(false);
  });

  it('does nothing on a page without the place', () => {
    vi.stubGlobal('CSS', {});
    markPassage('#gone', 'Cool it.')();
    expect(document.querySelector('[data-rag-cited]')).toBeNull();
  });
});
