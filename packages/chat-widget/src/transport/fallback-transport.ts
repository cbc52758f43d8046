import type { ChatEvent, ChatRequest, ChatTransport, Limit } from 'docusaurus-rag-core';
import { RagError } from 'docusaurus-rag-core/protocol';
import { isRagError, limitOf } from '../state/fault.js';
import type { ConversationTransport } from './conversation-transport.js';

export interface FallbackTransportOptions {
  api: ConversationTransport;
  /** Called when it is first needed; called again after a failure. */
  openFallback(): Promise<ChatTransport>;
  /** Longest wait for the answer's first words, in milliseconds. Default 2500: an answer within 3 seconds. */
  firstWordsMs?: number | undefined;
  now?: () => number;
}

const DEFAULT_FIRST_WORDS_MS = 2500;
/** Once words come, a pause is the model's, and what was read so far is not thrown away lightly. */
const PAUSE_MS = 10_000;
/** Of the wait for the first words, the share after which the fallback begins, so that it has its answer when it is over. */
const AHEAD_SHARE = 0.5;
/** However long an API asks to be left alone, it is tried again after this. */
const MAX_REST_MS = 60_000;

/** Faults of the question itself: no other way answers it either. */
const OF_THE_QUESTION = new Set<unknown>(['QUESTION_EMPTY', 'QUESTION_TOO_LONG']);

/**
 * Answers by the API, and from the fallback whenever that is down, silent, overloaded or out of budget: a `fallback` event
 * then says that everything before it does not count, and which limit has been reached, if that is why. Each question tries the API first, unless it asked for a rest.
 */
export function createFallbackTransport({
  api,
  openFallback,
  firstWordsMs = DEFAULT_FIRST_WORDS_MS,
  now = Date.now,
}: FallbackTransportOptions): ConversationTransport {
  let restUntil = 0;
  /** Why it rests, where that is a limit. */
  let limit: Limit | undefined;

  async function* askApi(
    request: ChatRequest,
    { signal, ...options }: Parameters<ConversationTransport['ask']>[1],
    onSlow: () => void,
  ): AsyncGenerator<ChatEvent> {
    const controller = new AbortController();
    const abort = (): void => controller.abort(signal.reason);
    signal.addEventListener('abort', abort);
    const events = api.ask(request, { ...options, signal: controller.signal })[Symbol.asyncIterator]();
    const expectedAt = now() + firstWordsMs;
    const slow = setTimeout(onSlow, firstWordsMs * AHEAD_SHARE);
    let hasWords = false;
    try {
      for (;;) {
        const next: IteratorResult<ChatEvent, unknown> = await within(
          events.next(),
          hasWords ? PAUSE_MS : expectedAt - now(),
        );
        if (next.done) return;
        hasWords ||= next.value.type === 'text' || next.value.type === 'quote';
        if (hasWords) clearTimeout(slow);
        yield next.value;
      }
    } finally {
      clearTimeout(slow);
      signal.removeEventListener('abort', abort);
      controller.abort();
    }
  }

  return {
    async *ask(request, options) {
      const { signal } = options;
      const fallback = answerAhead(openFallback, request, signal);
      let fault: unknown;
      if (now() >= restUntil) {
        try {
          yield* askApi(request, options, fallback.begin);
          return;
        } catch (error) {
          if (signal.aborted || isOfTheQuestion(error)) throw error;
          fault = error;
          restUntil = now() + restOf(error);
          limit = limitOf(error);
          // The reader gets an answer; the site's owner needs to know why it is not the API's.
          console.warn(error);
        }
      }
      yield { type: 'fallback', ...(limit && { limit }) };
      try {
        yield* fallback.events();
      } catch (error) {
        if (signal.aborted || isOfTheQuestion(error) || fault === undefined) throw error;
        throw new RagError('API_UNREACHABLE', 'Neither the API nor the static index answers.', {
          cause: error,
        });
      }
    },
    ...(api.keepsConversations && { keepsConversations: true }),
    ...(api.giveFeedback && { giveFeedback: api.giveFeedback.bind(api) }),
    ...(api.forget && { forget: api.forget.bind(api) }),
  };
}

/** An answer that may be begun before anybody wants to hear it; a beginning that fails does not count. */
function answerAhead(
  open: () => Promise<ChatTransport>,
  request: ChatRequest,
  signal: AbortSignal,
): { begin(): void; events(): AsyncGenerator<ChatEvent> } {
  let beginning: ReturnType<typeof start> | undefined;
  async function start() {
    const events = (await open()).ask(request, { signal })[Symbol.asyncIterator]();
    return { events, first: await events.next() };
  }
  return {
    begin() {
      beginning ??= start();
      beginning.catch(() => (beginning = undefined));
    },
    async *events() {
      const { events, first } = await (beginning ?? start());
      for (let next = first; !next.done; next = await events.next()) yield next.value;
    },
  };
}

function within<T>(next: Promise<T>, waitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RagError('API_UNREACHABLE', 'The API took too long.')), waitMs);
  });
  return Promise.race([next, expired]).finally(() => clearTimeout(timer));
}

function isOfTheQuestion(error: unknown): boolean {
  return isRagError(error) && OF_THE_QUESTION.has(error.code);
}

function restOf(error: unknown): number {
  const asked = isRagError(error) ? (error.retryAfterMs ?? 0) : 0;
  return Math.min(asked, MAX_REST_MS);
}
