import type { ChatEvent, Feedback } from 'docusaurus-rag-core';
import {
  isAnswering,
  type AnswerPart,
  type Conversation,
  type Entry,
  type EntryStatus,
  type Fault,
} from './conversation.js';

/**
 * Of an answer's text, and of a quote's, in UTF-16 units: some 2,000 words. Nobody reads a longer one, and a page that drew
 * hundreds of kilobytes would not answer its reader.
 */
const MAX_TEXT_LENGTH = 12_000;
/** Quotes and stretches of text of an answer, and its sources. */
const MAX_PIECES = 50;

type Asked = Pick<Entry, 'id' | 'question' | 'locale' | 'direction' | 'selection' | 'askedAt'>;

export type ChatAction =
  | { type: 'draft-changed'; draft: string }
  | { type: 'selection-changed'; selection: string | undefined }
  | { type: 'asked'; entry: Asked }
  | { type: 'asked-again'; id: number }
  | { type: 'event-received'; id: number; event: ChatEvent }
  | { type: 'stream-ended'; id: number }
  | { type: 'failed'; id: number; fault: Fault }
  | { type: 'stopped' }
  | { type: 'rated'; id: number; rating: Feedback['rating'] | undefined }
  /** Another conversation takes the place of this one; the draft stays. */
  | { type: 'opened'; id: string; entries: Entry[] };

/** The conversation after an action. What arrives for an entry that is no longer being answered changes nothing. */
export function chatReducer(conversation: Conversation, action: ChatAction): Conversation {
  const { entries } = conversation;
  switch (action.type) {
    case 'draft-changed':
      return { ...conversation, draft: action.draft };
    case 'selection-changed':
      return withoutUndefined({ ...conversation, selection: action.selection });
    case 'asked':
      return { ...conversation, entries: [...entries, unanswered(action.entry)] };
    case 'asked-again':
      return {
        ...conversation,
        entries: entries.map((entry) => (entry.id === action.id ? unanswered(entry) : entry)),
      };
    case 'event-received':
      return changeAnswering(conversation, action.id, (entry) => receive(entry, action.event));
    case 'stream-ended':
      return changeAnswering(conversation, action.id, (entry) =>
        withStatus(entry, { state: 'failed', fault: { code: 'UNKNOWN', retryable: true } }),
      );
    case 'failed':
      return changeAnswering(conversation, action.id, (entry) =>
        withStatus(entry, { state: 'failed', fault: action.fault }),
      );
    case 'stopped':
      return {
        ...conversation,
        entries: entries.map((entry) =>
          isAnswering(entry) ? withStatus(entry, { state: 'unfinished' }) : entry,
        ),
      };
    case 'rated':
      return {
        ...conversation,
        entries: entries.map((entry) =>
          entry.id === action.id ? withoutUndefined({ ...entry, rating: action.rating }) : entry,
        ),
      };
    case 'opened':
      return { ...conversation, id: action.id, entries: action.entries };
  }
}

function unanswered({ id, question, locale, direction, selection, askedAt }: Asked): Entry {
  return withoutUndefined({
    id,
    question,
    locale,
    direction,
    selection,
    askedAt,
    sources: [],
    parts: [],
    status: { state: 'answering' },
  });
}

function withStatus(entry: Entry, status: EntryStatus): Entry {
  return { ...entry, status };
}

function changeAnswering(
  conversation: Conversation,
  id: number,
  change: (entry: Entry) => Entry,
): Conversation {
  return {
    ...conversation,
    entries: conversation.entries.map((entry) =>
      entry.id === id && isAnswering(entry) ? change(entry) : entry,
    ),
  };
}

function receive(entry: Entry, event: ChatEvent): Entry {
  switch (event.type) {
    case 'start':
      return { ...entry, messageId: event.messageId };
    case 'fallback':
      return withoutUndefined({ ...unanswered(entry), isFallback: true, limit: event.limit });
    case 'reading':
      return { ...entry, reading: event.reading };
    case 'sources':
      return { ...entry, sources: event.sources.slice(0, MAX_PIECES) };
    case 'quote': {
      const quote = { ...event.quote, text: shortened(event.quote.text) };
      return { ...entry, parts: [...entry.parts, { kind: 'quote' as const, quote }].slice(0, MAX_PIECES) };
    }
    case 'text':
      return { ...entry, parts: appendText(entry.parts, event.delta).slice(0, MAX_PIECES) };
    case 'finish': {
      const { outcome, foundInLocale, cited } = event;
      const sources = cited ? entry.sources.filter(({ number }) => cited.includes(number)) : entry.sources;
      return withStatus(
        { ...entry, sources },
        { state: 'finished', outcome, ...(foundInLocale && { foundInLocale }) },
      );
    }
  }
}

/** Marks where words were left out. */
function shortened(text: string): string {
  return text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH)}…` : text;
}

function appendText(parts: AnswerPart[], delta: string): AnswerPart[] {
  const last = parts.at(-1);
  return last?.kind === 'text'
    ? [...parts.slice(0, -1), { kind: 'text', text: shortened(last.text + delta) }]
    : [...parts, { kind: 'text', text: shortened(delta) }];
}

/** Drops keys without a value, so that a conversation is the same as the one read back from storage. */
function withoutUndefined<T extends object>(value: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
