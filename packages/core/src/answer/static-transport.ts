import { RagError } from '../errors.js';
import { createFetchLoader } from '../index/load.js';
import { openStaticIndex, type StaticIndex } from '../index/static-index.js';
import type { ChatEvent, ChatRequest, ChatTransport } from '../types.js';
import { abortable } from './abortable.js';
import { answerQuestion } from './answer-question.js';

export interface StaticTransportOptions {
  /** Folder that holds `current.json`, ending in `/`. */
  indexUrl: string;
  /** The same for the default locale, asked when the reader's own pages do not answer. */
  fallbackIndexUrl?: string | undefined;
}

/** Answers in the browser from static files. The index is opened with the first question and kept. */
export function createStaticTransport({ indexUrl, fallbackIndexUrl }: StaticTransportOptions): ChatTransport {
  const own = openedOnce(indexUrl);
  const fallback = fallbackIndexUrl === undefined ? undefined : openedOnce(fallbackIndexUrl);

  async function collect(request: ChatRequest): Promise<ChatEvent[]> {
    const events: ChatEvent[] = [];
    for await (const event of answerQuestion(request, { own: await own.get(), fallback: fallback?.get })) {
      events.push(event);
    }
    return events;
  }

  return {
    async *ask(request, { signal }) {
      let events: ChatEvent[];
      try {
        events = await abortable(collect(request), signal);
      } catch (error) {
        // A file of the release is gone: the site was published anew since the index was opened.
        if (!(error instanceof RagError && error.code === 'INDEX_NOT_FOUND')) throw error;
        own.forget();
        fallback?.forget();
        events = await abortable(collect(request), signal);
      }
      yield* events;
    },
  };
}

/** Opens an index when it is first needed; a failure is not kept. No index at all is `undefined`. */
function openedOnce(baseUrl: string): { get(): Promise<StaticIndex | undefined>; forget(): void } {
  let opening: Promise<StaticIndex | undefined> | undefined;
  const load = createFetchLoader(baseUrl);
  const open = async (): Promise<StaticIndex | undefined> => {
    try {
      return await openStaticIndex({ load });
    } catch (error) {
      if (error instanceof RagError && error.code === 'INDEX_NOT_FOUND') return undefined;
      throw error;
    }
  };
  return {
    get: () => {
      opening ??= open().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
    forget: () => {
      opening = undefined;
    },
  };
}
