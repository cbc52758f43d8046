import { lastQuestion, type ChatMessage } from './answer.js';

/** How a question, or a phrase in it, reads elsewhere. */
export interface Translation {
  /** The question as it reads without the conversation. Default: as it was asked. */
  standalone?: string;
  en?: string;
  ur?: string;
}

/** By question or phrase; whether letters are large or small does not matter. */
export type Translations = Record<string, Translation>;

/** Rewrites the last question as the prompt for rewriting asks for it, with what the dictionary knows. */
export function rewriteQuestion(messages: ChatMessage[], translations: Translations): string {
  const question = lastQuestion(messages);
  return JSON.stringify({
    standalone: replacePhrases(question, translations, 'standalone'),
    queries: {
      en: replacePhrases(question, translations, 'en'),
      ur: replacePhrases(question, translations, 'ur'),
    },
  });
}

/** What the dictionary makes of the last question, in every language that it knows a phrase for. */
export function knownTranslations(messages: ChatMessage[], translations: Translations): string[] {
  const question = lastQuestion(messages);
  return (['en', 'ur'] as const)
    .map((language) => replacePhrases(question, translations, language))
    .filter((text) => text !== question);
}

function replacePhrases(question: string, translations: Translations, field: keyof Translation): string {
  let text = question;
  for (const [phrase, translation] of Object.entries(translations)) {
    const replacement = translation[field];
    const at = text.toLowerCase().indexOf(phrase.toLowerCase());
    if (replacement === undefined || at < 0) continue;
    text = text.slice(0, at) + replacement + text.slice(at + phrase.length);
  }
  return text;
}
