import type { Feedback } from 'docusaurus-rag-core';
import { useEffect, useRef, type Dispatch } from 'react';
import type { ChatProps } from '../chat-props.js';
import type { ConversationTransport } from '../transport/conversation-transport.js';
import type { ChatAction } from './chat-reducer.js';
import { chatRequest } from './chat-request.js';
import type { Conversation, Entry } from './conversation.js';
import { faultOf } from './fault.js';

type Asked = Pick<Entry, 'id' | 'question' | 'locale' | 'selection'>;

export interface Asking {
  /** @param selection text of the page the question is about */
  ask(question: string, selection?: string): void;
  /** Asks the question of an entry once more, in its place. */
  askAgain(entry: Entry): void;
  /** Ends the answer that is on its way; what has arrived of it stays. */
  stop(): void;
  /** @throws when the API did not take it */
  rate(entry: Entry, feedback: Feedback): Promise<void>;
}

/** Asks the transport and turns what it says into actions. One question at a time: a new one ends the one before. */
export function useAsk(
  chat: Pick<ChatProps, 'locale' | 'direction' | 'page' | 'version' | 'onFault'>,
  getTransport: () => Promise<ConversationTransport>,
  { id: conversation, entries }: Conversation,
  dispatch: Dispatch<ChatAction>,
): Asking {
  const controller = useRef<AbortController | undefined>(undefined);

  useEffect(() => () => controller.current?.abort(), []);

  async function answer(entry: Asked, earlier: Entry[], signal: AbortSignal): Promise<void> {
    const request = chatRequest(entry, earlier, chat);
    const transport = await getTransport();
    if (signal.aborted) return;
    for await (const event of transport.ask(request, { signal, conversation })) {
      if (signal.aborted) return;
      dispatch({ type: 'event-received', id: entry.id, event });
    }
    dispatch({ type: 'stream-ended', id: entry.id });
  }

  function start(entry: Asked, earlier: Entry[]): void {
    controller.current?.abort();
    controller.current = new AbortController();
    const { signal } = controller.current;
    answer(entry, earlier, signal).catch((error: unknown) => {
      if (signal.aborted) return;
      // The reader is told in plain words; the site's author needs the message and its cause.
      console.error(error);
      chat.onFault?.(error);
      dispatch({ type: 'failed', id: entry.id, fault: faultOf(error) });
    });
  }

  function stop(): void {
    controller.current?.abort();
    dispatch({ type: 'stopped' });
  }

  return {
    ask(question, selection) {
      const { locale, direction } = chat;
      const id = (entries.at(-1)?.id ?? 0) + 1;
      const askedAt = Date.now();
      const entry = {
        id,
        question,
        locale,
        direction,
        askedAt,
        ...(selection !== undefined && { selection }),
      };
      dispatch({ type: 'asked', entry });
      start(entry, entries);
    },
    askAgain(entry) {
      dispatch({ type: 'asked-again', id: entry.id });
      start(entry, entries.slice(0, entries.indexOf(entry)));
    },
    stop,
    async rate({ id, messageId, rating }, feedback) {
      if (messageId === undefined) return;
      dispatch({ type: 'rated', id, rating: feedback.rating });
      try {
        await (await getTransport()).giveFeedback?.(messageId, feedback, conversation);
      } catch (error) {
        dispatch({ type: 'rated', id, rating });
        throw error;
      }
    },
  };
}
