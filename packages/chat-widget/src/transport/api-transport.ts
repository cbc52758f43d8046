import type { ChatRequest } from 'docusaurus-rag-core';
import { RagError, type ErrorCode } from 'docusaurus-rag-core/protocol';
import { isSession, keepSessions, type ApiSession } from './api-session.js';
import { chatEvents } from './chat-events.js';
import type { ConversationTransport } from './conversation-transport.js';
import { problemOf } from './problem.js';
import { serverSentEvents } from './server-sent-events.js';

export interface ApiTransportOptions {
  /** Address of the API without `/v1`: `https://api.example.com`, or empty for the page's own origin. */
  apiUrl: string;
  /** Publishable key, where the API asks for one. Default: none is sent. */
  publishableKey?: string | undefined;
  /** Key of the sessions in `localStorage`. */
  storageKey: string;
}

/**
 * Answers by the API. The API remembers the conversation: earlier turns are not sent along.
 *
 * `ask` throws a RagError: the API's own code where it gave one, else `API_UNREACHABLE`.
 */
export function createApiTransport({
  apiUrl,
  publishableKey,
  storageKey,
}: ApiTransportOptions): ConversationTransport {
  const sessions = keepSessions(storageKey);

  async function call(path: string, init: RequestInit): Promise<Response> {
    let response: Response;
    try {
      const headers = {
        ...init.headers,
        ...(publishableKey !== undefined && { 'X-Api-Key': publishableKey }),
      };
      response = await fetch(`${apiUrl}${path}`, { ...init, headers, credentials: 'omit' });
    } catch (cause) {
      if (init.signal?.aborted) throw init.signal.reason;
      throw unreachable(`${apiUrl}${path} cannot be reached.`, cause);
    }
    if (response.ok) return response;
    throw await problemOf(response);
  }

  const post = (path: string, body: unknown, init: RequestInit = {}): Promise<Response> =>
    call(path, {
      method: 'POST',
      ...init,
      headers: { 'Content-Type': 'application/json', ...init.headers },
      body: JSON.stringify(body),
    });

  async function openStream(
    request: ChatRequest,
    conversation: string,
    signal: AbortSignal,
  ): Promise<Response> {
    const { history: _, ...question } = request;
    const open = (current: ApiSession | undefined) =>
      post(
        '/v1/chat',
        { ...question, ...(current && { session: current }) },
        { signal, headers: { Accept: 'text/event-stream' } },
      );
    try {
      return await open(sessions.get(conversation));
    } catch (error) {
      // It has expired, or was deleted elsewhere: the conversation begins anew there.
      if (!hasCode(error, 'SESSION_NOT_FOUND')) throw error;
      sessions.forget(conversation);
      return open(undefined);
    }
  }

  const authorization = ({ token }: ApiSession) => ({ Authorization: `Bearer ${token}` });

  return {
    keepsConversations: true,
    async *ask(request, { signal, conversation = '' }) {
      const { body } = await openStream(request, conversation, signal);
      if (!body) throw unreachable(`${apiUrl}/v1/chat answered without a body.`);
      let isFinished = false;
      let isQuoted = false;
      try {
        for await (const part of serverSentEvents(body)) {
          const { events, session: begun } = chatEvents(part);
          if (isSession(begun)) sessions.set(conversation, begun);
          for (const event of events) {
            isFinished ||= event.type === 'finish';
            isQuoted ||= event.type === 'quote';
            // Quotes are sent as text as well, for clients that know none.
            if (event.type !== 'text' || !isQuoted) yield event;
          }
        }
      } catch (cause) {
        if (signal.aborted) throw signal.reason;
        if (cause instanceof RagError) throw cause;
        throw unreachable(`The stream of ${apiUrl}/v1/chat broke off.`, cause);
      }
      if (!isFinished) throw unreachable(`The stream of ${apiUrl}/v1/chat ended before the answer did.`);
    },
    async giveFeedback(messageId, feedback, conversation = '') {
      const current = sessions.get(conversation);
      if (!current) throw new RagError('SESSION_NOT_FOUND', 'The conversation is not known any more.');
      const path = `/v1/messages/${encodeURIComponent(messageId)}/feedback`;
      await post(path, feedback, { headers: authorization(current) });
    },
    async forget(conversation = '') {
      const current = sessions.get(conversation);
      sessions.forget(conversation);
      if (!current) return;
      await call(`/v1/sessions/${encodeURIComponent(current.id)}`, {
        method: 'DELETE',
        headers: authorization(current),
        // The reader may leave the page right after.
        keepalive: true,
      });
    },
  };
}

function unreachable(message: string, cause?: unknown): RagError {
  return new RagError('API_UNREACHABLE', message, { cause });
}

function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof RagError && error.code === code;
}
