import type { Found, FoundPlace } from './ask-site.js';
import type { EvaluationSite, SiteLocale } from './evaluation-site.js';
import { localeIn, twinPath } from './one-language.js';
import { sectionPath } from './page-path.js';

/**
 * Makes of a section that was found in another language the same section in the reader's, where it exists: that is the one
 * a reader is sent to.
 *
 * @returns for a locale of readers, what turns a result into theirs
 */
export function ownTwins(site: EvaluationSite, readersLocale: string): (found: Found) => Found {
  const own = localeIn(site, readersLocale);
  const sections = new Set(
    own.pages.flatMap((page) => page.sections.map(({ anchor }) => sectionPath(page.url, anchor))),
  );
  const byLength = site.locales.toSorted((a, b) => b.base.length - a.base.length);
  const localeOf = (url: string): SiteLocale => byLength.find(({ base }) => url.startsWith(base)) ?? own;
  const ownPlace = ({ url, anchor }: FoundPlace): FoundPlace => {
    const twin = twinPath(url, localeOf(url), own);
    return { url: sections.has(sectionPath(twin, anchor)) ? twin : url, anchor };
  };
  return (found) => ({
    ...found,
    ranked: found.ranked.map(({ chunk, duplicates }) => ({
      chunk: ownPlace(chunk),
      duplicates: duplicates.map(ownPlace),
    })),
  });
}
