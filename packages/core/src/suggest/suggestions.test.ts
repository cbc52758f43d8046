import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeStaticIndex } from '../index/write-static-index.js';
import { writeTranslations } from '../index/write-translations.js';
import { sketchChunks } from '../testing/build-index.js';
import { serveFiles } from '../testing/serve-files.js';
import { readSuggestions } from './read-suggestions.js';
import { pageKey } from './suggestion-file.js';
import { writeSuggestions } from './write-suggestions.js';

let dir: string;
beforeEach(async () => (dir = await mkdtemp(join(tmpdir(), 'suggestions-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const index = (text: string) =>
  writeStaticIndex(dir, { site: 'test', locale: 'ur', pages: [], chunks: sketchChunks([text], 'ur') });

const serve = () => serveFiles((path) => readFile(join(dir, path)).catch(() => undefined));

describe('writeSuggestions and readSuggestions', () => {
  it('keep the questions of every page, each in a small file', async () => {
    await index('چائے');
    const pages = Array.from({ length: 100 }, (_, i) => ({
      url: `/ur/docs/صفحہ-${i}/`,
      questions: [`صفحہ ${i} کیا ہے؟`],
    }));
    expect(await writeSuggestions(dir, async () => pages)).toBe(100);
    const server = await serve();
    try {
      for (const { url, questions } of pages) {
        expect(await readSuggestions(server.url, encodeURI(url))).toEqual(questions);
      }
      expect(await readSuggestions(server.url, '/ur/elsewhere/')).toEqual([]);
    } finally {
      server.close();
    }
  });

  it('are made once a release, and stay with it when it is taught another language', async () => {
    await index('چائے');
    const pages = [{ url: '/a/', questions: ['چائے کیا ہے؟'] }];
    expect(await writeSuggestions(dir, async () => pages)).toBe(1);
    await index('چائے');
    expect(await writeSuggestions(dir, async () => [])).toBeUndefined();
    await writeTranslations(dir, {
      from: 'en',
      files: new Map([['translations/0.bin', new Uint8Array([1])]]),
      asset: { file: 'translations/0.bin', bytes: 1, sha256: '000000000000' },
      bytes: 1,
      source: 'x',
      pagesOnlyThere: 0,
    });
    const server = await serve();
    try {
      expect(await readSuggestions(server.url, '/a')).toEqual(['چائے کیا ہے؟']);
      await index('قہوہ');
      expect(await readSuggestions(server.url, '/a')).toEqual([]);
    } finally {
      server.close();
    }
    expect(JSON.parse(await readFile(join(dir, 'current.json'), 'utf8'))).not.toHaveProperty('suggestions');
  });

  it('find nothing where there is no index', async () => {
    const server = await serve();
    try {
      expect(await readSuggestions(server.url, '/a/')).toEqual([]);
    } finally {
      server.close();
    }
  });
});

describe('pageKey', () => {
  it('is one for all ways to write a page’s path', () => {
    for (const url of ['/docs/a', '/docs/a/', '/docs/a.html', '/docs/a/index.html', '/docs/a/?q=1#b']) {
      expect(pageKey(url)).toBe('/docs/a');
    }
    expect(pageKey('/docs/%D9%BE/')).toBe(pageKey('/docs/پ'));
    expect(pageKey('/100%/')).toBe('/100%');
  });

  it('is the same for an encoded path', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\/[\p{L}\p{N}/ -]*$/u), (url) => {
        expect(pageKey(encodeURI(url))).toBe(pageKey(url));
      }),
    );
  });
});
