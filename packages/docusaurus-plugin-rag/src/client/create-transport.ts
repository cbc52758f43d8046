import type { ChatTransport } from 'docusaurus-rag-core';
import type { ClientData } from '../client-data.js';

/** Names an API's sessions on the reader's device: no API gets another's tokens. */
const SESSION_KEY = 'docusaurus-rag-sessions:';

/** The way to an answer: the API the site names or is served with, and the static index beside it or alone. */
export async function createTransport(data: ClientData): Promise<ChatTransport> {
  // With the first question: it takes longer than a panel should to open. No prefetching by the bundler either, whose own
  // promise would go unhandled where the panel's code does not load.
  const openStatic = async () => (await import('docusaurus-rag-core/static')).createStaticTransport(data);
  const apiUrl = data.apiUrl ?? (await servedApi(data.indexUrl));
  const { createApiTransport, createDeferredTransport, createFallbackTransport } =
    await import('docusaurus-rag-chat-widget/transports');
  if (apiUrl === undefined) return createDeferredTransport(openStatic);
  return createFallbackTransport({
    api: createApiTransport({
      apiUrl,
      publishableKey: data.publishableKey,
      storageKey: SESSION_KEY + apiUrl,
    }),
    openFallback: openStatic,
    firstWordsMs: data.fallbackAfterMs,
  });
}

/** `rag:serve` adds to the index's pointer where its API is; on a static host there is nothing of the kind. */
async function servedApi(indexUrl: string): Promise<string | undefined> {
  try {
    const pointer: unknown = await (await fetch(`${indexUrl}current.json`, { cache: 'no-cache' })).json();
    const api = typeof pointer === 'object' && pointer !== null && 'api' in pointer ? pointer.api : undefined;
    return typeof api === 'string' ? api : undefined;
  } catch {
    // Without a pointer there is no index; the static transport says so when it is asked.
    return undefined;
  }
}
