import { useEffect, useRef, type ReactElement } from 'react';
import type { Entry } from '../state/conversation.js';
import '../message-list.css';
import { Answer } from './answer.js';
import { Question } from './question.js';
import { useReader } from './reader-context.js';

interface MessageListProps {
  entries: Entry[];
  open: boolean;
  onAskAgain(entry: Entry): void;
}

/** Questions and answers, oldest first. It is no live region: the announcer says in one sentence what has come. */
export function MessageList({ entries, open, onAskAgain }: MessageListProps): ReactElement {
  const { messages } = useReader();
  const newest = useRef<HTMLLIElement>(null);
  const newestId = entries.at(-1)?.id;

  // The newest question at the top, its answer growing below: the text never moves under the reader's eyes.
  useEffect(() => {
    if (open && newestId !== undefined) newest.current?.scrollIntoView({ block: 'start' });
  }, [open, newestId]);

  return (
    <div
      className="rag-messages"
      role="log"
      aria-live="off"
      aria-label={messages.conversationLabel}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Safari scrolls by keyboard only what has the focus.
      tabIndex={0}
    >
      <ol className="rag-message-list">
        {entries.map((entry) => (
          <li
            key={entry.id}
            ref={entry.id === newestId ? newest : null}
            className="rag-entry"
            data-state={entry.status.state}
          >
            <Question entry={entry} />
            <Answer entry={entry} onAskAgain={() => onAskAgain(entry)} />
          </li>
        ))}
      </ol>
    </div>
  );
}
