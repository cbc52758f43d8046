import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { openStaticIndex, RagError, type Page } from 'docusaurus-rag-core';
import { createFileLoader, pageFromHtml } from 'docusaurus-rag-core/node';
import { findBuiltIndexes } from '../bench/built-indexes.js';
import { pagePath } from './page-path.js';

/** The pages of a site in one language. */
export interface SiteLocale {
  /** BCP 47 tag. */
  locale: string;
  /** What the paths of its pages begin with: `/`, `/ur/`. */
  base: string;
  pages: Page[];
  /** Versions to search when the reader's page has none. */
  latestVersions: string[];
}

/** A built site as the indexer saw it, to be indexed again: whole, or without some of its pages. */
export interface EvaluationSite {
  /** Address of the site, part of every chunk's id. */
  address: string;
  defaultLocale: string;
  locales: SiteLocale[];
}

/**
 * Reads the pages that the indexes of a built site hold out of its HTML. The site is served from `/`.
 *
 * @param except paths of pages to leave out with those below them, below each locale's base: `docs/report/`
 * @throws RagError `INDEX_NOT_FOUND` when the site is not built, `INDEX_DAMAGED` when a page of the index has no HTML
 */
export async function readEvaluationSite(siteDir: string, except: string[] = []): Promise<EvaluationSite> {
  const buildDir = join(siteDir, 'build');
  const { dirs, defaultLocale } = await findBuiltIndexes(siteDir);
  let address = '';
  const locales: SiteLocale[] = [];
  for (const [locale, dir] of dirs) {
    const folder = relative(buildDir, join(dir, '..'));
    const base = folder === '' ? '/' : `/${folder}/`;
    const leftOut = except.map((path) => `${pagePath(base + path)}/`);
    const { manifest, passages } = await openStaticIndex({ load: createFileLoader(dir) });
    address = manifest.site;
    const all = await passages(Array.from({ length: manifest.chunks }, (_, ordinal) => ordinal));
    const firsts = new Map(all.toReversed().map((passage) => [passage.url, passage]));
    const pages: Page[] = [];
    for (const { url, title, version } of [...firsts.values()].toReversed()) {
      if (leftOut.some((path) => `${pagePath(url)}/`.startsWith(path))) continue;
      pages.push(pageFromHtml(await readHtml(buildDir, url), { url, title, locale, version }));
    }
    const latestVersions = manifest.versions.filter(({ latest }) => latest).map(({ name }) => name);
    locales.push({ locale, base, pages, latestVersions });
  }
  return { address, defaultLocale, locales };
}

async function readHtml(buildDir: string, url: string): Promise<string> {
  const file = join(buildDir, decodeURI(url), 'index.html');
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new RagError(
      'INDEX_DAMAGED',
      `The index holds ${url}, but ${file} could not be read. Build the site again.`,
      { cause },
    );
  }
}
