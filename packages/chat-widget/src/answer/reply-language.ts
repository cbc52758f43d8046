import { languageOf, messagesFor, type Messages } from '../messages/index.js';

const ARABIC_LETTER = /(?=\p{L})\p{Script=Arabic}/u;
const LATIN_LETTER = /(?=\p{L})\p{Script=Latin}/u;
const TOLD_APART_BY_SCRIPT = new Set(['en', 'ur']);

/**
 * The language a question is written in, as far as its script tells: to a reader of English or Urdu, any Arabic
 * letter means Urdu and Latin ones alone English. Anything else is taken to be in the reader's locale.
 */
export function replyLanguage(question: string, readerLocale: string): string {
  const readerLanguage = languageOf(readerLocale);
  if (!TOLD_APART_BY_SCRIPT.has(readerLanguage)) return readerLocale;
  const language = ARABIC_LETTER.test(question) ? 'ur' : LATIN_LETTER.test(question) ? 'en' : readerLanguage;
  return language === readerLanguage ? readerLocale : language;
}

/** The messages to reply in: the site's own where they are in that language, else the package's. */
export function replyMessages(language: string, readerLocale: string, messages: Messages): Messages {
  return language === readerLocale ? messages : messagesFor(language);
}
