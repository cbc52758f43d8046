import type { LocaleName } from '../chat-props.js';

/** What a locale is called: by the site, else by the browser in the reader's language, else by its tag. */
export function languageName(
  locale: string,
  readerLocale: string,
  localeNames: Record<string, LocaleName>,
): string {
  return localeNames[locale]?.label ?? displayName(locale, readerLocale);
}

function displayName(locale: string, readerLocale: string): string {
  try {
    return new Intl.DisplayNames([readerLocale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    // Locale names are the site's: not every one is a language tag.
    return locale;
  }
}
