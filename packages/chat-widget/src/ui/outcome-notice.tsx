import type { ReactElement } from 'react';
import { languageName } from '../answer/language-name.js';
import { replyLanguage, replyMessages } from '../answer/reply-language.js';
import { format } from '../messages/format.js';
import type { Entry, EntryStatus } from '../state/conversation.js';
import { CitationList } from './citation-list.js';
import { useReader } from './reader-context.js';

interface OutcomeNoticeProps {
  entry: Entry;
  status: Extract<EntryStatus, { state: 'finished' }>;
}

/** What must be said of an answer besides its words: that there are none, or that they are in another language. */
export function OutcomeNotice({ entry, status }: OutcomeNoticeProps): ReactElement | null {
  const { locale, messages, localeNames, development } = useReader();

  if (status.outcome === 'abstained') {
    const language = replyLanguage(entry.question, locale);
    const reply = replyMessages(language, locale, messages);
    return (
      <div className="rag-notice" data-state="abstained" lang={language}>
        <p dir="auto">{reply.abstained}</p>
        <CitationList title={reply.nearestPages} citations={entry.sources} />
      </div>
    );
  }
  if (status.outcome === 'nothing-to-search') {
    return (
      <p className="rag-notice" data-state="nothing-to-search">
        {development ? messages.nothingToSearchInDevelopment : messages.nothingToSearch}
      </p>
    );
  }
  if (status.foundInLocale !== undefined) {
    const language = languageName(status.foundInLocale, locale, localeNames);
    return (
      <p className="rag-notice" data-state="found-in-locale">
        {format(messages.foundInLocale, { language })}
      </p>
    );
  }
  return null;
}
