/** The language subtag of a BCP 47 tag, in lower case: `en` of `en-GB`. */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split('-', 1)[0] ?? '';
}
