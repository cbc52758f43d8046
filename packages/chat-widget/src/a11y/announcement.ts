import { firstSentence, plainAnswer } from '../answer/answer-text.js';
import { fallbackMessage, faultMessage, type Listener } from '../answer/fault-message.js';
import { replyLanguage, replyMessages } from '../answer/reply-language.js';
import { format } from '../messages/format.js';
import type { Entry } from '../state/conversation.js';

/** One short text for a screen reader; an urgent one interrupts what is being read. */
export interface Announcement {
  text: string;
  urgent: boolean;
  /** BCP 47 tag of the text's language. */
  language: string;
}

/** What to say when the status of an entry has changed: a short sentence, never the whole answer. */
export function announcementFor(entry: Entry, listener: Listener): Announcement {
  const { locale, messages, development } = listener;
  const polite = (text: string, language = locale): Announcement => ({ text, urgent: false, language });
  const { status } = entry;
  switch (status.state) {
    case 'answering':
      return polite(messages.searching);
    case 'unfinished':
      return polite(messages.unfinished);
    case 'failed':
      return { text: faultMessage(status.fault, listener), urgent: true, language: locale };
    case 'finished':
      break;
  }
  switch (status.outcome) {
    case 'answered': {
      const sentence = firstSentence(plainAnswer(entry.parts));
      const ready = format(messages.answerReady, { sentence, count: entry.sources.length });
      return polite(entry.limit ? `${fallbackMessage(entry.limit, locale, messages)} ${ready}` : ready);
    }
    case 'abstained': {
      const language = replyLanguage(entry.question, locale);
      return polite(replyMessages(language, locale, messages).abstained, language);
    }
    case 'nothing-to-search':
      return polite(development ? messages.nothingToSearchInDevelopment : messages.nothingToSearch);
  }
}
