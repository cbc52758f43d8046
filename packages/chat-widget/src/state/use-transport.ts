import { useCallback, useEffect, useState } from 'react';
import type { ChatProps } from '../chat-props.js';
import type { ConversationTransport } from '../transport/conversation-transport.js';
import { lazyTransport } from './lazy-transport.js';

export interface OpenedTransport {
  getTransport(): Promise<ConversationTransport>;
  /** Has a conversation forgotten wherever it is kept beside this device. */
  forget(conversation: string): void;
  /** Whether conversations are kept elsewhere too; false until that is known. */
  isKeptElsewhere: boolean;
}

/** The transport, made when the panel is loaded, to be ready sooner. */
export function useTransport({ createTransport }: Pick<ChatProps, 'createTransport'>): OpenedTransport {
  const [getTransport] = useState(() => lazyTransport(createTransport));
  const [isKeptElsewhere, setKeptElsewhere] = useState(false);

  useEffect(() => {
    getTransport().then(
      (transport) => setKeptElsewhere(transport.keepsConversations === true),
      // The first question meets the same fault and shows it.
      () => undefined,
    );
  }, [getTransport]);

  const forget = useCallback(
    (conversation: string) => {
      getTransport()
        .then((transport) => transport.forget?.(conversation))
        // It is gone here; elsewhere it expires.
        .catch((error: unknown) => console.warn(error));
    },
    [getTransport],
  );
  return { getTransport, forget, isKeptElsewhere };
}
