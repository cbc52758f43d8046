import { languageOf } from '../messages/language-of.js';
import { REPLIES } from '../messages/replies.js';
import type { Messages } from '../messages/types.js';

const ARABIC_LETTER = /(?=\p{L})\p{Script=Arabic}/u;
const LATIN_LETTER = /(?=\p{L})\p{Script=Latin}/u;

/**
 * The language a question is written in, as far as its script tells: to a reader of English or Urdu, any Arabic
 * letter means Urdu and Latin ones alone English. Anything else is taken to be in the reader's locale.
 */
export function replyLanguage(question: string, readerLocale: string): string {
  const readerLanguage = languageOf(readerLocale);
  if (!isToldApart(readerLanguage)) return readerLocale;
  const language = ARABIC_LETTER.test(question) ? 'ur' : LATIN_LETTER.test(question) ? 'en' : readerLanguage;
  return language === readerLanguage ? readerLocale : language;
}

/** What to reply with: the site's own messages where they are in that language, else the package's. */
export function replyMessages(
  language: string,
  readerLocale: string,
  messages: Messages,
): Pick<Messages, 'abstained' | 'nearestPages'> {
  return language !== readerLocale && isToldApart(language) ? REPLIES[language] : messages;
}

function isToldApart(language: string): language is keyof typeof REPLIES {
  return Object.hasOwn(REPLIES, language);
}
