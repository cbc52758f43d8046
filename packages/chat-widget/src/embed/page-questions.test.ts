import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageQuestions } from './page-questions.js';

const INDEX = 'https://docs.example.org/ur/rag/';
const OWN = ['آغاز کیسے کروں؟'];
const FILES: Record<string, unknown> = {
  'current.json': { manifest: 'abc/ur/manifest.json', suggestions: 1 },
  'abc/ur/suggestions/0.json': { '/ur/docs/tea': ['چائے کیسے بنتی ہے؟'] },
};

let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const file = FILES[url.slice(INDEX.length)];
    return file === undefined ? new Response('', { status: 404 }) : Response.json(file);
  });
  history.pushState(null, '', '/ur/docs/tea/');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const questionsFor = (url: string, indexUrl = INDEX) => pageQuestions(indexUrl, OWN, { url, title: 'چائے' });

describe('pageQuestions', () => {
  it('are those the index has for the page, of two files', async () => {
    expect(await questionsFor('/ur/docs/tea/')).toEqual(['چائے کیسے بنتی ہے؟']);
    expect(asked).toEqual([`${INDEX}current.json`, `${INDEX}abc/ur/suggestions/0.json`]);
  });

  it('are the tag’s own on a page without any, and none for such a page that is cited', async () => {
    history.pushState(null, '', '/ur/shop/');
    expect(await questionsFor('/ur/shop/')).toEqual(OWN);
    expect(await questionsFor('/ur/docs/other/')).toEqual([]);
  });

  it('are, on a page of another site, those of the page that is cited', async () => {
    expect(await questionsFor('https://docs.example.org/ur/docs/tea/')).toEqual(['چائے کیسے بنتی ہے؟']);
    expect(await questionsFor('https://docs.example.org/ur/docs/other/')).toEqual([]);
  });

  it('are the tag’s own before that, and nothing is loaded for them', async () => {
    expect(await pageQuestions(INDEX, OWN)).toEqual(OWN);
    expect(asked).toEqual([]);
  });

  it('are the tag’s own where there is no index', async () => {
    expect(await questionsFor('/ur/docs/tea/', 'https://docs.example.org/none/')).toEqual(OWN);
  });

  it('are the tag’s own where the index cannot be reached, and the console says why', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('offline');
    });
    expect(await questionsFor('/ur/docs/tea/')).toEqual(OWN);
    expect(warn).toHaveBeenCalledOnce();
  });
});
