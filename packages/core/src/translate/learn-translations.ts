import { pagesFromPassages } from '../ingest/pages-from-passages.js';
import type { SearchIndex } from '../ports/search-index.js';
import type { Page } from '../types.js';
import { alignSites } from './align-sites.js';
import { trainTranslations } from './train-translations.js';
import type { TranslationMap } from './translation-map.js';

/** One locale of a site, indexed. */
export interface IndexedLocale {
  index: SearchIndex;
  /** What the URLs of its pages begin with: `/`, `/ur/`. */
  baseUrl: string;
}

export interface LearntTranslations {
  /** Pages that exist in both locales. */
  pagePairs: number;
  /** Texts that say the same: sentences, headings, items, cells. */
  texts: number;
  /** URLs of pages of the second locale that are still in the language of the first. */
  untranslated: string[];
  /** Numbers of pages that exist in the language of one of the locales alone. */
  pagesOnlyIn: { first: number; second: number };
  /** Of questions in the first language into the second index. */
  forward: TranslationMap;
  /** Of questions in the second language into the first index. */
  backward: TranslationMap;
}

/**
 * Learns how to ask each of two locales in the other's language, from the pages that a site has in both. The same pages give
 * the same translations.
 */
export async function learnTranslations(
  first: IndexedLocale,
  second: IndexedLocale,
  onProgress?: (done: { iteration: number; iterations: number }) => void,
): Promise<LearntTranslations> {
  const [from, to] = await Promise.all([pagesOf(first), pagesOf(second)]);
  const { texts, pagePairs, untranslated, pagesOnlyIn } = alignSites(from, to);
  const { forward, backward } = trainTranslations(
    {
      from: { locale: from.locale, words: await first.index.words() },
      to: { locale: to.locale, words: await second.index.words() },
      texts,
    },
    { onProgress },
  );
  return {
    pagePairs,
    texts: texts.length,
    untranslated,
    pagesOnlyIn: { first: pagesOnlyIn.from, second: pagesOnlyIn.to },
    forward,
    backward,
  };
}

async function pagesOf({
  index,
  baseUrl,
}: IndexedLocale): Promise<{ locale: string; baseUrl: string; pages: Page[] }> {
  const { chunks, locale } = index.manifest;
  const passages = await index.passages(Array.from({ length: chunks }, (_, ordinal) => ordinal));
  return { locale, baseUrl, pages: pagesFromPassages(passages) };
}
