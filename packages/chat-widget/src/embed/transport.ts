import type { ChatTransport } from 'docusaurus-rag-core';
import { createStaticTransport } from 'docusaurus-rag-core/static';
import { createApiTransport } from '../transport/api-transport.js';
import { createFallbackTransport } from '../transport/fallback-transport.js';
import type { EmbedSettings } from './settings.js';

const FIRST_WORDS_MS = 2500;

/** The way to an answer: the API, with the static index in reserve, or one of them alone. */
export function embedTransport({
  apiUrl,
  indexUrl,
}: Pick<EmbedSettings, 'apiUrl' | 'indexUrl'>): ChatTransport {
  const openIndex = (url: string) => createStaticTransport({ indexUrl: url });
  if (apiUrl === undefined) return openIndex(indexUrl ?? '');
  // No API gets another's tokens.
  const api = createApiTransport({ apiUrl, storageKey: `docusaurus-rag-sessions:${apiUrl}` });
  if (indexUrl === undefined) return api;
  return createFallbackTransport({
    api,
    openFallback: async () => openIndex(indexUrl),
    firstWordsMs: FIRST_WORDS_MS,
  });
}
