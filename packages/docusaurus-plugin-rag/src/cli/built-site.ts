import { resolve } from 'node:path';
import { openStaticIndex, RagError, type AnswerIndexes, type StaticIndex } from 'docusaurus-rag-core';
import { createFileLoader } from 'docusaurus-rag-core/node';
import type { LoadContext } from '@docusaurus/types';
import { describeSite, otherLocales, type Site, type SiteLocale } from '../site.js';

/** A site as the last build left it. */
export interface BuiltSite extends Site {
  /** Folder of the default locale, which holds those of the others. */
  outDir: string;
  trailingSlash: boolean | undefined;
}

/** @param dir folder the site was built into, relative to the site; default: `build` */
export function builtSite(context: LoadContext, dir?: string): BuiltSite {
  const outDir = resolve(context.siteDir, dir ?? context.outDir);
  const { trailingSlash } = context.siteConfig;
  return { ...describeSite({ ...context, outDir }), outDir, trailingSlash };
}

/**
 * Finds a locale by Docusaurus's name or by its BCP 47 tag.
 *
 * @throws RagError `OPTION_INVALID` that lists the site's locales
 */
export function localeOf(site: Site, name: string | undefined): SiteLocale {
  if (name === undefined) return site.default;
  const locale =
    site.locales.find((each) => each.name === name) ?? site.locales.find((each) => each.language === name);
  if (locale) return locale;
  const names = site.locales.map((each) => each.name).join(', ');
  throw new RagError('OPTION_INVALID', `The site has no locale "${name}". Its locales are: ${names}.`);
}

/**
 * Opens a locale's index.
 *
 * @throws RagError with an `INDEX_…` code
 */
export async function openIndex(locale: SiteLocale): Promise<StaticIndex> {
  const index = await openStaticIndex({ load: createFileLoader(locale.indexDir) });
  // A locale that was built alone lies where the default locale usually does.
  if (index.manifest.locale !== locale.language) {
    throw new RagError(
      'INDEX_NOT_FOUND',
      `${locale.indexDir} holds the pages of "${index.manifest.locale}", not of "${locale.name}". Build the site in all its locales.`,
    );
  }
  return index;
}

/**
 * Opens a locale's index where there is one.
 *
 * @throws RagError with an `INDEX_…` code other than `INDEX_NOT_FOUND`
 */
export async function openIndexIfBuilt(locale: SiteLocale): Promise<StaticIndex | undefined> {
  try {
    return await openIndex(locale);
  } catch (error) {
    if (error instanceof RagError && error.code === 'INDEX_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * The indexes a reader of one locale is answered from.
 *
 * @throws RagError with an `INDEX_…` code where the locale has none
 */
export async function indexesFor(site: Site, own: SiteLocale): Promise<AnswerIndexes> {
  const others = otherLocales(site, own).map((other) => {
    let opening: ReturnType<typeof openIndexIfBuilt> | undefined;
    return { locale: other.language, open: () => (opening ??= openIndexIfBuilt(other)) };
  });
  return { own: await openIndex(own), others };
}
