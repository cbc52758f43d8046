import type { Citation, Feedback, Outcome, Quote, Reading } from 'docusaurus-rag-core';
import {
  EMPTY_CONVERSATION,
  type AnswerPart,
  type Conversation,
  type Entry,
  type EntryStatus,
} from './conversation.js';

const FORMAT_VERSION = 1;
const MAX_ENTRIES = 50;
const RATINGS: readonly unknown[] = [undefined, 'up', 'down'] satisfies (Feedback['rating'] | undefined)[];
const OUTCOMES: readonly unknown[] = ['answered', 'abstained', 'nothing-to-search'] satisfies Outcome[];

/** The conversation of this tab; an empty one when nothing readable is stored. Entries that make no sense are left out. */
export function loadConversation(key: string): Conversation {
  return parseConversation(readItem(key));
}

/** Keeps the draft and the newest 50 entries for this tab. */
export function saveConversation(key: string, { entries, ...rest }: Conversation): void {
  const stored = JSON.stringify({ version: FORMAT_VERSION, ...rest, entries: entries.slice(-MAX_ENTRIES) });
  try {
    sessionStorage.setItem(key, stored);
  } catch {
    // Storage may be full or forbidden; the conversation then lasts as long as the page.
  }
}

function readItem(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    // Reading throws where a reader's settings forbid storage.
    return null;
  }
}

/** Reads what `saveConversation` wrote; never throws, whatever the text. */
export function parseConversation(stored: string | null): Conversation {
  const value = parseJson(stored);
  if (!isRecord(value) || value['version'] !== FORMAT_VERSION) return EMPTY_CONVERSATION;
  const { draft, selection, entries } = value;
  const seen = new Set<number>();
  return {
    draft: typeof draft === 'string' ? draft : '',
    ...(typeof selection === 'string' && { selection }),
    entries: (Array.isArray(entries) ? entries : [])
      .filter(isEntry)
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .map(restored),
  };
}

/** A request and its fault end with the page that made them: what has no answer may be asked again. */
function restored(entry: Entry): Entry {
  return entry.status.state === 'finished' ? entry : { ...entry, status: { state: 'unfinished' } };
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value['id']) &&
    hasStrings(value, 'question', 'locale') &&
    (value['direction'] === 'ltr' || value['direction'] === 'rtl') &&
    isOptionalString(value['selection']) &&
    isOptionalString(value['messageId']) &&
    (value['isFallback'] === undefined || typeof value['isFallback'] === 'boolean') &&
    RATINGS.includes(value['rating']) &&
    (value['reading'] === undefined || isReading(value['reading'])) &&
    isArrayOf(value['sources'], isCitation) &&
    isArrayOf(value['parts'], isPart) &&
    isStatus(value['status'])
  );
}

function isReading(value: unknown): value is Reading {
  return (
    isRecord(value) &&
    (value['kind'] === 'romanised' || value['kind'] === 'corrected') &&
    hasStrings(value, 'text', 'locale')
  );
}

function isStatus(value: unknown): value is EntryStatus {
  if (!isRecord(value)) return false;
  if (value['state'] !== 'finished') return typeof value['state'] === 'string';
  return OUTCOMES.includes(value['outcome']) && isOptionalString(value['foundInLocale']);
}

function isPart(value: unknown): value is AnswerPart {
  if (!isRecord(value)) return false;
  return value['kind'] === 'quote'
    ? isQuote(value['quote'])
    : value['kind'] === 'text' && hasStrings(value, 'text');
}

function isQuote(value: unknown): value is Quote {
  return (
    isRecord(value) &&
    hasStrings(value, 'text', 'locale') &&
    typeof value['citation'] === 'number' &&
    isOptionalString(value['codeLanguage'])
  );
}

function isCitation(value: unknown): value is Citation {
  return (
    isRecord(value) &&
    hasStrings(value, 'chunkId', 'url', 'title', 'locale') &&
    typeof value['number'] === 'number' &&
    isArrayOf(value['headingPath'], (heading) => typeof heading === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArrayOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function hasStrings(value: Record<string, unknown>, ...names: string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isOptionalString(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
