import type { ChatTransport } from 'docusaurus-rag-core';
import { lazyTransport } from '../state/lazy-transport.js';

/** A transport that is opened with the first question: its code does not hold up the panel. One that failed to open is opened anew. */
export function createDeferredTransport(open: () => Promise<ChatTransport>): ChatTransport {
  const getTransport = lazyTransport(open);
  return {
    async *ask(request, options) {
      yield* (await getTransport()).ask(request, options);
    },
  };
}
