import { describe, expect, it } from 'vitest';
import { format } from './format.js';
import { en, messagesFor, ur } from './index.js';

const placeholders = (message: string) => (message.match(/\{\w+\}/g) ?? []).toSorted();

describe('messages', () => {
  it('have the same placeholders in both languages', () => {
    const inUrdu = new Map(Object.entries(ur));
    for (const [name, message] of Object.entries(en)) {
      expect([name, placeholders(inUrdu.get(name) ?? '')]).toEqual([name, placeholders(message)]);
    }
  });

  it('are written in Urdu letters, not their Arabic look-alikes', () => {
    for (const message of Object.values(ur)) {
      expect(message).toMatch(/\p{Script=Arabic}/u);
      expect(message).not.toMatch(/[\u064A\u0643\u0647\u0649\u0629]|[,;?]|[\u0660-\u0669]/);
    }
  });

  it('are found by language, and are English for one that has none', () => {
    expect(messagesFor('ur-PK')).toBe(ur);
    expect(messagesFor('en-GB')).toBe(en);
    expect(messagesFor('fr')).toBe(en);
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
