import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { citation, URDU_CITATION } from '../testing/answers.js';
import {
  entriesOf,
  listConversations,
  loadEntries,
  loadTab,
  removeConversation,
  saveConversation,
  saveTab,
} from './conversation-storage.js';
import type { Entry } from './conversation.js';

const KEY = 'chat';
const HOUR_MS = 60 * 60 * 1000;

function entry(fields: Partial<Entry> = {}): Entry {
  return {
    id: 1,
    question: 'اشاریہ کیا ہے؟',
    locale: 'ur',
    direction: 'rtl',
    askedAt: 1_000,
    sources: [URDU_CITATION],
    parts: [
      { kind: 'quote', quote: { text: 'npm ci', codeLanguage: 'bash', citation: 1, locale: 'ur' } },
      { kind: 'text', text: 'یہ دیکھیں [1]۔' },
    ],
    status: { state: 'finished', outcome: 'answered', foundInLocale: 'en' },
    ...fields,
  };
}

const stored = (entries: unknown) => JSON.stringify({ version: 2, entries });

describe('the conversations of a device', () => {
  it('come back as they were, the newest first', () => {
    saveConversation(KEY, 'old', [entry({ askedAt: 1 })]);
    saveConversation(KEY, 'new', [entry({ askedAt: 2 }), entry({ id: 2, askedAt: 9 })]);
    saveConversation('another', 'x', [entry()]);

    expect(listConversations(KEY)).toEqual([
      { id: 'new', entries: [entry({ askedAt: 2 }), entry({ id: 2, askedAt: 9 })] },
      { id: 'old', entries: [entry({ askedAt: 1 })] },
    ]);
    removeConversation(KEY, 'new');
    expect(listConversations(KEY).map(({ id }) => id)).toEqual(['old']);
  });

  it.each<Entry['status']>([
    { state: 'answering' },
    { state: 'unfinished' },
    { state: 'failed', fault: { code: 'INDEX_ANALYZER_MISMATCH', retryable: false } },
  ])('bring an entry that was $state back as one to ask again', (status) => {
    saveConversation(KEY, 'c', [entry({ status })]);

    expect(loadEntries(KEY, 'c')).toEqual([entry({ status: { state: 'unfinished' } })]);
  });

  it('keep the newest 50 entries each, and nothing of an empty one', () => {
    const entries = Array.from({ length: 60 }, (_, n) => entry({ id: n + 1 }));

    saveConversation(KEY, 'c', entries);
    saveConversation(KEY, 'empty', []);

    expect(loadEntries(KEY, 'c').map(({ id }) => id)).toEqual(entries.slice(10).map(({ id }) => id));
    expect(localStorage.length).toBe(1);
  });

  it('make room for a new one where the device is full: the oldest goes first', () => {
    saveConversation(KEY, 'oldest', [entry({ askedAt: 1 })]);
    saveConversation(KEY, 'older', [entry({ askedAt: 2 })]);
    const { setItem } = Storage.prototype;
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function set(this: Storage, key, value) {
      if (this.length > 1) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, key, value);
    });

    expect(saveConversation(KEY, 'new', [entry({ askedAt: 3 })])).toEqual(['oldest']);
    expect(listConversations(KEY).map(({ id }) => id)).toEqual(['new', 'older']);
  });

  it('leave out entries that make no sense and keep the others', () => {
    const good = entry({ id: 7, sources: [citation()] });
    const bad: unknown[] = [
      null,
      'text',
      { ...good, id: 'one' },
      { ...good, question: 5 },
      { ...good, direction: 'up' },
      { ...good, askedAt: 'noon' },
      { ...good, sources: [{ number: 1 }] },
      { ...good, sources: 'none' },
      { ...good, parts: [{ kind: 'html', text: '<b>' }] },
      { ...good, parts: [{ kind: 'quote' }] },
      { ...good, status: { state: 'finished', outcome: 'guessed' } },
      { ...good, status: null },
      good,
    ];

    expect(entriesOf(stored([good, ...bad]))).toEqual([good]);
  });

  it.each([null, '', 'null', '[]', '7', '{', '{"version":3,"entries":[]}'])(
    'hold nothing when %j is stored',
    (text) => {
      expect(entriesOf(text)).toEqual([]);
    },
  );

  it('can be read whatever is stored', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), fc.jsonValue(), (text, json, value) => {
        for (const each of [text, json, stored(value)]) {
          localStorage.setItem(`${KEY}:conversation:c`, each);
          sessionStorage.setItem(KEY, each);
          expect(Array.isArray(loadTab(KEY).entries)).toBe(true);
          expect(Array.isArray(listConversations(KEY))).toBe(true);
        }
      }),
    );
  });
});

describe('what a tab is at', () => {
  it('comes back as it was, a new conversation too', () => {
    saveConversation(KEY, 'kept', [entry()]);
    for (const tab of [
      { id: 'kept', draft: 'آدھا سوال', selection: 'عبارت', entries: [entry()] },
      { id: 'new', draft: '', entries: [] },
    ]) {
      saveTab(KEY, tab);
      expect(loadTab(KEY)).toEqual(tab);
    }
  });

  it('begins with the newest conversation of the last hour, else with a new one', () => {
    saveConversation(KEY, 'kept', [entry({ askedAt: 1 })]);

    expect(loadTab(KEY, HOUR_MS)).toMatchObject({ id: 'kept', draft: '' });
    expect(loadTab(KEY, HOUR_MS + 1).entries).toEqual([]);
    expect(loadTab(KEY, HOUR_MS + 1).id).not.toBe('kept');
  });

  it('is not kept before there is something to keep', () => {
    saveTab(KEY, { id: 'new', draft: '', entries: [] });
    expect(sessionStorage.length).toBe(0);
  });

  it('takes over the conversation that version 1 kept in the tab', () => {
    sessionStorage.setItem(
      KEY,
      JSON.stringify({ version: 1, draft: 'd', selection: 's', entries: [entry()] }),
    );
    expect(loadTab(KEY)).toMatchObject({ draft: 'd', selection: 's', entries: [entry()] });
  });
});

describe('where storage is forbidden', () => {
  beforeEach(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse);
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(refuse);
  });

  it('conversations last as long as the page', () => {
    saveConversation(KEY, 'c', [entry()]);
    saveTab(KEY, { id: 'c', draft: 'd', entries: [entry()] });

    expect(listConversations(KEY)).toHaveLength(1);
    expect(loadTab(KEY)).toMatchObject({ id: 'c', draft: 'd' });
    removeConversation(KEY, 'c');
    expect(listConversations(KEY)).toEqual([]);
  });
});
