import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openStaticIndex } from 'docusaurus-rag-core';
import { createFileLoader } from 'docusaurus-rag-core/node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_OPTIONS, type Options } from '../options.js';
import type { ContentPage, SiteContent } from '../pages/content.js';
import { siteContext } from '../testing/site-context.js';
import { indexLocale, type BuiltSite } from './index-locale.js';

let outDir: string;
const printed: string[] = [];

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'index-locale-'));
  printed.length = 0;
  for (const method of ['log', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((text: string) => void printed.push(text));
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(outDir, { recursive: true, force: true });
});

const page = (permalink: string): ContentPage => ({
  kind: 'docs',
  permalink,
  source: `@site${permalink}.md`,
  title: 'Brewing',
  version: '2.0',
  unlisted: false,
  draft: false,
  isReact: false,
});

const CONTENT: SiteContent = { pages: [page('/docs/a'), page('/docs/b')], latestVersions: ['2.0'] };

async function indexSite({
  content = CONTENT,
  options = {},
  noIndexSite = false,
}: { content?: SiteContent; options?: Options; noIndexSite?: boolean } = {}) {
  for (const { permalink } of content.pages) {
    const file = join(outDir, permalink, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `<main><article><h1>Brewing</h1><p>Green tea of ${permalink} steeps.</p></article></main>`,
    );
  }
  const built = {
    ...siteContext({ outDir }),
    siteDir: '/site',
    generatedFilesDir: join(outDir, '.docusaurus'),
    localizationDir: '/site/i18n/en',
    siteConfig: { url: 'https://example.com', noIndex: noIndexSite, trailingSlash: undefined },
    routesPaths: content.pages.map(({ permalink }) => permalink),
    routesBuildMetadata: { '/docs/b': { noIndex: true } },
  } as unknown as BuiltSite;
  await indexLocale(content, built, { ...DEFAULT_OPTIONS, ...options, id: 'default' });
  return openStaticIndex({ load: createFileLoader(join(outDir, 'rag')) });
}

describe('indexLocale', () => {
  it('writes the index of the pages that were built and says what it holds', async () => {
    const { manifest } = await indexSite();
    expect(manifest).toMatchObject({ locale: 'en', pages: 1, versions: [{ name: '2.0', latest: true }] });
    expect(printed.join('\n')).toMatch(
      /\[en\] Indexed for answers: 1 page, 1 section, 1 chunk, \d+ kB, \d+\.\d s\./,
    );
    expect(printed.join('\n')).toContain('[en] Left out: 1 marked noindex.');
  });

  it('indexes a site that keeps crawlers out as a whole: its readers ask all the same', async () => {
    expect((await indexSite({ noIndexSite: true })).manifest.pages).toBe(2);
  });

  it('writes an index without pages, and warns, when there is nothing to index', async () => {
    const { manifest } = await indexSite({ options: { docs: false } });
    expect(manifest).toMatchObject({ pages: 0, chunks: 0 });
    expect(printed.join('\n')).toContain('[en] No page was indexed, so the chat has nothing to answer from.');
  });

  it('replaces the index of the build before', async () => {
    const before = await indexSite();
    const after = await indexSite({ content: { pages: [page('/docs/c')], latestVersions: [] } });
    expect(after.manifest.releaseId).not.toBe(before.manifest.releaseId);
    expect((await after.passages([0]))[0]?.url).toBe('/docs/c');
  });
});
