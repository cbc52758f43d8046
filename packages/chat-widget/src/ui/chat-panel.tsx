import { forwardRef, useEffect, useRef } from 'react';
import { Announcer } from '../a11y/announcer.js';
import { useAnnouncement } from '../a11y/use-announcement.js';
import type { ChatProps } from '../chat-props.js';
import { isAnswering, type Entry } from '../state/conversation.js';
import { useAsk } from '../state/use-ask.js';
import { pageSelection } from '../state/page-selection.js';
import { useConversation } from '../state/use-conversation.js';
import { Composer } from './composer.js';
import { MessageList } from './message-list.js';
import { PanelFrame } from './panel-frame.js';
import { useReader } from './reader-context.js';
import { Suggestions } from './suggestions.js';

interface ChatPanelProps {
  id: string;
  open: boolean;
  modal: boolean;
  onClose(): void;
  chat: ChatProps;
}

/** Joins the conversation, the requests and the parts one sees. */
export const ChatPanel = forwardRef<HTMLDialogElement, ChatPanelProps>(function ChatPanel(
  { id, open, modal, onClose, chat },
  ref,
) {
  const reader = useReader();
  const composer = useRef<HTMLTextAreaElement>(null);
  const [{ draft, selection, entries }, dispatch] = useConversation(chat.storageKey ?? 'docusaurus-rag-chat');
  const asking = useAsk(chat, entries, dispatch);
  const announcement = useAnnouncement(entries, reader);

  useEffect(() => {
    if (!open) return;
    const selected = pageSelection();
    if (selected !== '') dispatch({ type: 'selection-changed', selection: selected });
    composer.current?.focus();
  }, [open, dispatch]);

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
  const clear = fromButton(() => {
    asking.forget();
    dispatch({ type: 'cleared' });
  });

  return (
    <PanelFrame
      ref={ref}
      id={id}
      open={open}
      modal={modal}
      onClear={entries.length > 0 ? clear : undefined}
      onClose={onClose}
    >
      {entries.length > 0 ? (
        <MessageList
          entries={entries}
          open={open}
          onAskAgain={fromButton((entry: Entry) => asking.askAgain(entry))}
          onEditReading={fromButton((text: string) => setDraft(draft === '' ? text : `${draft} ${text}`))}
          onRate={asking.rate}
        />
      ) : (
        <Suggestions
          suggestions={chat.suggestions ?? []}
          onPick={fromButton((question: string) => asking.ask(question))}
        />
      )}
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
      <Announcer announcement={announcement} />
    </PanelFrame>
  );
});
