import { analyserFor } from '../text/analyse.js';
import type { Page } from '../types.js';
import { alignPages, proseOf } from './align-pages.js';
import { lengthRatio, parallelTerms, type AlignedText } from './align-texts.js';
import type { ParallelTerms } from './cooccurrence.js';
import { isInScriptOf, isTranslated } from './is-translated.js';

/** The pages of a site in one locale. */
export interface LocalePages {
  /** BCP 47 tag. */
  locale: string;
  /** What the URLs of its pages begin with: `/`, `/ur/`. */
  baseUrl: string;
  pages: Page[];
}

/** The texts that a site has in both of two locales. */
export interface SiteAlignment {
  texts: ParallelTerms[];
  /** Number of pages that texts were taken from. */
  pagePairs: number;
  /** URLs of pages of the second locale that exist there but are still in the language of the first. */
  untranslated: string[];
  /** Numbers of pages that exist in the language of one of the locales alone. */
  pagesOnlyIn: { from: number; to: number };
}

/**
 * Aligns the pages that stand at the same path in two locales. A text that stands on many pages, as in several versions
 * of a manual, counts once.
 */
export function alignSites(from: LocalePages, to: LocalePages): SiteAlignment {
  const analysers = { from: analyserFor(from.locale), to: analyserFor(to.locale) };
  const others = new Map(to.pages.map((page) => [pathOf(page, to), page]));
  const pairs: { from: Page; to: Page; prose: AlignedText }[] = [];
  const untranslated: string[] = [];
  for (const page of from.pages) {
    const other = others.get(pathOf(page, from));
    if (!other) continue;
    const prose = { from: proseOf(page), to: proseOf(other) };
    if (prose.to === '') continue;
    if (isInScriptOf(to.locale, prose.to) && isTranslated(prose, analysers)) {
      pairs.push({ from: page, to: other, prose });
    } else untranslated.push(other.url);
  }

  const context = { ...analysers, ratio: lengthRatio(pairs.map(({ prose }) => prose)) };
  const texts = new Map<string, ParallelTerms>();
  for (const pair of pairs) {
    for (const text of alignPages(pair.from, pair.to, context)) {
      const key = JSON.stringify(text);
      if (texts.has(key)) continue;
      const [first, ...rest] = parallelTerms(text, context);
      if (first) texts.set(key, first);
      for (const [i, part] of rest.entries()) texts.set(`${key} ${i}`, part);
    }
  }
  const pagesOnlyIn = {
    from: writtenPages(from) - pairs.length,
    to: writtenPages(to) - pairs.length,
  };
  return { texts: [...texts.values()], pagePairs: pairs.length, untranslated, pagesOnlyIn };
}

/** Number of pages that are in their locale's language, as far as their script tells. */
function writtenPages({ locale, pages }: LocalePages): number {
  return pages.filter((page) => isInScriptOf(locale, proseOf(page))).length;
}

/** Path below the locale's base URL. */
function pathOf({ url }: Page, { baseUrl }: LocalePages): string {
  return url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url;
}
