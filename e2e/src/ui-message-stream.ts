import type { Citation, Quote } from 'docusaurus-rag-core';

/** What an API says in one answer. */
export interface StreamedAnswer {
  text?: string;
  sources: Citation[];
  quotes?: Quote[];
}

/** The body of an answer, as the API streams it. */
export function uiMessageStream({ text = '', sources, quotes = [] }: StreamedAnswer): string {
  const parts = [
    { type: 'start', messageId: 'message-1' },
    { type: 'data-sources', data: { sources } },
    ...quotes.map((quote) => ({ type: 'data-quote', data: quote })),
    ...(text === ''
      ? []
      : [
          { type: 'text-start', id: 'text' },
          { type: 'text-delta', id: 'text', delta: text },
          { type: 'text-end', id: 'text' },
        ]),
    { type: 'data-outcome', data: { outcome: 'answered' } },
    { type: 'finish' },
  ];
  return [...parts.map((part) => JSON.stringify(part)), '[DONE]'].map((data) => `data: ${data}\n\n`).join('');
}
