import { useEffect, useReducer, type Dispatch } from 'react';
import { chatReducer, type ChatAction } from './chat-reducer.js';
import {
  entriesOf,
  itemKey,
  loadEntries,
  loadTab,
  removeConversation,
  saveConversation,
  saveTab,
} from './conversation-storage.js';
import { isAnswering, newConversationId, type Conversation } from './conversation.js';

export interface Conversations {
  /** The one that is open in this tab. */
  conversation: Conversation;
  dispatch: Dispatch<ChatAction>;
  /** Opens one that is kept on the device; a new one without an id. */
  open(id?: string): void;
  /** Deletes conversations, here and wherever the transport keeps them, and opens a new one in the place of the open one. */
  remove(ids: string[]): void;
}

/**
 * The conversations of this device, kept under `storageKey`, and the one this tab has open.
 *
 * @param forget called for each that is gone, so that it is gone elsewhere too
 */
export function useConversations(storageKey: string, forget: (id: string) => void): Conversations {
  const [conversation, dispatch] = useReducer(chatReducer, storageKey, (key) => loadTab(key));
  const { id, entries } = conversation;

  useEffect(() => saveTab(storageKey, conversation), [storageKey, conversation]);
  useEffect(() => {
    for (const dropped of saveConversation(storageKey, id, entries)) forget(dropped);
  }, [storageKey, id, entries, forget]);

  useEffect(() => {
    // Said in another tab: the next question here would otherwise write over it.
    const onStorage = ({ key, newValue }: StorageEvent): void => {
      if (key !== itemKey(storageKey, id) || entries.some(isAnswering)) return;
      if (newValue?.includes('"state":"answering"')) return;
      dispatch({
        type: 'opened',
        id: newValue === null ? newConversationId() : id,
        entries: entriesOf(newValue),
      });
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  }, [storageKey, id, entries]);

  function open(wanted = newConversationId()): void {
    dispatch({ type: 'opened', id: wanted, entries: loadEntries(storageKey, wanted) });
  }

  return {
    conversation,
    dispatch,
    open,
    remove(ids) {
      for (const removed of ids) {
        removeConversation(storageKey, removed);
        forget(removed);
      }
      if (ids.includes(id)) open();
    },
  };
}
