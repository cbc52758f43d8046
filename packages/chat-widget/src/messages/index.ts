import { ar } from './ar.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { hi } from './hi.js';
import { languageOf } from './language-of.js';
import type { Messages } from './types.js';
import { ur } from './ur.js';

export type { Messages } from './types.js';
export { loadMessagesFor } from './load-messages.js';
export { ar, en, es, fa, hi, ur };

const BY_LANGUAGE = new Map<string, Messages>(Object.entries({ ar, en, es, fa, hi, ur }));

/**
 * The messages that come with the package, by language: `ur-PK` has those of `ur`, an unknown language English ones.
 *
 * It holds every language: pages that need one alone take that, or `loadMessagesFor`.
 */
export function messagesFor(locale: string): Messages {
  return BY_LANGUAGE.get(languageOf(locale)) ?? en;
}
