import type { Feedback } from 'docusaurus-rag-core';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactElement } from 'react';
import type { Messages } from '../messages/types.js';
import { useReader } from './reader-context.js';

interface FeedbackBarProps {
  rating: Feedback['rating'] | undefined;
  /** @throws when the API did not take it */
  onGive(feedback: Feedback): Promise<void>;
}

type Reason = NonNullable<Feedback['reason']>;

const REASONS: [Reason, keyof Messages][] = [
  ['wrong', 'reasonWrong'],
  ['incomplete', 'reasonIncomplete'],
  ['unclear', 'reasonUnclear'],
  ['sources', 'reasonSources'],
  ['other', 'reasonOther'],
];
const MAX_COMMENT_CHARACTERS = 1000;

/** Asks whether an answer helped. The rating is sent at once; why it did not is asked after that, and may be left open. */
export function FeedbackBar({ rating, onGive }: FeedbackBarProps): ReactElement {
  const { messages } = useReader();
  const questionId = useId();
  const downButton = useRef<HTMLButtonElement>(null);
  const [isAskingWhy, setAskingWhy] = useState(false);
  const [notice, setNotice] = useState('');

  async function give(feedback: Feedback): Promise<void> {
    try {
      await onGive(feedback);
      setNotice(messages.feedbackThanks);
    } catch (error) {
      // The reader is told; the site's author needs the cause.
      console.error(error);
      setNotice(messages.feedbackFailed);
    }
  }

  function rate(chosen: Feedback['rating']): void {
    setAskingWhy(chosen === 'down');
    void give({ rating: chosen });
  }

  function explain(reason: Reason, comment: string): void {
    setAskingWhy(false);
    // The button that was pressed goes away with its form.
    downButton.current?.focus();
    void give({ rating: 'down', reason, ...(comment !== '' && { comment }) });
  }

  return (
    <div className="rag-feedback" data-state={rating ?? 'none'}>
      <div className="rag-feedback-row" role="group" aria-labelledby={questionId}>
        <span id={questionId} className="rag-feedback-question">
          {messages.feedbackQuestion}
        </span>
        <button
          type="button"
          className="rag-button rag-rate"
          data-state={rating === 'up' ? 'on' : 'off'}
          aria-pressed={rating === 'up'}
          onClick={() => rate('up')}
        >
          {messages.feedbackUp}
        </button>
        <button
          ref={downButton}
          type="button"
          className="rag-button rag-rate"
          data-state={rating === 'down' ? 'on' : 'off'}
          aria-pressed={rating === 'down'}
          onClick={() => rate('down')}
        >
          {messages.feedbackDown}
        </button>
      </div>
      {isAskingWhy && <ReasonForm onExplain={explain} />}
      <p className="rag-feedback-notice" role="status">
        {notice}
      </p>
    </div>
  );
}

function ReasonForm({ onExplain }: { onExplain(reason: Reason, comment: string): void }): ReactElement {
  const { messages } = useReader();
  const name = useId();
  const commentId = useId();
  const [reason, setReason] = useState<Reason>('other');
  const [comment, setComment] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // Below the fold, nobody would know that more is asked.
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onExplain(reason, comment.trim());
  }

  return (
    <form ref={form} className="rag-reasons" onSubmit={submit}>
      <fieldset className="rag-reason-list">
        <legend className="rag-reason-question">{messages.feedbackWhy}</legend>
        {REASONS.map(([value, message]) => (
          <label key={value} className="rag-reason">
            <input
              type="radio"
              name={name}
              value={value}
              checked={reason === value}
              onChange={() => setReason(value)}
            />
            {messages[message]}
          </label>
        ))}
      </fieldset>
      <label className="rag-comment-label" htmlFor={commentId}>
        {messages.feedbackComment}
      </label>
      <textarea
        id={commentId}
        className="rag-comment"
        dir="auto"
        rows={2}
        maxLength={MAX_COMMENT_CHARACTERS}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      <button type="submit" className="rag-button rag-send-reason">
        {messages.feedbackSend}
      </button>
    </form>
  );
}
