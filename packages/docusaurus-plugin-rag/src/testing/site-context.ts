import type { I18nLocaleConfig } from '@docusaurus/types';
import { describeSite, type Site, type SiteContext } from '../site.js';

/** Overrides of what a locale would be by default. */
export type LocaleOverrides = Partial<
  Pick<I18nLocaleConfig, 'htmlLang' | 'url' | 'baseUrl' | 'direction' | 'label'>
>;

export interface SiteContextOptions {
  /** By name; the first is the default locale. */
  locales?: Record<string, LocaleOverrides>;
  current?: string;
  siteBaseUrl?: string;
  /** Folder of the default locale. */
  outDir?: string;
}

/** What Docusaurus gives for a site that is built in all its locales. */
export function siteContext({
  locales = { en: {}, ur: { direction: 'rtl', label: 'اردو' } },
  siteBaseUrl = '/',
  current,
  outDir = '/site/build',
}: SiteContextOptions = {}): SiteContext {
  const names = Object.keys(locales) as [string, ...string[]];
  const [defaultLocale] = names;
  const currentLocale = current ?? defaultLocale;
  const localeConfigs = Object.fromEntries(
    Object.entries(locales).map(([name, overrides]): [string, I18nLocaleConfig] => [
      name,
      {
        label: name,
        htmlLang: name,
        direction: 'ltr',
        calendar: 'gregory',
        path: name,
        translate: true,
        url: 'https://example.com',
        baseUrl: name === defaultLocale ? siteBaseUrl : `${siteBaseUrl}${name}/`,
        ...overrides,
      },
    ]),
  );
  return {
    i18n: { defaultLocale, currentLocale, locales: names, localeConfigs, path: 'i18n' },
    siteConfig: { url: 'https://example.com' },
    baseUrl: localeConfigs[currentLocale]?.baseUrl ?? siteBaseUrl,
    outDir: currentLocale === defaultLocale ? outDir : `${outDir}/${currentLocale}`,
  };
}

export const siteOf = (options?: SiteContextOptions): Site => describeSite(siteContext(options));
