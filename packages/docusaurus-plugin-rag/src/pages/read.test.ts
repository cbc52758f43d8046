import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPageReader } from 'docusaurus-rag-core/node';
import { siteOf } from '../testing/site-context.js';
import { readPages } from './read.js';
import type { SelectedPage } from './select.js';

let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'read-pages-'));
});

afterEach(() => rmSync(outDir, { recursive: true, force: true }));

const build = (path: string, main: string): void => {
  mkdirSync(dirname(join(outDir, path)), { recursive: true });
  writeFileSync(
    join(outDir, path),
    `<!doctype html><html><head><title>T | Site</title></head><body><nav>menu</nav><main>${main}</main></body></html>`,
  );
};

const selected = (route: string, overrides: Partial<SelectedPage> = {}): SelectedPage => ({
  kind: 'docs',
  permalink: route,
  route,
  source: '@site/docs/a.md',
  title: 'Brewing',
  unlisted: false,
  draft: false,
  isReact: false,
  mayBeUntranslated: false,
  ...overrides,
});

async function read(selection: SelectedPage[], current = 'en') {
  const { pages, leftOut } = await readPages(selection, {
    site: siteOf({ outDir, current, locales: { en: {}, ur: { htmlLang: 'ur-PK' } } }),
    trailingSlash: false,
    reader: await openPageReader({ site: 'https://example.com/', cacheFile: join(outDir, 'pages.json') }),
  });
  return { pages: pages.map(({ page }) => page), leftOut };
}

describe('readPages', () => {
  it('reads what was built, with what is known of the page', async () => {
    build('docs/a.html', '<article><h1>Brewing</h1><p>Two minutes.</p></article>');
    const { pages, leftOut } = await read([selected('/docs/a', { version: '2.0' })]);
    expect(leftOut).toEqual([]);
    expect(pages).toEqual([
      expect.objectContaining({ url: '/docs/a', title: 'Brewing', locale: 'en', version: '2.0' }),
    ]);
    expect(JSON.stringify(pages)).toContain('Two minutes.');
    expect(JSON.stringify(pages)).not.toContain('menu');
  });

  it('asks for an Urdu path as a browser does, and finds its file', async () => {
    build('ur/docs/چائے.html', '<article><p>دو منٹ</p></article>');
    const { pages } = await read([selected('/ur/docs/چائے', { title: 'چائے' })], 'ur');
    expect(pages).toMatchObject([
      { url: `/ur/docs/${encodeURIComponent('چائے')}`, title: 'چائے', locale: 'ur-PK' },
    ]);
  });

  it('leaves out pages without a file and pages without text', async () => {
    build('docs/empty.html', '<article><h1>Only a title</h1></article>');
    const { pages, leftOut } = await read([
      selected('/docs/gone'),
      selected('/docs/empty', { title: 'Only a title' }),
    ]);
    expect(pages).toEqual([]);
    expect(leftOut).toEqual([
      { route: '/docs/gone', reason: 'missing' },
      { route: '/docs/empty', reason: 'empty' },
    ]);
  });

  it('throws when a file cannot be read for another reason', async () => {
    mkdirSync(join(outDir, 'docs/a.html'), { recursive: true });
    await expect(read([selected('/docs/a')])).rejects.toThrow('EISDIR');
  });

  describe('of a React page in another locale', () => {
    const page = selected('/ur/', { kind: 'pages', isReact: true, mayBeUntranslated: true });

    it('takes it when its text is not that of the default locale', async () => {
      build('index.html', '<p>All about tea</p>');
      build('ur/index.html', '<p>چائے کے بارے میں سب کچھ</p>');
      expect((await read([page], 'ur')).pages).toHaveLength(1);
    });

    it('leaves it out when its text is the same', async () => {
      build('index.html', '<p>All about tea</p>');
      build('ur/index.html', '<p>All about tea</p>');
      expect(await read([page], 'ur')).toEqual({
        pages: [],
        leftOut: [{ route: '/ur/', reason: 'untranslated' }],
      });
    });

    it('leaves it out when there is nothing to compare it with', async () => {
      build('ur/index.html', '<p>چائے</p>');
      expect((await read([page], 'ur')).leftOut).toEqual([{ route: '/ur/', reason: 'untranslated' }]);
    });
  });
});
