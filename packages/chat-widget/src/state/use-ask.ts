import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type Dispatch } from 'react';
import type { ChatProps } from '../chat-props.js';
import type { ChatAction } from './chat-reducer.js';
import { chatRequest } from './chat-request.js';
import type { Entry } from './conversation.js';
import { faultOf } from './fault.js';
import { lazyTransport } from './lazy-transport.js';

interface Attempt {
  entry: Pick<Entry, 'id' | 'question' | 'locale'>;
  earlier: Entry[];
  signal: AbortSignal;
}

export interface Asking {
  ask(question: string): void;
  /** Asks the question of an entry once more, in its place. */
  askAgain(entry: Entry): void;
  /** Ends the answer that is on its way; what has arrived of it stays. */
  stop(): void;
}

/** Asks the transport and turns what it says into actions. One question at a time: a new one ends the one before. */
export function useAsk(chat: ChatProps, entries: Entry[], dispatch: Dispatch<ChatAction>): Asking {
  const [getTransport] = useState(() => lazyTransport(chat.createTransport));
  const controller = useRef<AbortController | undefined>(undefined);

  useEffect(() => {
    // Only to be ready sooner: if this fails, the first question meets the same fault and shows it.
    getTransport().catch(() => undefined);
    return () => controller.current?.abort();
  }, [getTransport]);

  const { mutate } = useMutation({
    // TanStack would hold a question back while the browser is offline; the transport may well have what it needs.
    networkMode: 'always',
    mutationFn: async ({ entry, earlier, signal }: Attempt) => {
      const request = chatRequest(entry, earlier, chat);
      const transport = await getTransport();
      if (signal.aborted) return;
      for await (const event of transport.ask(request, { signal })) {
        if (signal.aborted) return;
        dispatch({ type: 'event-received', id: entry.id, event });
      }
    },
    onSuccess: (_, { entry, signal }) => {
      if (!signal.aborted) dispatch({ type: 'stream-ended', id: entry.id });
    },
    onError: (error, { entry, signal }) => {
      if (signal.aborted) return;
      // The reader is told in plain words; the site's author needs the message and its cause.
      console.error(error);
      dispatch({ type: 'failed', id: entry.id, fault: faultOf(error) });
    },
  });

  function start(entry: Attempt['entry'], earlier: Entry[]): void {
    controller.current?.abort();
    controller.current = new AbortController();
    mutate({ entry, earlier, signal: controller.current.signal });
  }

  return {
    ask(question) {
      const { locale, direction } = chat;
      const entry = { id: (entries.at(-1)?.id ?? 0) + 1, question, locale, direction };
      dispatch({ type: 'asked', entry });
      start(entry, entries);
    },
    askAgain(entry) {
      dispatch({ type: 'asked-again', id: entry.id });
      start(entry, entries.slice(0, entries.indexOf(entry)));
    },
    stop() {
      controller.current?.abort();
      dispatch({ type: 'stopped' });
    },
  };
}
