import type { ReactElement } from 'react';
import type { Citation, Feedback } from 'docusaurus-rag-core';
import { isAnswering, type AnswerPart, type Entry } from '../state/conversation.js';
import { CitationList } from './citation-list.js';
import { ErrorNotice } from './error-notice.js';
import { FeedbackBar } from './feedback-bar.js';
import { OutcomeNotice } from './outcome-notice.js';
import { Prose } from './prose.js';
import { QuoteBlock } from './quote-block.js';
import { ReadingNotice } from './reading-notice.js';
import { useReader } from './reader-context.js';

interface AnswerProps {
  entry: Entry;
  onAskAgain(): void;
  /** Puts what was understood where it can be put right. */
  onEditReading(text: string): void;
  onRate(feedback: Feedback): Promise<void>;
}

/** What came of a question: words of the pages, where they stand, or why there are none. */
export function Answer({ entry, onAskAgain, onEditReading, onRate }: AnswerProps): ReactElement {
  const { messages } = useReader();
  const { status, parts, sources, reading } = entry;
  const isAbstained = status.state === 'finished' && status.outcome === 'abstained';
  return (
    <div className="rag-answer" data-state={status.state === 'finished' ? status.outcome : status.state}>
      <span className="rag-visually-hidden">{messages.answerLabel}</span>
      {entry.isFallback && (
        <p className="rag-notice" data-state="fallback">
          {messages.fallback}
        </p>
      )}
      {reading && <ReadingNotice reading={reading} onEdit={() => onEditReading(reading.text)} />}
      {status.state === 'finished' && <OutcomeNotice entry={entry} status={status} />}
      {parts.map((part, position) => (
        // oxlint-disable-next-line react/no-array-index-key -- Parts are only ever appended.
        <Part key={position} part={part} sources={sources} />
      ))}
      {isAnswering(entry) && parts.length === 0 && <p className="rag-searching">{messages.searching}</p>}
      {!isAnswering(entry) && !isAbstained && parts.length > 0 && (
        <CitationList title={messages.sources} citations={sources} />
      )}
      {status.state === 'finished' && entry.messageId !== undefined && (
        <FeedbackBar rating={entry.rating} onGive={onRate} />
      )}
      {status.state === 'unfinished' && (
        <p className="rag-notice" data-state="unfinished">
          {messages.unfinished}{' '}
          <button type="button" className="rag-button rag-ask-again" onClick={onAskAgain}>
            {messages.askAgain}
          </button>
        </p>
      )}
      {status.state === 'failed' && <ErrorNotice fault={status.fault} onTryAgain={onAskAgain} />}
    </div>
  );
}

function Part({ part, sources }: { part: AnswerPart; sources: Citation[] }): ReactElement {
  return part.kind === 'quote' ? (
    <QuoteBlock quote={part.quote} sources={sources} />
  ) : (
    <Prose text={part.text} sources={sources} />
  );
}
