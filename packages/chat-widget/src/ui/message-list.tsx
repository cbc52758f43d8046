import { useRef, type ReactElement } from 'react';
import type { Entry } from '../state/conversation.js';
import '../message-list.css';
import type { MessageSlotProps } from '../slots.js';
import { Answer } from './answer.js';
import type { EntryActions } from './entry-actions.js';
import { Question } from './question.js';
import { useReader } from './reader-context.js';
import { SuggestionList } from './suggestion-list.js';
import { useNewestInView } from './use-newest-in-view.js';

interface MessageListProps {
  entries: Entry[];
  open: boolean;
  /** Questions that may come next. */
  followUps: string[];
  actions: EntryActions;
}

function Message({ entry, actions }: Omit<MessageSlotProps, 'children'>): ReactElement {
  const { slots } = useReader();
  const usual = (
    <>
      <Question entry={entry} onEdit={() => actions.edit(entry.question, entry.selection)} />
      <Answer entry={entry} actions={actions} />
    </>
  );
  return slots.Message ? (
    <slots.Message entry={entry} actions={actions}>
      {usual}
    </slots.Message>
  ) : (
    usual
  );
}

/** Questions and answers, oldest first. It is no live region: the announcer says in one sentence what has come. */
export function MessageList({ entries, open, followUps, actions }: MessageListProps): ReactElement {
  const { messages } = useReader();
  const list = useRef<HTMLDivElement>(null);
  const newestItem = useRef<HTMLLIElement>(null);
  const newest = entries.at(-1);
  useNewestInView(newest, open, list, newestItem);

  return (
    <div
      ref={list}
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
            ref={entry === newest ? newestItem : null}
            className="rag-entry"
            data-state={entry.status.state}
          >
            <Message entry={entry} actions={actions} />
          </li>
        ))}
      </ol>
      <SuggestionList label={messages.followUpsLabel} suggestions={followUps} onPick={actions.ask} />
    </div>
  );
}
