import { RagError } from '../errors.js';
import { createFetchLoader } from '../index/load.js';
import { openStaticIndex, type StaticIndex, type StaticIndexOptions } from '../index/static-index.js';
import type { ChatEvent, ChatRequest, ChatTransport } from '../types.js';
import { abortable } from './abortable.js';
import { answerQuestion } from './answer-question.js';

export interface StaticTransportOptions {
  /** Folder that holds `current.json`, ending in `/`. */
  indexUrl: string;
  /** The same for the site's other locales, the default one first, asked when the reader's own pages do not answer. */
  others?: { locale: string; indexUrl: string }[] | undefined;
}

/** Answers in the browser from static files. The index is opened with the first question and kept. */
export function createStaticTransport({ indexUrl, others = [] }: StaticTransportOptions): ChatTransport {
  const own = openedOnce(indexUrl, { withWords: true });
  const elsewhere = others.map((other) => ({ locale: other.locale, ...openedOnce(other.indexUrl) }));

  async function collect(request: ChatRequest): Promise<ChatEvent[]> {
    const events: ChatEvent[] = [];
    const indexes = {
      own: await own.get(),
      others: elsewhere.map(({ locale, get }) => ({ locale, open: get })),
    };
    for await (const event of answerQuestion(request, indexes)) {
      events.push(event);
    }
    return events;
  }

  /** A file that is gone was replaced by a later release, or was never published. */
  async function collectFromLatest(request: ChatRequest): Promise<ChatEvent[]> {
    try {
      return await collect(request);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      own.forget();
      for (const other of elsewhere) other.forget();
    }
    try {
      return await collect(request);
    } catch (error) {
      if (!isNotFound(error)) throw error;
      throw new RagError('INDEX_DAMAGED', `A part of the index is missing. ${error.message}`, {
        cause: error,
      });
    }
  }

  return {
    async *ask(request, { signal }) {
      yield* await abortable(collectFromLatest(request), signal);
    },
  };
}

const isNotFound = (error: unknown): error is RagError =>
  error instanceof RagError && error.code === 'INDEX_NOT_FOUND';

/** Opens an index when it is first needed, and keeps it. Where there is none (`undefined`) it is looked for again. */
function openedOnce(
  baseUrl: string,
  options: Pick<StaticIndexOptions, 'withWords'> = {},
): { get(): Promise<StaticIndex | undefined>; forget(): void } {
  let opening: Promise<StaticIndex | undefined> | undefined;
  const load = createFetchLoader(baseUrl);
  const open = async (): Promise<StaticIndex | undefined> => {
    try {
      return await openStaticIndex({ load, ...options });
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  };
  return {
    async get() {
      opening ??= open();
      let index: StaticIndex | undefined;
      try {
        index = await opening;
        return index;
      } finally {
        if (!index) opening = undefined;
      }
    },
    forget() {
      opening = undefined;
    },
  };
}
