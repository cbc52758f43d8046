import type { PluginOptions, SentryOptions } from './options.js';
import { canReach, indexUrl, otherLocales, type Site } from './site.js';

/** What the pages of one locale need to know. Everybody can read it: nothing secret belongs here. */
export interface ClientData {
  indexUrl: string;
  /** Indexes of the other locales that readers of this one may load, the default one first. */
  others: { locale: string; indexUrl: string }[];
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
  /** Publishable key of the API; absent when it asks for none. */
  publishableKey?: string;
  fallbackAfterMs: number;
  shortcut: string | false;
  /** Whether readers’ doings are dispatched as events; absent when they are not. */
  events?: true;
  /** Where faults are reported to; absent when they are not. */
  sentry?: SentryOptions;
  /** Whether the index is asked for the questions of the page being read first. */
  pageSuggestions?: true;
  suggestions: string[];
}

export function clientData(site: Site, options: PluginOptions): ClientData {
  const { current, locales } = site;
  return {
    indexUrl: indexUrl(current),
    others: otherLocales(site)
      .filter((other) => canReach(current, other))
      .map((other) => ({ locale: other.language, indexUrl: indexUrl(other) })),
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
    ...(options.publishableKey !== false && { publishableKey: options.publishableKey }),
    fallbackAfterMs: options.fallbackAfterMs,
    shortcut: options.shortcut,
    ...(options.events && { events: true }),
    ...(options.sentry !== false && { sentry: options.sentry }),
    ...(options.pageSuggestions && { pageSuggestions: true }),
    suggestions: options.suggestions[current.name] ?? [],
  };
}

/** Modules that run on every page. Only what a site has configured is bundled: `@sentry/react` may not be installed. */
export function clientModules({ widget, sentry }: PluginOptions): string[] {
  if (!widget) return [];
  return ['./client/index.js', ...(sentry === false ? [] : ['./client/report-faults.js'])];
}
