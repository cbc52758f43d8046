import type { Feedback } from 'docusaurus-rag-core';
import { useCallback } from 'react';
import type { ChatProps, PagePlace } from '../chat-props.js';
import { report, usageOf } from '../usage-event.js';
import { listConversations, type KeptConversation } from './conversation-storage.js';
import { isAnswering, type Conversation, type Entry } from './conversation.js';
import { useAsk } from './use-ask.js';
import { useConversations } from './use-conversations.js';
import { useStatusChange } from './use-status-change.js';
import { followUpPage, followUps, useSuggestions } from './use-suggestions.js';
import { useTransport } from './use-transport.js';

/** What a conversation needs to know of a site. */
export type ChatSettings = Pick<
  ChatProps,
  | 'locale'
  | 'direction'
  | 'createTransport'
  | 'page'
  | 'version'
  | 'siteUrl'
  | 'suggestions'
  | 'storageKey'
  | 'onEvent'
  | 'hasConsent'
  | 'onFault'
>;

export interface UseChatOptions {
  /** Whether the conversation is on the screen: the page's questions are looked for only then. Default `true`. */
  isShown?: boolean;
  /** Called when an answer begins, ends or fails; `announcementFor` has the words for a screen reader. */
  onStatusChange?(entry: Entry): void;
}

/** A conversation, and what a reader can do in it. */
export interface ChatState {
  conversation: Conversation;
  isAnswering: boolean;
  /** Whether a server keeps conversations too; readers must be told before they ask. */
  isKeptElsewhere: boolean;
  /** Questions to begin with; none once something was asked. */
  suggestions: string[];
  /** Questions that may come next; none before the first answer. */
  followUps: string[];
  /** Asks, and ends the answer that is on its way. The draft stays. @param selection text of the page it is about */
  ask(question: string, selection?: string): void;
  /** Asks the question of an entry once more, in its place. */
  askAgain(entry: Entry): void;
  /** Ends the answer that is on its way; what has arrived of it stays. */
  stop(): void;
  /** Does nothing for an answer without a `messageId`. @throws when the API did not take it */
  rate(entry: Entry, feedback: Feedback): Promise<void>;
  setDraft(draft: string): void;
  /** Text of the page the next question is about; undefined for none. */
  setSelection(selection: string | undefined): void;
  /** Those kept on the device, the newest first. */
  listConversations(): KeptConversation[];
  /** Opens one that is kept; a new one without an id. What is being answered ends. */
  openConversation(id?: string): void;
  /** Deletes conversations, here and wherever the transport keeps them. */
  removeConversations(ids: string[]): void;
}

export const DEFAULT_STORAGE_KEY = 'docusaurus-rag-chat';

/**
 * The chat without its looks: conversations kept on the device, questions asked, answers as they arrive. It is what the panel
 * itself is built on. One at a time may be on a page for each `storageKey`.
 */
export function useChat(
  settings: ChatSettings,
  { isShown = true, onStatusChange }: UseChatOptions = {},
): ChatState {
  const { storageKey = DEFAULT_STORAGE_KEY, suggestions, siteUrl } = settings;
  const { getTransport, forget, isKeptElsewhere } = useTransport(settings);
  const { conversation, dispatch, open, remove } = useConversations(storageKey, forget);
  const { ask, askAgain, stop, rate } = useAsk(settings, getTransport, conversation, dispatch);
  const { entries } = conversation;
  const isEmpty = entries.length === 0;
  const isBeginning = isShown && isEmpty;
  const ofPage = useSuggestions(suggestions, isBeginning ? placeOf(settings) : undefined, isBeginning);
  const cited = followUpPage(entries.at(-1), siteUrl);
  const ofCited = useSuggestions(suggestions, cited, cited !== undefined);
  useStatusChange(conversation, (entry) => {
    report(settings, usageOf(entry));
    onStatusChange?.(entry);
  });

  return {
    conversation,
    isAnswering: entries.some(isAnswering),
    isKeptElsewhere,
    suggestions: !isEmpty ? [] : Array.isArray(suggestions) ? suggestions : ofPage,
    followUps: followUps(ofCited, entries),
    ask,
    askAgain,
    stop,
    async rate(entry, feedback) {
      await rate(entry, feedback);
      const { rating, reason } = feedback;
      report(settings, { type: 'rated', rating, ...(reason && { reason }) });
    },
    setDraft: useCallback((draft) => dispatch({ type: 'draft-changed', draft }), [dispatch]),
    setSelection: useCallback((selection) => dispatch({ type: 'selection-changed', selection }), [dispatch]),
    listConversations: () => listConversations(storageKey),
    openConversation(id) {
      stop();
      open(id);
    },
    removeConversations(ids) {
      if (ids.includes(conversation.id)) stop();
      remove(ids);
    },
  };
}

/** Where the reader is; a site that cannot say so is told when something is asked. */
function placeOf({ page }: Pick<ChatProps, 'page'>): PagePlace | undefined {
  try {
    return page();
  } catch {
    return undefined;
  }
}
