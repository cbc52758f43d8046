import { RagError, type Citation, type Quote, type Reading } from 'docusaurus-rag-core';
import type { AnswerEvent } from './answer-event.js';
import { QUOTE_SEPARATOR, quoteMarkdown } from './quote-markdown.js';
import type { ChatAnswer } from './schema.js';

/** Waits for the whole answer. */
export async function jsonAnswer(events: AsyncIterable<AnswerEvent>): Promise<ChatAnswer> {
  let start: Extract<AnswerEvent, { type: 'start' }> | undefined;
  let finish: Extract<AnswerEvent, { type: 'finish' }> | undefined;
  let reading: Reading | undefined;
  let sources: Citation[] = [];
  const quotes: Quote[] = [];
  let text = '';
  for await (const event of events) {
    if (event.type === 'start') start = event;
    else if (event.type === 'reading') ({ reading } = event);
    else if (event.type === 'sources') ({ sources } = event);
    else if (event.type === 'quote') quotes.push(event.quote);
    else if (event.type === 'text') text += event.delta;
    else finish = event;
  }
  if (!start || !finish) throw new RagError('INTERNAL', 'The answer has no beginning or no end.');
  const { messageId, session, mode, releaseId } = start;
  const { outcome, foundInLocale, cited, usage } = finish;
  return {
    messageId,
    session,
    mode,
    releaseId,
    outcome,
    ...(foundInLocale !== undefined && { foundInLocale }),
    ...(reading && { reading }),
    text: text || quotes.map(quoteMarkdown).join(QUOTE_SEPARATOR),
    ...(mode === 'extractive' && { quotes }),
    sources,
    ...(cited && { cited }),
    usage,
  };
}
