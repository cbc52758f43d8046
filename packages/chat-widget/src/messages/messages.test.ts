import { describe, expect, it } from 'vitest';
import { format } from './format.js';
import { ar, en, es, fa, hi, loadMessagesFor, messagesFor, ur, type Messages } from './index.js';

const placeholders = (message: string) => (message.match(/\{\w+\}/g) ?? []).toSorted();
const SHIPPED: [string, Messages, RegExp][] = [
  ['ar', ar, /\p{Script=Arabic}/u],
  ['es', es, /\p{Script=Latin}/u],
  ['fa', fa, /\p{Script=Arabic}/u],
  ['hi', hi, /\p{Script=Devanagari}/u],
  ['ur', ur, /\p{Script=Arabic}/u],
];

describe.each(SHIPPED)('messages in %s', (language, messages, script) => {
  it('are complete, in their own script, with the placeholders of the English ones', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(en).toSorted());
    const translated = new Map(Object.entries(messages));
    for (const [name, message] of Object.entries(en)) {
      const text = translated.get(name) ?? '';
      expect([name, placeholders(text)]).toEqual([name, placeholders(message)]);
      expect([name, script.test(text)]).toEqual([name, true]);
      expect([name, text]).toEqual([name, text.trim().normalize('NFC')]);
    }
  });

  it('are their own, word for word of English left in none', () => {
    const english = new Set(Object.values(en));
    // One word is the same in both languages.
    const same = language === 'es' ? [es.feedbackDown] : [];
    expect(Object.values(messages).filter((message) => english.has(message))).toEqual(same);
  });

  it('are found by language, and loaded by themselves', async () => {
    expect(messagesFor(language)).toBe(messages);
    expect(messagesFor(`${language.toUpperCase()}-001`)).toBe(messages);
    expect(await loadMessagesFor(`${language}-001`)).toBe(messages);
  });
});

describe('messages', () => {
  it.each<[string, Messages, RegExp]>([
    ['Urdu', ur, /[\u064A\u0643\u0647\u0649\u0629]|[,;?]|[\u0660-\u0669]/],
    ['Persian', fa, /[\u064A\u0643\u0649\u0629]|[,;?]|[\u0660-\u0669]/],
    ['Arabic', ar, /[\u06CC\u06A9\u06C1]|[,;?]/],
  ])('are written in %s letters and signs, not their look-alikes', (_, messages, foreign) => {
    for (const message of Object.values(messages)) {
      expect(message).not.toMatch(foreign);
    }
  });

  it('are English for a language that has none', async () => {
    expect(messagesFor('en-GB')).toBe(en);
    expect(messagesFor('fr')).toBe(en);
    expect(await loadMessagesFor('fr')).toBe(en);
  });
});

describe('format', () => {
  it('fills in every place of a name and leaves unknown names', () => {
    expect(format('{a} {b} {a}', { a: 1 })).toBe('1 {b} 1');
  });

  it('takes a value as it is, whatever stands in it', () => {
    expect(format('{title}', { title: '$& {title} $1' })).toBe('$& {title} $1');
    expect(format('{toString}', {})).toBe('{toString}');
  });
});
