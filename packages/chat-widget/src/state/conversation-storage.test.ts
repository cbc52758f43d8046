import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { citation, URDU_CITATION } from '../testing/answers.js';
import { loadConversation, parseConversation, saveConversation } from './conversation-storage.js';
import { EMPTY_CONVERSATION, type Conversation, type Entry } from './conversation.js';

const KEY = 'conversation';

function entry(fields: Partial<Entry> = {}): Entry {
  return {
    id: 1,
    question: 'اشاریہ کیا ہے؟',
    locale: 'ur',
    direction: 'rtl',
    sources: [URDU_CITATION],
    parts: [
      { kind: 'quote', quote: { text: 'npm ci', codeLanguage: 'bash', citation: 1, locale: 'ur' } },
      { kind: 'text', text: 'یہ دیکھیں [1]۔' },
    ],
    status: { state: 'finished', outcome: 'answered', foundInLocale: 'en' },
    ...fields,
  };
}

describe('a stored conversation', () => {
  it('comes back as it was', () => {
    const conversation: Conversation = { draft: 'آدھا سوال', entries: [entry()] };

    saveConversation(KEY, conversation);

    expect(loadConversation(KEY)).toEqual(conversation);
  });

  it.each<Entry['status']>([
    { state: 'answering' },
    { state: 'unfinished' },
    { state: 'failed', fault: { code: 'INDEX_ANALYZER_MISMATCH', retryable: false } },
  ])('brings an entry that was $state back as one to ask again', (status) => {
    saveConversation(KEY, { draft: '', entries: [entry({ status })] });

    expect(loadConversation(KEY).entries).toEqual([entry({ status: { state: 'unfinished' } })]);
  });

  it('keeps the newest 50 entries', () => {
    const entries = Array.from({ length: 60 }, (_, n) => entry({ id: n + 1 }));

    saveConversation(KEY, { draft: '', entries });

    expect(loadConversation(KEY).entries.map(({ id }) => id)).toEqual(entries.slice(10).map(({ id }) => id));
  });

  it('leaves out entries that make no sense and keeps the others', () => {
    const good = entry({ id: 7, sources: [citation()] });
    const bad: unknown[] = [
      null,
      'text',
      { ...good, id: 'one' },
      { ...good, question: 5 },
      { ...good, direction: 'up' },
      { ...good, sources: [{ number: 1 }] },
      { ...good, sources: 'none' },
      { ...good, parts: [{ kind: 'html', text: '<b>' }] },
      { ...good, parts: [{ kind: 'quote' }] },
      { ...good, status: { state: 'finished', outcome: 'guessed' } },
      { ...good, status: null },
      good,
    ];
    const stored = JSON.stringify({ version: 1, draft: 'd', entries: [good, ...bad] });

    expect(parseConversation(stored)).toEqual({ draft: 'd', entries: [good] });
  });

  it.each([null, '', 'null', '[]', '7', '{', '{"version":2,"entries":[],"draft":"x"}'])(
    'is an empty one when %j is stored',
    (stored) => {
      expect(parseConversation(stored)).toEqual(EMPTY_CONVERSATION);
    },
  );

  it('can be read whatever is stored', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), fc.jsonValue(), (text, json, entries) => {
        for (const stored of [text, json, JSON.stringify({ version: 1, draft: entries, entries })]) {
          expect(Array.isArray(parseConversation(stored).entries)).toBe(true);
        }
      }),
    );
  });

  it('is done without where storage is forbidden or full', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);

    expect(() => saveConversation(KEY, EMPTY_CONVERSATION)).not.toThrow();
    expect(loadConversation(KEY)).toEqual(EMPTY_CONVERSATION);
  });
});
