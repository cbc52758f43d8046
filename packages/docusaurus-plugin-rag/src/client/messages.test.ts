import { en } from 'docusaurus-rag-chat-widget/messages';
import { expect, it } from 'vitest';
import { TRANSLATION_PREFIX } from '../translations.js';
import { translated } from '../testing/translate.js';
import { messages } from './messages.js';

it('holds the widget’s English strings, none missing, none of its own', () => {
  expect(messages).toEqual(en);
});

it('gives each the id by which its translation is found', () => {
  const expected = Object.entries(en).map(([key, message]) => ({ id: TRANSLATION_PREFIX + key, message }));
  expect(translated).toHaveLength(expected.length);
  expect(translated).toEqual(expect.arrayContaining(expected));
});
