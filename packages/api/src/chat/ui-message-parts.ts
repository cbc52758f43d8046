import type { Citation, Quote, Reading } from 'docusaurus-rag-core';
import type { Problem } from '../http/problem.js';
import type { AnswerEvent, FinishEvent } from './answer-event.js';
import { QUOTE_SEPARATOR, quoteMarkdown } from './quote-markdown.js';
import type { ChatAnswer } from './schema.js';

const TEXT_ID = 'answer';

interface Ending extends Pick<FinishEvent, 'outcome' | 'foundInLocale' | 'cited'> {}

/** Parts of the AI SDK's UI message stream (`ai` 6), as far as an answer needs them. */
export type UiMessagePart =
  | {
      type: 'start';
      messageId: string;
      messageMetadata: Pick<ChatAnswer, 'session' | 'mode' | 'releaseId'>;
    }
  | { type: 'data-reading'; id: 'reading'; data: Reading }
  | { type: 'data-sources'; id: 'sources'; data: { sources: Citation[] } }
  | { type: 'source-url'; sourceId: string; url: string; title: string }
  | { type: 'data-quote'; data: Quote }
  | { type: 'text-start'; id: string }
  | { type: 'text-delta'; id: string; delta: string }
  | { type: 'text-end'; id: string }
  | { type: 'data-outcome'; data: Ending }
  | { type: 'data-usage'; data: ChatAnswer['usage'] }
  | { type: 'finish'; messageMetadata: Ending & { usage: ChatAnswer['usage'] } }
  | {
      type: 'data-problem';
      data: Pick<Problem, 'code' | 'title' | 'detail' | 'requestId' | 'retryable' | 'retryAfterMs'>;
      transient: true;
    }
  | { type: 'error'; errorText: string };

/**
 * Turns the events of one answer into parts, in the order of the protocol.
 *
 * @param siteUrl makes the paths in `source-url` absolute, for clients that know nothing of the site
 */
export function createUiMessageParts(siteUrl?: string): (event: AnswerEvent) => UiMessagePart[] {
  let hasText = false;
  let sources: Citation[] = [];

  function text(delta: string): UiMessagePart[] {
    const part: UiMessagePart = { type: 'text-delta', id: TEXT_ID, delta };
    if (hasText) return [part];
    hasText = true;
    return [{ type: 'text-start', id: TEXT_ID }, part];
  }

  function sourceUrl({ number, url, title }: Citation): UiMessagePart {
    const address = siteUrl === undefined ? url : new URL(url, siteUrl).href;
    return { type: 'source-url', sourceId: String(number), url: address, title };
  }

  return (event) => {
    switch (event.type) {
      case 'start': {
        const { messageId, session, mode, releaseId } = event;
        return [{ type: 'start', messageId, messageMetadata: { session, mode, releaseId } }];
      }
      case 'reading':
        return [{ type: 'data-reading', id: 'reading', data: event.reading }];
      case 'sources':
        // Later ones take the place of earlier ones, as data of the same id does.
        sources = event.sources;
        return [{ type: 'data-sources', id: 'sources', data: { sources } }];
      case 'quote': {
        const separator = hasText ? QUOTE_SEPARATOR : '';
        return [{ type: 'data-quote', data: event.quote }, ...text(separator + quoteMarkdown(event.quote))];
      }
      case 'text':
        return text(event.delta);
      case 'finish': {
        const { type, usage, ...ending } = event;
        return [
          ...(hasText ? [{ type: 'text-end' as const, id: TEXT_ID }] : []),
          ...sources.filter(({ number }) => event.cited?.includes(number) ?? true).map(sourceUrl),
          { type: 'data-outcome', data: ending },
          { type: 'data-usage', data: usage },
          { type, messageMetadata: { ...ending, usage } },
        ];
      }
    }
  };
}

/** What ends a stream that has begun when something fails. */
export function problemParts(problem: Problem): UiMessagePart[] {
  const { code, title, detail, requestId, retryable, retryAfterMs } = problem;
  return [
    {
      type: 'data-problem',
      data: {
        code,
        title,
        detail,
        requestId,
        retryable,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      },
      transient: true,
    },
    { type: 'error', errorText: title },
  ];
}

/** Deltas that wait for a slow reader are sent as one. */
export function mergeDeltas(earlier: UiMessagePart, later: UiMessagePart): UiMessagePart | undefined {
  return earlier.type === 'text-delta' && later.type === 'text-delta' && earlier.id === later.id
    ? { ...later, delta: earlier.delta + later.delta }
    : undefined;
}
