// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientData } from '../client-data.js';

const DATA = {
  baseUrl: '/ur/',
  otherBaseUrls: ['/ur/en/'],
  indexUrl: '/ur/rag/',
  suggestions: ['آغاز کیسے کروں؟'],
} as unknown as ClientData;
const CURRENT = { manifest: 'abc/ur/manifest.json', suggestions: 1 };
const FILE = { '/ur/docs/a': ['چائے کیا ہے؟'] };

let asked: string[];
let isOnline: boolean;

beforeEach(() => {
  asked = [];
  isOnline = true;
  vi.resetModules();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    if (!isOnline) throw new TypeError('offline');
    return Response.json(url.endsWith('current.json') ? CURRENT : FILE);
  });
  history.pushState(null, '', '/ur/docs/a/');
});
afterEach(() => vi.unstubAllGlobals());

const suggest = async (url: string) => (await import('./page-suggestions.js')).pageSuggestions(url, DATA);

describe('pageSuggestions', () => {
  it('are those of the page, read once', async () => {
    expect(await suggest('/ur/docs/a/')).toEqual(['چائے کیا ہے؟']);
    expect(await suggest('/ur/docs/a/')).toEqual(['چائے کیا ہے؟']);
    expect(asked).toEqual(['/ur/rag/current.json', '/ur/rag/abc/ur/suggestions/0.json']);
  });

  it('are the site’s own on a page without any, and none for such a page that is cited', async () => {
    history.pushState(null, '', '/ur/docs/b/');
    expect(await suggest('/ur/docs/b/')).toEqual(DATA.suggestions);
    expect(await suggest('/ur/docs/c/')).toEqual([]);
  });

  it('are the site’s own where the index cannot be had, until it can', async () => {
    isOnline = false;
    expect(await suggest('/ur/docs/a/')).toEqual(DATA.suggestions);
    isOnline = true;
    expect(await suggest('/ur/docs/a/')).toEqual(['چائے کیا ہے؟']);
  });

  it('are not looked for in the index of another locale', async () => {
    expect(await suggest('/docs/a/')).toEqual([]);
    expect(await suggest('/ur/en/docs/a/')).toEqual([]);
    expect(asked).toEqual([]);
  });
});
