import { RagError, type IndexStore, type SearchIndex } from 'docusaurus-rag-core';

/** The part of the site a question is about. */
export interface SiteScope {
  /** Locale of the site, as it is published: `ur-PK` when the reader asked for `ur`. */
  locale: string;
  version?: string;
  /** The locale's opened index: its release id and versions. */
  index: SearchIndex;
}

/**
 * Finds the site's locale for a BCP 47 tag, and checks the version.
 *
 * @throws RagError `LOCALE_UNKNOWN` or `VERSION_UNKNOWN`, each listing what the site has; `INDEX_NOT_FOUND` when nothing is
 * published; what the store throws
 */
export async function resolveSiteScope(
  store: IndexStore,
  { locale, version }: { locale: string; version?: string | undefined },
): Promise<SiteScope> {
  const found = (await openExactly(store, locale)) ?? (await openNearest(store, locale));
  if (version === undefined) return found;
  const versions = new Set(versionsOf(found.index));
  if (!versions.has(version)) {
    // A page that is not translated yet is read under its own locale's path, but indexed in another.
    for (const other of (await store.current())?.locales ?? []) {
      const index = await store.open(other.locale);
      for (const name of index ? versionsOf(index) : []) versions.add(name);
    }
  }
  if (versions.has(version)) return { ...found, version };
  throw new RagError(
    'VERSION_UNKNOWN',
    versions.size === 0
      ? 'The site’s pages have no versions. Ask without one.'
      : `The site has no such version. Its versions are: ${[...versions].sort().join(', ')}.`,
  );
}

/** Best match of a BCP 47 tag: the tag itself, else the longest one that begins it, else one that it begins. */
export function matchLocale(wanted: string, available: readonly string[]): string | undefined {
  const normal = (locale: string) => locale.toLowerCase().replaceAll('_', '-');
  const tag = normal(wanted);
  const isPrefix = (prefix: string, of: string) => of === prefix || of.startsWith(`${prefix}-`);
  const lower = available.map((locale) => ({ locale, tag: normal(locale) }));
  const shorter = lower.filter((each) => isPrefix(each.tag, tag)).sort((a, b) => b.tag.length - a.tag.length);
  return (shorter[0] ?? lower.find((each) => isPrefix(tag, each.tag)))?.locale;
}

async function openExactly(store: IndexStore, locale: string): Promise<SiteScope | undefined> {
  if (!isLanguageTag(locale)) return undefined;
  const index = await store.open(locale);
  return index && { locale, index };
}

async function openNearest(store: IndexStore, wanted: string): Promise<SiteScope> {
  const release = await store.current();
  if (!release) {
    throw new RagError(
      'INDEX_NOT_FOUND',
      `Nothing is published in ${store.description} yet. Build the site.`,
    );
  }
  const locales = release.locales.map(({ locale }) => locale);
  const locale = isLanguageTag(wanted) ? matchLocale(wanted, locales) : undefined;
  const index = locale === undefined ? undefined : await store.open(locale);
  if (locale === undefined || !index) {
    throw new RagError(
      'LOCALE_UNKNOWN',
      `The site has no such locale. Its locales are: ${locales.join(', ')}.`,
    );
  }
  return { locale, index };
}

/** Whether a text may be looked for in a store, where a locale may be a part of a path. */
function isLanguageTag(text: string): boolean {
  return /^[a-z\d]{1,8}(?:[-_][a-z\d]{1,8})*$/i.test(text);
}

function versionsOf(index: SearchIndex): string[] {
  return index.manifest.versions.map(({ name }) => name);
}
