import type { Feedback, Limit, Outcome } from 'docusaurus-rag-core';
import {
  hasStrings,
  isArrayOf,
  isCitation,
  isOptionalString,
  isQuote,
  isReading,
  isRecord,
} from './check-answer.js';
import type { AnswerPart, Entry, EntryStatus } from './conversation.js';

const RATINGS: readonly unknown[] = [undefined, 'up', 'down'] satisfies (Feedback['rating'] | undefined)[];
const OUTCOMES: readonly unknown[] = ['answered', 'abstained', 'nothing-to-search'] satisfies Outcome[];

/** The entries of a conversation that was stored; those that make no sense are left out. Never throws, whatever the value. */
export function parseEntries(stored: unknown): Entry[] {
  const seen = new Set<number>();
  return (Array.isArray(stored) ? stored : [])
    .filter(isEntry)
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map(restored);
}

/** A request and its fault end with the page that made them: what has no answer may be asked again. */
function restored(entry: Entry): Entry {
  return entry.status.state === 'finished' ? entry : { ...entry, status: { state: 'unfinished' } };
}

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value['id']) &&
    hasStrings(value, 'question', 'locale') &&
    (value['direction'] === 'ltr' || value['direction'] === 'rtl') &&
    isOptionalString(value['selection']) &&
    isOptionalString(value['messageId']) &&
    (value['askedAt'] === undefined || Number.isFinite(value['askedAt'])) &&
    (value['isFallback'] === undefined || typeof value['isFallback'] === 'boolean') &&
    (value['limit'] === undefined || isLimit(value['limit'])) &&
    RATINGS.includes(value['rating']) &&
    (value['reading'] === undefined || isReading(value['reading'])) &&
    isArrayOf(value['sources'], isCitation) &&
    isArrayOf(value['parts'], isPart) &&
    isStatus(value['status'])
  );
}

function isLimit(value: unknown): value is Limit {
  return (
    isRecord(value) &&
    (value['code'] === 'RATE_LIMITED' || value['code'] === 'BUDGET_EXHAUSTED') &&
    (value['until'] === undefined || Number.isFinite(value['until']))
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
