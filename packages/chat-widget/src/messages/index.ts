import { en } from './en.js';
import type { Messages } from './types.js';
import { ur } from './ur.js';

export type { Messages } from './types.js';
export { en, ur };

/** The messages that come with the package, by language: `ur-PK` has those of `ur`, an unknown language English ones. */
export function messagesFor(locale: string): Messages {
  return languageOf(locale) === 'ur' ? ur : en;
}

/** The language subtag of a BCP 47 tag, in lower case: `en` of `en-GB`. */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split('-', 1)[0] ?? '';
}
