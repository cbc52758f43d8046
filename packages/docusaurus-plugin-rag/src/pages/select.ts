import { createMatcher } from '@docusaurus/utils';
import { applyTrailingSlash } from '@docusaurus/utils-common';
import type { PluginOptions } from '../options.js';
import type { ContentPage } from './content.js';
import type { LeftOut, Reason } from './left-out.js';

/** A page to be indexed. */
export interface SelectedPage extends ContentPage {
  /** Path of the page's route, with base URL, as Docusaurus spells it. */
  route: string;
  /** Whether it may still turn out to be a page of the default locale under this locale's address. */
  mayBeUntranslated: boolean;
}

/** What decides on a page besides its own metadata. */
export interface Selection {
  options: Pick<PluginOptions, 'include' | 'exclude' | 'docs' | 'blog' | 'pages'>;
  baseUrl: string;
  trailingSlash: boolean | undefined;
  /** Every route of the built locale. */
  routes: string[];
  /** Whether a built route is marked `noindex`. */
  isNoIndex(route: string): boolean;
  /** Beginning of the sources that are translations, with the `@site` alias; absent where nothing needs translation. */
  translationsPath: string | undefined;
}

/** Chooses the pages of one locale that are indexed, and says why the others are not. */
export function selectPages(
  content: ContentPage[],
  { options, baseUrl, trailingSlash, routes, isNoIndex, translationsPath }: Selection,
): { selected: SelectedPage[]; leftOut: LeftOut[] } {
  const isIncluded = createMatcher(options.include.map(rooted));
  const isExcluded = createMatcher(options.exclude.map(rooted));

  const reasonAgainst = (page: ContentPage, route: string): Reason | undefined => {
    const path = pathOf(route, baseUrl);
    if (!options[page.kind]) return 'switchedOff';
    if (page.draft) return 'draft';
    if (page.unlisted) return 'unlisted';
    if (isNoIndex(route)) return 'noIndex';
    if (translationsPath !== undefined && !page.isReact && !page.source.startsWith(translationsPath)) {
      return 'untranslated';
    }
    return isIncluded(path) && !isExcluded(path) ? undefined : 'excluded';
  };

  const selected: SelectedPage[] = [];
  const leftOut: LeftOut[] = [];
  const seen = new Set<string>([`${baseUrl}404.html`]);
  for (const page of content) {
    const route = applyTrailingSlash(page.permalink, { trailingSlash, baseUrl });
    // The site's own check for duplicate routes has warned already.
    if (seen.has(route)) continue;
    seen.add(route);
    const reason = reasonAgainst(page, route);
    if (reason) leftOut.push({ route, reason });
    else {
      const mayBeUntranslated =
        translationsPath !== undefined && page.isReact && !page.source.startsWith(translationsPath);
      selected.push({ ...page, route, mayBeUntranslated });
    }
  }
  for (const route of routes) {
    if (!seen.has(route)) leftOut.push({ route, reason: 'generated' });
  }
  return { selected, leftOut };
}

/** A path as globs see it: from `/`, readable, without base URL and trailing slash. */
function pathOf(route: string, baseUrl: string): string {
  const path = `/${route.slice(baseUrl.length)}`.replace(/(?<=.)\/$/, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** `docs/**` means `/docs/**`; a glob that begins with `**` reaches everywhere as it is. */
const rooted = (glob: string): string => (/^(\/|\*\*)/.test(glob) ? glob : `/${glob}`);
