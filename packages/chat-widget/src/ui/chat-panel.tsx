import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { announcementFor, type Announcement } from '../a11y/announcement.js';
import { Announcer, type Said } from '../a11y/announcer.js';
import type { ChatProps } from '../chat-props.js';
import type { HeaderAction } from '../slots.js';
import { pageSelection } from '../state/page-selection.js';
import { DEFAULT_STORAGE_KEY, useChat } from '../state/use-chat.js';
import { report } from '../usage-event.js';
import { Composer } from './composer.js';
import { ConversationList } from './conversation-list.js';
import type { EntryActions } from './entry-actions.js';
import { MessageList } from './message-list.js';
import { PanelFrame } from './panel-frame.js';
import { useReader } from './reader-context.js';
import { StorageNote } from './storage-note.js';
import { Suggestions } from './suggestions.js';
import { afterFrame, useDrawnParts } from './use-drawn-parts.js';

interface ChatPanelProps {
  frame: RefObject<HTMLDialogElement | null>;
  id: string;
  open: boolean;
  modal: boolean;
  onClose(): void;
  chat: ChatProps;
  said: Said;
  announce(announcement: Announcement): void;
}

/** The title bar, the conversation, then the composer; the frame itself is there from the beginning. */
const PARTS = 3;

/** Joins the conversation, the requests and the parts one sees. */
export function ChatPanel({
  frame,
  id,
  open,
  modal,
  onClose,
  chat,
  said,
  announce,
}: ChatPanelProps): ReactElement {
  const reader = useReader();
  const { storageKey = DEFAULT_STORAGE_KEY } = chat;
  const composer = useRef<HTMLTextAreaElement>(null);
  const [isListing, setListing] = useState(false);
  const [wasOpen, setWasOpen] = useState(open);
  // Whoever opens the panel wants to ask.
  if (open !== wasOpen) {
    setWasOpen(open);
    setListing(false);
  }
  const { messages } = reader;
  const drawn = useDrawnParts(open, PARTS);
  const { conversation, isAnswering, isKeptElsewhere, setDraft, setSelection, ...asking } = useChat(chat, {
    isShown: open,
    onStatusChange: (entry) => announce(announcementFor(entry, reader)),
  });
  const { draft, selection, entries } = conversation;

  const wasReported = useRef(false);
  useEffect(() => {
    if (open && !wasReported.current) report(chat, { type: 'opened' });
    wasReported.current = open;
  });

  useEffect(() => {
    if (!open) return;
    const selected = pageSelection();
    if (selected !== '') setSelection(selected);
  }, [open, setSelection]);

  useEffect(() => {
    // To take the focus, a field must be laid out: what was drawn before it is by then.
    if (open && drawn === PARTS) return afterFrame(() => composer.current?.focus());
    return undefined;
  }, [open, drawn]);

  useEffect(() => {
    if (!isListing) composer.current?.focus();
  }, [isListing]);

  // The button that was pressed goes away with what it did: the focus must not go with it.
  function fromButton<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
    return (...args) => {
      act(...args);
      composer.current?.focus();
    };
  }

  const send = fromButton((question: string) => {
    asking.ask(question, selection);
    setDraft('');
    setSelection(undefined);
  });
  const actions: EntryActions = {
    ask: fromButton((question) => asking.ask(question)),
    askAgain: fromButton(asking.askAgain),
    edit: fromButton((text, about) => {
      setDraft(draft === '' ? text : `${draft} ${text}`);
      if (about !== undefined) setSelection(about);
    }),
    rate: asking.rate,
  };
  const openConversation = fromButton((wanted?: string) => {
    asking.openConversation(wanted);
    setListing(false);
  });
  const actionsOfPanel: HeaderAction[] = [
    {
      name: 'new',
      label: messages.newConversation,
      icon: 'M12 5v14M5 12h14',
      press() {
        openConversation();
        reader.announce(messages.newConversation);
      },
    },
    {
      name: 'history',
      label: messages.conversations,
      icon: 'M4 6h16M4 12h16M4 18h10',
      isMirrored: true,
      isPressed: isListing,
      press: () => setListing(!isListing),
    },
  ];

  return (
    <PanelFrame
      frame={frame}
      id={id}
      open={open}
      modal={modal}
      actions={actionsOfPanel}
      onClose={onClose}
      isBare={drawn === 0}
      widthKey={`${storageKey}:width`}
    >
      {drawn < 2 ? null : isListing ? (
        <ConversationList
          list={asking.listConversations}
          current={conversation.id}
          isKeptElsewhere={isKeptElsewhere}
          onOpen={openConversation}
          onRemove={asking.removeConversations}
        />
      ) : entries.length > 0 ? (
        <MessageList
          key={conversation.id}
          entries={entries}
          open={open}
          followUps={asking.followUps}
          actions={actions}
        />
      ) : (
        <Suggestions suggestions={asking.suggestions} onPick={actions.ask}>
          <StorageNote isKeptElsewhere={isKeptElsewhere} />
        </Suggestions>
      )}
      {!isListing && drawn === PARTS && (
        <Composer
          ref={composer}
          draft={draft}
          answering={isAnswering}
          selection={selection}
          onSelectionChange={fromButton(setSelection)}
          onDraftChange={setDraft}
          onSend={send}
          onStop={fromButton(asking.stop)}
        />
      )}
      <Announcer said={said} />
    </PanelFrame>
  );
}
