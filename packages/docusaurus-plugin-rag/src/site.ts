import { join, posix } from 'node:path';
import type { I18nLocaleConfig, LoadContext } from '@docusaurus/types';

export const PLUGIN_NAME = 'docusaurus-plugin-rag';

/** Folder of the index below a locale's build folder, and below its base URL. */
export const INDEX_FOLDER = 'rag';

/** One locale of a site, as it is built and served. */
export interface SiteLocale {
  /** Docusaurus's name of the locale. */
  name: string;
  /** BCP 47 tag, which need not equal the name. */
  language: string;
  label: string;
  direction: 'ltr' | 'rtl';
  /** Origin the locale is published at. */
  origin: string;
  /** Path of the locale's home page, with slashes at both ends. */
  baseUrl: string;
  /** Folder the locale is built into. */
  outDir: string;
  /** Folder of the locale's index. */
  indexDir: string;
}

/** A site as seen from one of its locales. */
export interface Site {
  current: SiteLocale;
  /** The locale readers get without a prefix. May be the current one. */
  default: SiteLocale;
  /** All locales, in the order of the config. */
  locales: SiteLocale[];
}

/** What Docusaurus knows of a site's locales. */
export type SiteContext = Pick<LoadContext, 'i18n' | 'baseUrl' | 'outDir'> & {
  siteConfig: Pick<LoadContext['siteConfig'], 'url'>;
};

export function describeSite(context: SiteContext): Site {
  const { i18n, baseUrl, outDir, siteConfig } = context;
  const describe = (name: string): SiteLocale => {
    const config: LocaleConfig | undefined = i18n.localeConfigs[name];
    if (!config) throw new Error(`Docusaurus has no configuration of locale "${name}".`);
    const localeBaseUrl = config.baseUrl ?? usualBaseUrl(name, context);
    // Build folders lie to each other as base URLs do.
    const localeOutDir = join(outDir, posix.relative(baseUrl, localeBaseUrl));
    return {
      name,
      language: config.htmlLang,
      label: config.label,
      direction: config.direction === 'rtl' ? 'rtl' : 'ltr',
      origin: new URL(config.url ?? siteConfig.url).origin,
      baseUrl: localeBaseUrl,
      outDir: localeOutDir,
      indexDir: join(localeOutDir, INDEX_FOLDER),
    };
  };
  return {
    current: describe(i18n.currentLocale),
    default: describe(i18n.defaultLocale),
    locales: i18n.locales.map(describe),
  };
}

/** Addresses of single locales are known since Docusaurus 3.9. */
type LocaleConfig = Omit<I18nLocaleConfig, 'url' | 'baseUrl'> & Partial<I18nLocaleConfig>;

/** Where Docusaurus before 3.9 puts a locale: the default one outermost, each other one in a folder of its name. */
function usualBaseUrl(name: string, { i18n, baseUrl }: SiteContext): string {
  const { currentLocale, defaultLocale } = i18n;
  if (name === currentLocale) return baseUrl;
  const folder = `${currentLocale}/`;
  // A locale that is built alone has no folder.
  const isInFolder = currentLocale !== defaultLocale && baseUrl.endsWith(`/${folder}`);
  const root = isInFolder ? baseUrl.slice(0, -folder.length) : baseUrl;
  return name === defaultLocale ? root : `${root}${name}/`;
}

/** The locales of a site but one, the default one first. */
export function otherLocales({ current, default: first, locales }: Site, own = current): SiteLocale[] {
  const others = locales.filter(({ name }) => name !== own.name);
  return [
    ...others.filter(({ name }) => name === first.name),
    ...others.filter(({ name }) => name !== first.name),
  ];
}

/** URL of a locale's index folder, from its site. */
export const indexUrl = ({ baseUrl }: Pick<SiteLocale, 'baseUrl'>): string => `${baseUrl}${INDEX_FOLDER}/`;

/** Whether pages of one locale can load files of the other, and the two are not the same place. */
export const canReach = (from: SiteLocale, to: SiteLocale): boolean =>
  from.origin === to.origin && from.baseUrl !== to.baseUrl;

/** Whether a reader of one locale also reads the other: `en-GB` and `en-US`. */
export const shareLanguage = (a: SiteLocale, b: SiteLocale): boolean =>
  new Intl.Locale(a.language).language === new Intl.Locale(b.language).language;

/** Folder of what is kept from build to build, which continuous integration usually keeps too. */
export const cacheDirOf = (siteDir: string): string => join(siteDir, 'node_modules/.cache', PLUGIN_NAME);
