import { newConversationId, type Conversation, type Entry } from './conversation.js';
import { isRecord } from './check-answer.js';
import { parseEntries } from './parse-entries.js';
import { openStore } from './storage.js';

const FORMAT_VERSION = 2;
const MAX_ENTRIES = 50;
/** A tab opened later begins with a new conversation. */
const CONTINUED_WITHIN_MS = 60 * 60 * 1000;

/** A conversation as it is kept on the device. */
export interface KeptConversation {
  id: string;
  /** Oldest first, never empty. */
  entries: Entry[];
}

/** What this tab was at: its draft and the conversation it had open; else the newest of the device, for an hour. */
export function loadTab(key: string, now = Date.now()): Conversation {
  const tab = parseRecord(openStore('sessionStorage').get(key)) ?? {};
  const { version, draft, selection, id, entries } = tab;
  const own = {
    draft: typeof draft === 'string' ? draft : '',
    ...(typeof selection === 'string' && { selection }),
  };
  // Version 1 knew one conversation, and kept it in the tab.
  if (version === 1) return { ...own, id: newConversationId(), entries: parseEntries(entries) };
  if (typeof id === 'string') return { ...own, id, entries: loadEntries(key, id) };
  const [newest] = listConversations(key);
  return newest && askedAtOf(newest) > now - CONTINUED_WITHIN_MS
    ? { ...own, ...newest }
    : { ...own, id: newConversationId(), entries: [] };
}

/** Keeps for this tab what it is at; nothing at all before the reader has written something. */
export function saveTab(key: string, { id, draft, selection, entries }: Conversation): void {
  const store = openStore('sessionStorage');
  const isBlank = draft === '' && selection === undefined && entries.length === 0;
  if (isBlank && itemNames(key).length === 0) store.remove(key);
  else trySet(() => store.set(key, JSON.stringify({ version: FORMAT_VERSION, id, draft, selection })));
}

/** The questions and answers of one conversation; none when nothing readable is kept. */
export function loadEntries(key: string, id: string): Entry[] {
  return entriesOf(openStore('localStorage').get(itemKey(key, id)));
}

/** Reads what `saveConversation` wrote; never throws, whatever the text. */
export function entriesOf(stored: string | null): Entry[] {
  const record = parseRecord(stored);
  return record?.['version'] === FORMAT_VERSION ? parseEntries(record['entries']) : [];
}

/**
 * Keeps the newest 50 entries of a conversation on this device. Where there is no room, the oldest other conversations
 * have to go; their ids are returned.
 */
export function saveConversation(key: string, id: string, entries: Entry[]): string[] {
  if (entries.length === 0) return [];
  const store = openStore('localStorage');
  const stored = JSON.stringify({ version: FORMAT_VERSION, entries: entries.slice(-MAX_ENTRIES) });
  const set = (): boolean => trySet(() => store.set(itemKey(key, id), stored));
  const dropped: string[] = [];
  if (set()) return dropped;
  for (const { id: other } of listConversations(key).toReversed()) {
    if (other === id) continue;
    store.remove(itemKey(key, other));
    dropped.push(other);
    if (set()) break;
  }
  return dropped;
}

export function removeConversation(key: string, id: string): void {
  openStore('localStorage').remove(itemKey(key, id));
}

/** The conversations of this device, the newest first. */
export function listConversations(key: string): KeptConversation[] {
  const prefix = itemKey(key, '');
  return itemNames(key)
    .map((name) => ({ id: name.slice(prefix.length), entries: loadEntries(key, name.slice(prefix.length)) }))
    .filter(({ entries }) => entries.length > 0)
    .toSorted((one, other) => askedAtOf(other) - askedAtOf(one));
}

/** When the newest question of a conversation was asked, in milliseconds since 1970; 0 when that is not known. */
export function askedAtOf({ entries }: KeptConversation): number {
  return entries.at(-1)?.askedAt ?? 0;
}

/** Names of what is kept on the device, without reading it. */
function itemNames(key: string): string[] {
  return openStore('localStorage')
    .keys()
    .filter((name) => name.startsWith(itemKey(key, '')));
}

/** Key in `localStorage`. */
export function itemKey(key: string, id: string): string {
  return `${key}:conversation:${id}`;
}

function trySet(set: () => void): boolean {
  try {
    set();
    return true;
  } catch {
    // It is full; the conversation then lasts as long as the page.
    return false;
  }
}

function parseRecord(text: string | null): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
