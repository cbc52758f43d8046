import type { ChatTransport } from 'docusaurus-rag-core';
import type { ConversationTransport } from '../transport/conversation-transport.js';

/** Creates the transport at the first call and gives the same one afterwards; a creation that failed is tried anew. */
export function lazyTransport(create: () => Promise<ChatTransport>): () => Promise<ConversationTransport> {
  let transport: Promise<ChatTransport> | undefined;
  return () => {
    transport ??= create().catch((error: unknown) => {
      transport = undefined;
      throw error;
    });
    return transport;
  };
}
