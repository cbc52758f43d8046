import type { Response } from 'express';
import { RagError } from 'docusaurus-rag-core';
import type { AppDeps } from '../app-deps.js';
import { problemOf } from '../http/problem.js';
import { openSse, type SseStream } from '../http/sse.js';
import { labelRequest } from '../observability/request-labels.js';
import type { AnswerEvent } from './answer-event.js';
import type { AnswerContext } from './answer-source.js';
import { CHAT_ROUTE } from './chat-service.js';
import { createUiMessageParts, mergeDeltas, problemParts, type UiMessagePart } from './ui-message-parts.js';

const UI_MESSAGE_STREAM_HEADERS = { 'x-vercel-ai-ui-message-stream': 'v1' };

/**
 * Sends an answer as a UI message stream. The headers go with the first event: what fails before it is thrown, what fails
 * later is told in the stream.
 */
export async function streamAnswer(
  events: AsyncIterable<AnswerEvent>,
  response: Response,
  { signal, requestId }: AnswerContext,
  { metrics, logger, config }: Pick<AppDeps, 'metrics' | 'logger' | 'config'>,
): Promise<void> {
  const partsOf = createUiMessageParts(config.siteUrl);
  const startedMs = performance.now();
  let hasToken = false;
  let sse: SseStream<UiMessagePart> | undefined;
  let reason: Parameters<typeof metrics.streamClosed>[0] = 'finished';
  try {
    for await (const event of events) {
      if (!sse) {
        sse = openSse(response, { headers: UI_MESSAGE_STREAM_HEADERS, merge: mergeDeltas, signal });
        metrics.streamOpened();
      }
      for (const part of partsOf(event)) await sse.send(part);
      if (!hasToken && (event.type === 'text' || event.type === 'quote')) {
        hasToken = true;
        metrics.firstTokenSent((performance.now() - startedMs) / 1000);
      }
    }
  } catch (error) {
    if (!sse) throw error;
    if (signal.aborted && !(signal.reason instanceof RagError)) {
      reason = 'stopped';
    } else {
      reason = 'failed';
      const problem = problemOf(error, requestId);
      labelRequest(response, { code: problem.code });
      metrics.queryFailed({ route: CHAT_ROUTE, code: problem.code });
      logger.error({ err: error, requestId, route: CHAT_ROUTE, code: problem.code }, 'answer failed');
      for (const part of problemParts(problem)) await sse.send(part);
    }
  } finally {
    if (sse) {
      sse.end();
      metrics.streamClosed(reason);
    }
  }
}
