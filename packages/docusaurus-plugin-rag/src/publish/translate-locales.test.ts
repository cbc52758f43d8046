import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyserFor } from 'docusaurus-rag-core';
import * as core from 'docusaurus-rag-core/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIndex } from '../cli/built-site.js';
import { formatPair } from '../summary.js';
import { teaSite, writeTeaIndexes } from '../testing/tea-index.js';
import { translateLocales } from './translate-locales.js';

let outDir: string;
beforeEach(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'translate-locales-'));
  await writeTeaIndexes(outDir);
});
afterEach(() => rmSync(outDir, { recursive: true, force: true }));

const termOf = (word: string, locale: string) => analyserFor(locale).terms(word)[0] ?? '';

describe('translateLocales', () => {
  it('teaches both indexes the other’s language, from the page they have in common', async () => {
    const site = teaSite(outDir);
    const begun: string[][] = [];
    const [pair] = await translateLocales(site, core, (names) => begun.push(names));
    expect(begun).toEqual([['en', 'ur']]);
    expect(pair).toMatchObject({ locales: ['en', 'ur'], pagePairs: 1 });
    for (const [into, from, word, expected] of [
      ['ur', 'en', 'tea', 'چائے'],
      ['en', 'ur', 'چائے', 'tea'],
    ] as const) {
      const locale = site.locales.find(({ name }) => name === into);
      if (!locale) throw new Error(`There is no ${into}.`);
      const table = await (await openIndex(locale)).translator?.(from);
      const found = await table?.translations([termOf(word, from)]);
      expect(found?.get(termOf(word, from))?.map(({ term }) => term)).toContain(termOf(expected, into));
    }
  });

  it('learns nothing anew while the pages are the same', async () => {
    const site = teaSite(outDir);
    await translateLocales(site, core, () => {});
    expect(await translateLocales(site, core, () => {})).toEqual([]);
    const fromUrdu = { ...site, current: site.locales.find(({ name }) => name === 'ur') ?? site.current };
    expect(await translateLocales(fromUrdu, core, () => {})).toEqual([]);
  });

  it('leaves a locale alone that is not built yet', async () => {
    rmSync(join(outDir, 'ur'), { recursive: true });
    expect(await translateLocales(teaSite(outDir), core, () => {})).toEqual([]);
  });
});

describe('formatPair', () => {
  const pair = {
    locales: ['ur', 'en'] as [string, string],
    pagePairs: 21,
    texts: 2292,
    words: [2098, 1889] as [number, number],
    bytes: 48_000,
    untranslated: [],
    durationMs: 2100,
  };

  it('says in a line what was learnt', () => {
    expect(formatPair(pair)).toEqual([
      '[ur] ur ↔ en: learnt from 21 pages, 2,292 texts, 2,098 and 1,889 words covered, 48 kB, 2.1 s.',
    ]);
  });

  it('names pages that are not translated, and says once when there is nothing to learn from', () => {
    expect(formatPair({ ...pair, untranslated: ['/ur/a/'] })[1]).toBe(
      '[ur] ur ↔ en: 1 page not translated though in its place: /ur/a/',
    );
    expect(formatPair({ ...pair, pagePairs: 0 })).toEqual([
      '[ur] ur ↔ en: no page exists in both, so that questions in one find pages of the other by names alone.',
    ]);
  });
});
