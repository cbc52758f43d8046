import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { conversationsJson, conversationsMarkdown } from '../answer/conversation-export.js';
import { replyLanguage } from '../answer/reply-language.js';
import { typedDirection } from '../answer/text-direction.js';
import '../conversation-list.css';
import { format } from '../messages/format.js';
import { askedAtOf, type KeptConversation } from '../state/conversation-storage.js';
import { ConfirmedButton } from './confirmed-button.js';
import { DirectedText } from './directed-text.js';
import { Icon } from './icon.js';
import { useReader } from './reader-context.js';
import { saveFile } from './save-file.js';
import { StorageNote } from './storage-note.js';

interface ConversationListProps {
  /** Reads what is kept, the newest first. */
  list(): KeptConversation[];
  /** Id of the one that is open. */
  current: string;
  isKeptElsewhere: boolean;
  onOpen(id: string): void;
  onRemove(ids: string[]): void;
}

/** The conversations of this device: opened, deleted, saved as a file, erased. */
export function ConversationList({
  list,
  current,
  isKeptElsewhere,
  onOpen,
  onRemove,
}: ConversationListProps): ReactElement {
  const { messages, announce, siteUrl } = useReader();
  const [kept, setKept] = useState(list);
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => title.current?.focus(), []);

  function remove(ids: string[], said: string): void {
    onRemove(ids);
    setKept(list());
    announce(said);
    // The button that was pressed is gone with what it stood beside.
    title.current?.focus();
  }

  return (
    <div className="rag-conversations">
      <h3 ref={title} id={titleId} className="rag-conversations-title" tabIndex={-1}>
        {messages.conversations}
      </h3>
      {kept.length === 0 && <p className="rag-conversations-empty">{messages.noConversations}</p>}
      <ul className="rag-conversation-list" aria-labelledby={titleId}>
        {kept.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            isCurrent={conversation.id === current}
            onOpen={() => onOpen(conversation.id)}
            onRemove={() => remove([conversation.id], messages.deleted)}
          />
        ))}
      </ul>
      {kept.length > 0 && (
        <div className="rag-conversations-tools">
          <button
            type="button"
            className="rag-button"
            onClick={() =>
              saveFile(
                'conversations.md',
                'text/markdown',
                conversationsMarkdown(kept, messages.sources, siteUrl),
              )
            }
          >
            {messages.saveMarkdown}
          </button>
          <button
            type="button"
            className="rag-button"
            onClick={() => saveFile('conversations.json', 'application/json', conversationsJson(kept))}
          >
            {messages.saveJson}
          </button>
          <ConfirmedButton
            className="rag-button rag-erase"
            onConfirm={() =>
              remove(
                kept.map(({ id }) => id),
                messages.erased,
              )
            }
          >
            {messages.eraseAll}
          </ConfirmedButton>
        </div>
      )}
      <StorageNote isKeptElsewhere={isKeptElsewhere} />
    </div>
  );
}

interface ConversationRowProps {
  conversation: KeptConversation;
  isCurrent: boolean;
  onOpen(): void;
  onRemove(): void;
}

/** Called by its first question, as the reader typed it. */
function ConversationRow({ conversation, isCurrent, onOpen, onRemove }: ConversationRowProps): ReactElement {
  const { messages, locale } = useReader();
  const [first] = conversation.entries;
  const question = first?.question ?? '';
  const dir = typedDirection(question, first?.direction ?? 'ltr');
  const askedAt = askedAtOf(conversation);
  return (
    <li className="rag-conversation" data-state={isCurrent ? 'current' : 'other'}>
      <button
        type="button"
        className="rag-conversation-open"
        aria-current={isCurrent || undefined}
        onClick={onOpen}
      >
        <span
          className="rag-conversation-name"
          dir={dir}
          lang={replyLanguage(question, first?.locale ?? locale)}
        >
          <DirectedText text={question} dir={dir} />
        </span>
        {askedAt > 0 && (
          <time className="rag-conversation-time" dateTime={new Date(askedAt).toISOString()}>
            {new Date(askedAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        )}
      </button>
      <ConfirmedButton
        className="rag-button rag-icon-button"
        label={format(messages.deleteConversation, { question })}
        onConfirm={onRemove}
      >
        <Icon path="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5" />
      </ConfirmedButton>
    </li>
  );
}
