import { en, messagesFor } from 'docusaurus-rag-chat-widget/messages';

/** Ids of the chat's strings in a site's translation files. */
export const TRANSLATION_PREFIX = 'theme.rag.';

/** The chat's strings in a language, by translation id; empty for English, which stands in the code. */
export function codeTranslations(language: string): Record<string, string> {
  const messages = messagesFor(language);
  if (messages === en) return {};
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [TRANSLATION_PREFIX + key, message]),
  );
}
