import { useEffect, useReducer, type Dispatch } from 'react';
import { chatReducer, type ChatAction } from './chat-reducer.js';
import { loadConversation, saveConversation } from './conversation-storage.js';
import type { Conversation } from './conversation.js';

/** The conversation of this tab, kept in `sessionStorage` under `storageKey`. */
export function useConversation(storageKey: string): [Conversation, Dispatch<ChatAction>] {
  const [conversation, dispatch] = useReducer(chatReducer, storageKey, loadConversation);
  useEffect(() => saveConversation(storageKey, conversation), [storageKey, conversation]);
  return [conversation, dispatch];
}
