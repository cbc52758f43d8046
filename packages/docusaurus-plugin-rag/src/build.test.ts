import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStaticIndex } from 'docusaurus-rag-core';
import { createFileLoader } from 'docusaurus-rag-core/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './cli/ask.js';
import { BILINGUAL_SITE } from './testing/bilingual-site.js';
import { createSite, type Finished, type TestSite } from './testing/site.js';
import { teaSite } from './testing/tea-index.js';

/** A build of two locales takes a quarter of a minute on two idle cores. */
const BUILD_TIMEOUT_MS = 240_000;

let site: TestSite;
let build: Finished;

beforeAll(async () => {
  site = createSite(BILINGUAL_SITE);
  build = await site.docusaurus('build');
  if (build.exitCode !== 0) throw new Error(build.output);
}, BUILD_TIMEOUT_MS);

afterAll(() => site.remove());

const read = (path: string): string => readFileSync(join(site.dir, path), 'utf8');

const openIndex = (outDir: string) =>
  openStaticIndex({ load: createFileLoader(join(site.dir, outDir, 'rag')) });

/** Every indexed page with its version, as `path version`, readable and in alphabetical order. */
async function indexedPages(outDir: string): Promise<string[]> {
  const index = await openIndex(outDir);
  const passages = await index.passages(
    Array.from({ length: index.manifest.chunks }, (_, ordinal) => ordinal),
  );
  return [...new Set(passages.map(({ url, version = '' }) => `${decodeURI(url)} ${version}`.trim()))].sort();
}

describe('a built site', () => {
  it('indexes the published pages of the default locale, in every version and docs instance', async () => {
    expect(await indexedPages('build')).toEqual([
      '/sub/',
      '/sub/about',
      '/sub/api/kettle api/current',
      '/sub/blog/2026/03/01/harvest',
      '/sub/docs/brewing 1.0',
      '/sub/docs/lists/cups 1.0',
      '/sub/docs/next/brewing current',
      '/sub/docs/storing 1.0',
      '/sub/docs/چائے 1.0',
      '/sub/imprint',
    ]);
    expect((await openIndex('build')).manifest.versions).toEqual([
      { name: '1.0', latest: true },
      { name: 'api/current', latest: true },
      { name: 'current', latest: false },
    ]);
  });

  it('indexes of the other locale what is translated, and no page that shows the default locale’s text', async () => {
    expect(await indexedPages('build/ur')).toEqual(['/sub/ur/', '/sub/ur/about', '/sub/ur/docs/brewing 1.0']);
    expect((await openIndex('build/ur')).manifest.locale).toBe('ur-PK');
  });

  it('says what is indexed, and what is not and why', () => {
    expect(build.output).toMatch(
      /\[en\] Indexed for answers: 10 pages, \d+ sections, \d+ chunks, \d+ kB, \d+\.\d s\./,
    );
    expect(build.output).toContain(
      '[en] Left out: 1 draft; 1 unlisted; 1 marked noindex; 1 excluded by include or exclude; 7 generated (tags, archives, categories, search).',
    );
    expect(build.output).toMatch(/\[ur\] Indexed for answers: 3 pages/);
    expect(build.output).toContain('8 not translated');
  });

  it('keeps headings, sentences and code as they are on the page', async () => {
    const index = await openIndex('build');
    const passages = await index.passages(
      Array.from({ length: index.manifest.chunks }, (_, ordinal) => ordinal),
    );
    const steeping = passages.find(({ url, anchor }) => url === '/sub/docs/brewing' && anchor === 'steeping');
    expect(steeping).toMatchObject({ title: 'Brewing', headingPath: ['How long it steeps'], version: '1.0' });
    expect(steeping?.text).toContain('Green tea steeps for two minutes.');
    expect(steeping?.text).toContain("const minutes = steep('green');");
  });

  it('answers from the version that is asked for', async () => {
    const question = 'Green tea steeps for how many minutes?';
    const answer = await ask(teaSite(join(site.dir, 'build')), { question, version: 'current' });
    expect(answer).toContain('Green tea steeps for three minutes. [1]');
    expect(answer).not.toContain('/sub/docs/brewing#steeping');
  });

  // Whole bundles would drown the message of a failure: only names and truth values are compared.
  const scriptsHolding = (dir: string, text: string): string[] =>
    readdirSync(join(site.dir, dir, 'assets/js')).filter((name) =>
      read(join(dir, 'assets/js', name)).includes(text),
    );
  const isLoadedWith = (html: string) => (script: string) => html.includes(script);

  it('loads the launcher with the page, and neither panel nor reader', () => {
    const html = read('build/docs/brewing.html');
    expect(scriptsHolding('build', 'rag-root').some(isLoadedWith(html))).toBe(true);
    const lazy = [
      ...scriptsHolding('build', 'DecompressionStream'),
      ...scriptsHolding('build', 'rag-composer'),
    ];
    expect(lazy.length).toBeGreaterThan(0);
    expect(lazy.filter(isLoadedWith(html))).toEqual([]);
  });

  it('leaves the chat out of the page’s HTML, for it needs scripts', () => {
    expect(read('build/docs/brewing.html').includes('rag-root')).toBe(false);
  });

  it('ships the chat’s strings in the language of each locale', () => {
    const mainOf = (dir: string, text: string) =>
      scriptsHolding(dir, text).filter((name) => name.startsWith('main.'));
    const urdu = escapeUnicode('سوال پوچھیں');
    expect(mainOf('build/ur', urdu)).toHaveLength(1);
    expect(mainOf('build', urdu)).toEqual([]);
    expect(mainOf('build', 'Ask a question')).toHaveLength(1);
  });
});

/** As the bundler writes what is not ASCII. */
function escapeUnicode(text: string): string {
  return text.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}

describe('the commands', () => {
  it('answer from the built pages', { timeout: BUILD_TIMEOUT_MS }, async () => {
    const { exitCode, output } = await site.docusaurus(
      'rag:ask',
      'سبز چائے کتنے منٹ دم پر رہتی ہے؟',
      '--locale',
      'ur',
    );
    expect(exitCode).toBe(0);
    expect(output).toContain('سبز چائے دو منٹ دم پر رہتی ہے۔ [1]');
    expect(output).toContain('/sub/ur/docs/brewing#steeping');
  });

  it('explain a fault without a stack', { timeout: BUILD_TIMEOUT_MS }, async () => {
    const { exitCode, output } = await site.docusaurus('rag:ask', 'chai?', '--locale', 'fr');
    expect(exitCode).toBe(1);
    expect(output).toContain('The site has no locale "fr". Its locales are: en, ur.');
    expect(output).not.toMatch(/\n\s+at /);
  });

  it(
    'leave the chat’s strings where write-translations finds them, in Urdu',
    { timeout: BUILD_TIMEOUT_MS },
    async () => {
      const { exitCode } = await site.docusaurus('write-translations', '--locale', 'ur');
      expect(exitCode).toBe(0);
      const translations = JSON.parse(read('i18n/ur/code.json')) as Record<string, { message: string }>;
      expect(translations['theme.rag.launcherLabel']?.message).toBe('سوال پوچھیں');
      expect(Object.keys(translations).filter((id) => id.startsWith('theme.rag.')).length).toBeGreaterThan(
        30,
      );
    },
  );
});

describe('a build that fails', () => {
  it('leaves the former index of every locale untouched', { timeout: BUILD_TIMEOUT_MS }, async () => {
    const pointers = ['build/rag/current.json', 'build/ur/rag/current.json'];
    const before = pointers.map(read);
    site.write('docs/broken.mdx', '{ this is not MDX');
    const { exitCode } = await site.docusaurus('build');
    rmSync(join(site.dir, 'docs/broken.mdx'));
    expect(exitCode).toBe(1);
    expect(pointers.map(read)).toEqual(before);
    expect(await indexedPages('build')).toHaveLength(10);
    expect(await indexedPages('build/ur')).toHaveLength(3);
  });

  it(
    'for an option that is not allowed names it before anything is built',
    { timeout: BUILD_TIMEOUT_MS },
    async () => {
      const before = read('build/rag/current.json');
      site.write('faulty.config.mjs', read('docusaurus.config.mjs').replace('exclude:', 'exlcude:'));
      const { exitCode, output } = await site.docusaurus('build', '--config', 'faulty.config.mjs');
      expect(exitCode).toBe(1);
      expect(output).toContain(
        'exlcude: there is no such option. Allowed: include, exclude, docs, blog, pages, widget, shortcut, api, publishableKey, fallbackAfterMs, indexDir, events, sentry, pageSuggestions, suggestions.',
      );
      expect(read('build/rag/current.json')).toBe(before);
    },
  );
});
