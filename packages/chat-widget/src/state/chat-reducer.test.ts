import type { ChatEvent } from 'docusaurus-rag-core';
import { describe, expect, it } from 'vitest';
import { citation, ENGLISH_ANSWER } from '../testing/answers.js';
import { chatReducer, type ChatAction } from './chat-reducer.js';

const EMPTY = { id: 'c1', draft: '', entries: [] };

const after = (...actions: ChatAction[]) => actions.reduce(chatReducer, EMPTY);
const asked = (id: number, question = 'سوال'): ChatAction => ({
  type: 'asked',
  entry: { id, question, locale: 'ur', direction: 'rtl' },
});
const answered = (id: number): ChatAction[] =>
  ENGLISH_ANSWER.map((event) => ({ type: 'event-received', id, event }));

describe('chatReducer', () => {
  it('collects sources and quotes until the finish', () => {
    const { entries } = after(asked(1), ...answered(1));

    expect(entries).toEqual([
      {
        id: 1,
        question: 'سوال',
        locale: 'ur',
        direction: 'rtl',
        sources: [citation()],
        parts: [
          {
            kind: 'quote',
            quote: {
              text: 'An inverted index maps words to pages. It is built once.',
              citation: 1,
              locale: 'en',
            },
          },
        ],
        status: { state: 'finished', outcome: 'answered' },
      },
    ]);
  });

  it('keeps as much of an answer without end as anybody reads', () => {
    const event = (received: ChatEvent): ChatAction => ({ type: 'event-received', id: 1, event: received });
    const long = 'لفظ '.repeat(50_000);
    const quote = { text: long, citation: 1, locale: 'ur' };
    const { entries } = after(
      asked(1),
      event({ type: 'sources', sources: Array.from({ length: 2000 }, () => citation()) }),
      event({ type: 'text', delta: long }),
      event({ type: 'text', delta: long }),
      ...Array.from({ length: 100 }, () => event({ type: 'quote', quote })),
    );
    const [entry] = entries;
    expect(entry?.sources).toHaveLength(50);
    expect(entry?.parts).toHaveLength(50);
    for (const part of entry?.parts ?? []) {
      const text = part.kind === 'text' ? part.text : part.quote.text;
      expect(text).toBe(`${long.slice(0, 12_000)}…`);
    }
  });

  it('joins neighbouring text and keeps its order among quotes', () => {
    const quote = { text: 'q', citation: 1, locale: 'en' };
    const { entries } = after(
      asked(1),
      { type: 'event-received', id: 1, event: { type: 'text', delta: 'a' } },
      { type: 'event-received', id: 1, event: { type: 'text', delta: 'b' } },
      { type: 'event-received', id: 1, event: { type: 'quote', quote } },
      { type: 'event-received', id: 1, event: { type: 'text', delta: 'c' } },
    );

    expect(entries[0]?.parts).toEqual([
      { kind: 'text', text: 'ab' },
      { kind: 'quote', quote },
      { kind: 'text', text: 'c' },
    ]);
  });

  it.each<ChatAction>([
    { type: 'event-received', id: 1, event: { type: 'text', delta: 'late' } },
    { type: 'failed', id: 1, fault: { code: 'UNKNOWN', retryable: true } },
    { type: 'stream-ended', id: 1 },
    { type: 'stopped' },
  ])('changes nothing of a finished entry at $type', (action) => {
    const finished = after(asked(1), ...answered(1));

    expect(chatReducer(finished, action)).toEqual(finished);
  });

  it('asks again in the same place, with nothing left of the first attempt', () => {
    const { entries } = after(
      asked(1),
      asked(2),
      { type: 'failed', id: 1, fault: { code: 'INDEX_DAMAGED', retryable: true } },
      { type: 'asked-again', id: 1 },
    );

    expect(entries.map(({ id, parts, sources, status }) => ({ id, parts, sources, status }))).toEqual([
      { id: 1, parts: [], sources: [], status: { state: 'answering' } },
      { id: 2, parts: [], sources: [], status: { state: 'answering' } },
    ]);
  });

  it('keeps the draft when another conversation is opened', () => {
    const { entries } = after(asked(1));
    const draft: ChatAction = { type: 'draft-changed', draft: 'half' };
    expect(after(draft, asked(1), { type: 'opened', id: 'c2', entries: [] })).toEqual({
      id: 'c2',
      draft: 'half',
      entries: [],
    });
    expect(after({ type: 'opened', id: 'c3', entries }).entries).toBe(entries);
  });
});
