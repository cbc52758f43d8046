// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNavigate, isOwnPage } from './navigate.js';

const EN = { baseUrl: '/sub/', otherBaseUrls: ['/sub/ur/'] };
const UR = { baseUrl: '/sub/ur/', otherBaseUrls: [] };

describe('isOwnPage', () => {
  it.each([
    ['/sub/docs/intro', EN, true],
    ['/sub/', EN, true],
    ['/sub', EN, true],
    ['/sub/urban', EN, true],
    ['/sub/ur/docs/intro', EN, false],
    ['/sub/ur', EN, false],
    ['/elsewhere', EN, false],
    ['/sub/ur/docs/تعارف', UR, true],
    ['/sub/docs/intro', UR, false],
  ])('of %s below %j is %s', (pathname, place, own) => {
    expect(isOwnPage(pathname, place)).toBe(own);
  });
});

describe('navigate', () => {
  const pops: PopStateEvent[] = [];
  const record = (event: PopStateEvent): unknown => pops.push(event);

  beforeEach(() => {
    pops.length = 0;
    history.replaceState(null, '', '/sub/docs/intro');
    addEventListener('popstate', record);
  });

  afterEach(() => removeEventListener('popstate', record));

  it('moves within the site without a reload, and tells the router', () => {
    createNavigate(EN)('/sub/docs/brewing#steeping', 'Warm the pot.');
    expect(location.pathname + location.hash).toBe('/sub/docs/brewing#steeping');
    expect(pops.map(({ state }) => state as unknown)).toEqual([
      { state: { isFollowedCitation: true, passage: 'Warm the pot.' } },
    ]);
    expect(history.state).toBeNull();
  });

  it('leaves the page for another locale to the browser', () => {
    createNavigate(EN)('/sub/ur/docs/brewing');
    expect(location.pathname).toBe('/sub/docs/intro');
    expect(pops).toEqual([]);
  });
});
