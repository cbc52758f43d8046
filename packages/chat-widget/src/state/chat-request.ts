import type { ChatRequest, Turn } from 'docusaurus-rag-core';
import { plainAnswer } from '../answer/answer-text.js';
import type { ChatProps } from '../chat-props.js';
import type { Entry } from './conversation.js';

const MAX_HISTORY_TURNS = 6;

/** What is sent for a question: where the reader is now, and the newest answered exchanges before it. */
export function chatRequest(
  { question, locale, selection }: Pick<Entry, 'question' | 'locale' | 'selection'>,
  earlier: Entry[],
  { page, version }: Pick<ChatProps, 'page' | 'version'>,
): ChatRequest {
  const scope = version?.();
  const place = page();
  return {
    question,
    locale,
    ...(place && { page: place }),
    history: earlier.filter(isAnswered).slice(-MAX_HISTORY_TURNS).map(toTurn),
    ...(scope === undefined ? {} : { version: scope }),
    ...(selection !== undefined && { selection }),
  };
}

function isAnswered({ status }: Entry): boolean {
  return status.state === 'finished' && status.outcome === 'answered';
}

function toTurn({ question, parts }: Entry): Turn {
  return { question, answer: plainAnswer(parts) };
}
