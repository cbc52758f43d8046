import { RagError } from 'docusaurus-rag-core';
import type { EvaluationSite, SiteLocale } from './evaluation-site.js';
import { localeIn, twinPath } from './one-language.js';
import { pagePath, sectionPath } from './page-path.js';
import type { SetQuestion } from './question-sets.js';

/** Where a question's answer stands: in its reader's language, or only in another. */
export type Direction = 'own' | 'other';

/** What answers a question on a site that may lack some translations. */
export interface Gold {
  /** `path#anchor`, or a path alone: any section of the page. Empty: nothing answers. */
  paths: string[];
  direction: Direction;
  /** Locale of these sections; the reader's own where nothing answers. */
  locale: string;
}

/**
 * The sections that answer a question here: those in the reader's language; where none is, their twins in another.
 *
 * @throws RagError `FILE_INVALID` when a gold section is in no language
 */
export function goldIn(site: EvaluationSite, question: SetQuestion): Gold {
  const own = localeIn(site, question.locale);
  const all = [own, ...site.locales.filter((each) => each !== own)];
  const placed = question.gold.map((path) => {
    const home = all.find((each) => holds(each, twinPath(path, own, each)));
    if (home) return { home, path: normalise(twinPath(path, own, home)) };
    throw new RagError(
      'FILE_INVALID',
      `Question ${question._id} names ${path} as its answer, and the site has no such section. Was it renamed?`,
    );
  });
  const home = all.find((each) => placed.some((gold) => gold.home === each)) ?? own;
  return {
    paths: placed.filter((gold) => gold.home === home).map(({ path }) => path),
    direction: home === own ? 'own' : 'other',
    locale: home.locale,
  };
}

function holds({ pages }: SiteLocale, path: string): boolean {
  const { page, anchor } = split(path);
  const found = pages.find(({ url }) => pagePath(url) === page);
  return found !== undefined && (anchor === undefined || found.sections.some((one) => one.anchor === anchor));
}

function normalise(path: string): string {
  const { page, anchor } = split(path);
  return anchor === undefined ? page : sectionPath(page, anchor);
}

function split(path: string): { page: string; anchor: string | undefined } {
  return { page: pagePath(path), anchor: path.split('#')[1] };
}
