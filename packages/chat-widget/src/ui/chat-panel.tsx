import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { announcementFor, type Announcement } from '../a11y/announcement.js';
import { Announcer, type Said } from '../a11y/announcer.js';
import type { ChatProps, PagePlace } from '../chat-props.js';
import { isAnswering } from '../state/conversation.js';
import { useAsk } from '../state/use-ask.js';
import { pageSelection } from '../state/page-selection.js';
import { listConversations } from '../state/conversation-storage.js';
import { useConversations } from '../state/use-conversations.js';
import { useStatusChange } from '../state/use-status-change.js';
import { followUpPage, followUps, useSuggestions } from '../state/use-suggestions.js';
import { useTransport } from '../state/use-transport.js';
import { report, usageOf } from '../usage-event.js';
import { Composer } from './composer.js';
import { ConversationList } from './conversation-list.js';
import type { EntryActions } from './entry-actions.js';
import { Icon } from './icon.js';
import { MessageList } from './message-list.js';
import { PanelFrame } from './panel-frame.js';
import { useReader } from './reader-context.js';
import { StorageNote } from './storage-note.js';
import { Suggestions } from './suggestions.js';

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
  const { storageKey = 'docusaurus-rag-chat' } = chat;
  const composer = useRef<HTMLTextAreaElement>(null);
  const [isListing, setListing] = useState(false);
  const [wasOpen, setWasOpen] = useState(open);
  // Whoever opens the panel wants to ask.
  if (open !== wasOpen) {
    setWasOpen(open);
    setListing(false);
  }
  const { getTransport, forget, isKeptElsewhere } = useTransport(chat);
  const { conversation, dispatch, ...conversations } = useConversations(storageKey, forget);
  const { draft, selection, entries } = conversation;
  const asking = useAsk(chat, getTransport, conversation, dispatch);
  const { messages } = reader;
  const first = useSuggestions(chat.suggestions, open && entries.length === 0 ? pageOf(chat) : undefined);
  const next = followUps(useSuggestions(chat.suggestions, followUpPage(entries.at(-1))), entries);
  useStatusChange(conversation, (entry) => {
    announce(announcementFor(entry, reader));
    report(chat, usageOf(entry));
  });

  const wasReported = useRef(false);
  useEffect(() => {
    if (open && !wasReported.current) report(chat, { type: 'opened' });
    wasReported.current = open;
  });

  useEffect(() => {
    if (!open) return;
    const selected = pageSelection();
    if (selected !== '') dispatch({ type: 'selection-changed', selection: selected });
  }, [open, dispatch]);

  useEffect(() => {
    if (open && !isListing) composer.current?.focus();
  }, [open, isListing]);

  // The button that was pressed goes away with what it did: the focus must not go with it.
  function fromButton<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
    return (...args) => {
      act(...args);
      composer.current?.focus();
    };
  }

  const setDraft = (text: string) => dispatch({ type: 'draft-changed', draft: text });
  const setSelection = (text: string | undefined) => dispatch({ type: 'selection-changed', selection: text });
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
    async rate(entry, feedback) {
      await asking.rate(entry, feedback);
      const { rating, reason } = feedback;
      report(chat, { type: 'rated', rating, ...(reason && { reason }) });
    },
  };
  const openConversation = fromButton((wanted?: string) => {
    asking.stop();
    conversations.open(wanted);
    setListing(false);
  });

  return (
    <PanelFrame
      frame={frame}
      id={id}
      open={open}
      modal={modal}
      tools={
        <>
          <button
            type="button"
            className="rag-button rag-icon-button rag-new"
            aria-label={messages.newConversation}
            onClick={() => {
              openConversation();
              reader.announce(messages.newConversation);
            }}
          >
            <Icon path="M12 5v14M5 12h14" />
          </button>
          <button
            type="button"
            className="rag-button rag-icon-button rag-history"
            aria-label={messages.conversations}
            aria-pressed={isListing}
            onClick={() => setListing(!isListing)}
          >
            <Icon path="M4 6h16M4 12h16M4 18h10" mirrored />
          </button>
        </>
      }
      onClose={onClose}
      widthKey={`${storageKey}:width`}
    >
      {isListing ? (
        <ConversationList
          list={() => listConversations(storageKey)}
          current={conversation.id}
          isKeptElsewhere={isKeptElsewhere}
          onOpen={openConversation}
          onRemove={(ids) => {
            if (ids.includes(conversation.id)) asking.stop();
            conversations.remove(ids);
          }}
        />
      ) : entries.length > 0 ? (
        <MessageList key={conversation.id} entries={entries} open={open} followUps={next} actions={actions} />
      ) : (
        <Suggestions
          suggestions={Array.isArray(chat.suggestions) ? chat.suggestions : first}
          onPick={actions.ask}
        >
          <StorageNote isKeptElsewhere={isKeptElsewhere} />
        </Suggestions>
      )}
      {!isListing && (
        <Composer
          ref={composer}
          draft={draft}
          answering={entries.some(isAnswering)}
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

/** Where the reader is; a site that cannot say so is told when something is asked. */
function pageOf({ page }: ChatProps): PagePlace | undefined {
  try {
    return page();
  } catch {
    return undefined;
  }
}
