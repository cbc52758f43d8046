import type { ReactElement } from 'react';
import { answerMarkdown } from '../answer/answer-markdown.js';
import { citedSources, type CitedSource } from '../answer/cited-source.js';
import { fallbackMessage } from '../answer/fault-message.js';
import { isAnswering, type AnswerPart, type Entry } from '../state/conversation.js';
import { CitationList } from './citation-list.js';
import { CopyButton } from './copy-button.js';
import type { EntryActions } from './entry-actions.js';
import { ErrorNotice } from './error-notice.js';
import { FeedbackBar } from './feedback-bar.js';
import { OutcomeNotice } from './outcome-notice.js';
import { Prose } from './prose.js';
import { QuoteBlock } from './quote-block.js';
import { ReadingNotice } from './reading-notice.js';
import { useReader } from './reader-context.js';

interface AnswerProps {
  entry: Entry;
  actions: EntryActions;
}

/** What came of a question: words of the pages, where they stand, or why there are none. */
export function Answer({ entry, actions }: AnswerProps): ReactElement {
  const { locale, messages, siteUrl } = useReader();
  const { status, parts, reading } = entry;
  const sources = citedSources(entry);
  const askAgain = () => actions.askAgain(entry);
  // An API has kept what it said so far; a search has nothing to go on with.
  const canGoOn = entry.messageId !== undefined && !entry.isFallback && parts.length > 0;
  const isAbstained = status.state === 'finished' && status.outcome === 'abstained';
  return (
    <div className="rag-answer" data-state={status.state === 'finished' ? status.outcome : status.state}>
      <span className="rag-visually-hidden">{messages.answerLabel}</span>
      {entry.isFallback && (
        <p className="rag-notice" data-state="fallback">
          {fallbackMessage(entry.limit, locale, messages)}
        </p>
      )}
      {reading && <ReadingNotice reading={reading} onEdit={() => actions.edit(reading.text)} />}
      {status.state === 'finished' && <OutcomeNotice entry={entry} status={status} />}
      {parts.map((part, position) => (
        // oxlint-disable-next-line react/no-array-index-key -- Parts are only ever appended.
        <Part key={position} part={part} sources={sources} />
      ))}
      {isAnswering(entry) && parts.length === 0 && <p className="rag-searching">{messages.searching}</p>}
      {!isAnswering(entry) && !isAbstained && parts.length > 0 && (
        <CitationList title={messages.sources} citations={sources} />
      )}
      {!isAnswering(entry) && parts.length > 0 && (
        <div className="rag-actions">
          <CopyButton
            label={messages.copyAnswer}
            text={() => answerMarkdown(entry, messages.sources, siteUrl)}
          />
        </div>
      )}
      {status.state === 'finished' && entry.messageId !== undefined && (
        <FeedbackBar rating={entry.rating} onGive={(feedback) => actions.rate(entry, feedback)} />
      )}
      {status.state === 'unfinished' && (
        <p className="rag-notice" data-state="unfinished">
          {messages.unfinished}{' '}
          <button type="button" className="rag-button rag-ask-again" onClick={askAgain}>
            {messages.askAgain}
          </button>
          {canGoOn && (
            <button
              type="button"
              className="rag-button rag-go-on"
              onClick={() => actions.ask(messages.goOnQuestion)}
            >
              {messages.goOn}
            </button>
          )}
        </p>
      )}
      {status.state === 'failed' && <ErrorNotice fault={status.fault} onTryAgain={askAgain} />}
    </div>
  );
}

function Part({ part, sources }: { part: AnswerPart; sources: CitedSource[] }): ReactElement {
  return part.kind === 'quote' ? (
    <QuoteBlock quote={part.quote} sources={sources} />
  ) : (
    <Prose text={part.text} sources={sources} />
  );
}
