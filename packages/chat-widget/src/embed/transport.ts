import type { ChatTransport } from 'docusaurus-rag-core';
import { createApiTransport } from '../transport/api-transport.js';
import { createDeferredTransport } from '../transport/deferred-transport.js';
import { createFallbackTransport } from '../transport/fallback-transport.js';
import type { EmbedSettings } from './settings.js';

const FIRST_WORDS_MS = 2500;

/** The way to an answer: the API, with the static index in reserve, or one of them alone. */
export function embedTransport({
  apiUrl,
  publishableKey,
  indexUrl = '',
}: Pick<EmbedSettings, 'apiUrl' | 'publishableKey' | 'indexUrl'>): ChatTransport {
  // In the same file, but run when it is needed: its word lists take time to set up.
  const openIndex = async () =>
    (await import('docusaurus-rag-core/static')).createStaticTransport({ indexUrl });
  if (apiUrl === undefined) return createDeferredTransport(openIndex);
  // No API gets another's tokens.
  const api = createApiTransport({ apiUrl, publishableKey, storageKey: `docusaurus-rag-sessions:${apiUrl}` });
  if (indexUrl === '') return api;
  return createFallbackTransport({ api, openFallback: openIndex, firstWordsMs: FIRST_WORDS_MS });
}
