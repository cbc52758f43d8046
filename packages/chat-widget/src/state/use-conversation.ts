import { useEffect, useReducer, type Dispatch } from 'react';
import { chatReducer, type ChatAction } from './chat-reducer.js';
import { loadConversation, saveConversation } from './conversation-storage.js';
import type { Conversation } from './conversation.js';

/** The conversation of this tab, kept in `sessionStorage` under `storageKey`. */
export function useConversation(storageKey: string): [Conversation, Dispatch<ChatAction>] {
  const [conversation, dispatch] = useReducer(chatReducer, storageKey, loadConversation);
  const { draft, entries } = conversation;

  // A streamed answer changes its entry many times a second but its status only at the ends: that is when it is saved.
  const statuses = entries.map(({ status }) => status.state).join();
  useEffect(() => saveConversation(storageKey, conversation), [storageKey, draft, statuses]);

  return [conversation, dispatch];
}
