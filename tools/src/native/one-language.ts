import { readFile } from 'node:fs/promises';
import { RagError } from 'docusaurus-rag-core';
import type { EvaluationSite, SiteLocale } from './evaluation-site.js';
import { pagePath } from './page-path.js';

/** Paths of pages to be kept in one locale alone, by that locale. */
export type OneLanguage = Record<string, string[]>;

/** @throws RagError `FILE_INVALID` */
export async function readOneLanguage(file: string): Promise<OneLanguage> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as OneLanguage;
  } catch (cause) {
    throw new RagError('FILE_INVALID', `${file} could not be read: ${(cause as Error).message}`, { cause });
  }
}

/**
 * The site as if some of its pages had never been translated.
 *
 * @throws RagError `FILE_INVALID` for a page, or a twin, that the site does not have
 */
export function leaveOutTwins(site: EvaluationSite, oneLanguage: OneLanguage): EvaluationSite {
  const gone = new Set<string>();
  for (const [name, paths] of Object.entries(oneLanguage)) {
    for (const path of paths) {
      const kept = pageIn(localeIn(site, name), path);
      for (const other of site.locales.filter(({ locale }) => locale !== name)) {
        gone.add(pageIn(other, twinPath(kept, localeIn(site, name), other)));
      }
    }
  }
  return {
    ...site,
    locales: site.locales.map((each) => ({
      ...each,
      pages: each.pages.filter(({ url }) => !gone.has(pagePath(url))),
    })),
  };
}

/** Path of the same page in another locale, with its anchor where it has one: anchors are the same in all. */
export function twinPath(path: string, from: SiteLocale, to: SiteLocale): string {
  return to.base + path.slice(from.base.length);
}

/** @throws RagError `FILE_INVALID` */
export function localeIn({ locales }: EvaluationSite, name: string): SiteLocale {
  const found = locales.find(({ locale }) => locale === name);
  if (found) return found;
  const known = locales.map(({ locale }) => locale).join(', ');
  throw new RagError('FILE_INVALID', `The site has no pages in "${name}". It has: ${known}.`);
}

function pageIn({ locale, pages }: SiteLocale, path: string): string {
  const wanted = pagePath(path);
  if (pages.some(({ url }) => pagePath(url) === wanted)) return wanted;
  throw new RagError(
    'FILE_INVALID',
    `A page to be kept in one language is ${path}, and the site has no such page in "${locale}". Was it renamed?`,
  );
}
