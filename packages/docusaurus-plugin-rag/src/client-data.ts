import type { PluginOptions } from './options.js';
import { canReach, indexUrl, type Site } from './site.js';

/** What the pages of one locale need to know. Everybody can read it: nothing secret belongs here. */
export interface ClientData {
  indexUrl: string;
  /** Index of the default locale, where readers of this one may load it. */
  fallbackIndexUrl?: string;
  /** BCP 47 tag. */
  locale: string;
  direction: 'ltr' | 'rtl';
  baseUrl: string;
  /** Base URLs of other locales below this one's: going there is a full page load. */
  otherBaseUrls: string[];
  /** By BCP 47 tag. */
  localeNames: Record<string, { label: string; direction: 'ltr' | 'rtl' }>;
  /** Address of the API without `/v1` and without a slash at its end; absent when the site names none. */
  apiUrl?: string;
  fallbackAfterMs: number;
  shortcut: string | false;
  suggestions: string[];
}

export function clientData(
  { current, default: fallback, locales }: Site,
  options: PluginOptions,
): ClientData {
  return {
    indexUrl: indexUrl(current),
    ...(canReach(current, fallback) && { fallbackIndexUrl: indexUrl(fallback) }),
    locale: current.language,
    direction: current.direction,
    baseUrl: current.baseUrl,
    otherBaseUrls: locales
      .map(({ baseUrl }) => baseUrl)
      .filter((baseUrl) => baseUrl !== current.baseUrl && baseUrl.startsWith(current.baseUrl)),
    localeNames: Object.fromEntries(
      locales.map(({ language, label, direction }) => [language, { label, direction }]),
    ),
    ...(options.api !== false && { apiUrl: options.api.replace(/\/+$/, '') }),
    fallbackAfterMs: options.fallbackAfterMs,
    shortcut: options.shortcut,
    suggestions: options.suggestions[current.name] ?? [],
  };
}
