import type { ChatEvent, Outcome } from 'docusaurus-rag-core';
import { isArrayOf, isCitation, isQuote, isReading, isRecord } from '../state/check-answer.js';
import { faultOf } from './problem.js';

interface Translated {
  events: ChatEvent[];
  /** Of the conversation, when the API has just begun it; not checked. */
  session?: unknown;
}

const OUTCOMES: readonly unknown[] = ['answered', 'abstained', 'nothing-to-search'] satisfies Outcome[];
const NONE: Translated = { events: [] };

/**
 * What one part of the AI SDK's UI message stream means to the panel. Parts of other clients' interest, and such as this
 * version does not know, mean nothing.
 *
 * @throws RagError for a fault the API reports
 */
export function chatEvents(part: unknown): Translated {
  if (!isRecord(part)) return NONE;
  const { type, data } = part;
  switch (type) {
    case 'start':
      return started(part);
    case 'text-delta':
      return typeof part['delta'] === 'string' ? one({ type: 'text', delta: part['delta'] }) : NONE;
    case 'data-reading':
      return isReading(data) ? one({ type: 'reading', reading: data }) : NONE;
    case 'data-sources': {
      const sources = isRecord(data) ? data['sources'] : undefined;
      return isArrayOf(sources, isCitation) ? one({ type: 'sources', sources }) : NONE;
    }
    case 'data-quote':
      return isQuote(data) ? one({ type: 'quote', quote: data }) : NONE;
    case 'data-outcome':
      return finished(data);
    case 'data-problem':
      throw faultOf(data, { otherwise: 'The API reported a fault without details.' });
    case 'error':
      throw faultOf({ detail: part['errorText'] }, { otherwise: 'The API reported a fault.' });
    default:
      return NONE;
  }
}

function started({ messageId, messageMetadata }: Record<string, unknown>): Translated {
  const events: ChatEvent[] = typeof messageId === 'string' ? [{ type: 'start', messageId }] : [];
  return isRecord(messageMetadata) ? { events, session: messageMetadata['session'] } : { events };
}

function finished(data: unknown): Translated {
  if (!isRecord(data) || !OUTCOMES.includes(data['outcome'])) return NONE;
  const { foundInLocale, cited } = data;
  return one({
    type: 'finish',
    outcome: data['outcome'] as Outcome,
    ...(typeof foundInLocale === 'string' && { foundInLocale }),
    ...(Array.isArray(cited) && { cited: cited.filter((number) => Number.isInteger(number)) as number[] }),
  });
}

const one = (event: ChatEvent): Translated => ({ events: [event] });
