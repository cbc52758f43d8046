import type { ChatEvent } from 'docusaurus-rag-core';
import { expect, it } from 'vitest';
import { createAnswerCache } from './answer-cache.js';

const KEY = { releaseId: 'r1', locale: 'en', model: 'm' };
const answer = (delta: string): ChatEvent[] => [{ type: 'text', delta }];

it('forgets the answer that was not asked for the longest', () => {
  const cache = createAnswerCache(2);
  cache.set({ ...KEY, question: 'one' }, answer('1'));
  cache.set({ ...KEY, question: 'two' }, answer('2'));
  cache.get({ ...KEY, question: 'one' });
  cache.set({ ...KEY, question: 'three' }, answer('3'));
  expect(cache.get({ ...KEY, question: 'one' })).toEqual(answer('1'));
  expect(cache.get({ ...KEY, question: 'two' })).toBeUndefined();
  expect(cache.get({ ...KEY, question: 'three' })).toEqual(answer('3'));
});

it('knows a question again by its words', () => {
  const cache = createAnswerCache(2);
  cache.set({ ...KEY, question: 'What is BM25?' }, answer('1'));
  expect(cache.get({ ...KEY, question: ' what  IS\tＢＭ25? ' })).toEqual(answer('1'));
  expect(cache.get({ ...KEY, question: 'What is BM25' })).toBeUndefined();
});

it.each([{ releaseId: 'r2' }, { locale: 'ur' }, { version: '2.0' }, { model: 'n' }])(
  'has nothing for %j',
  (other) => {
    const cache = createAnswerCache(2);
    cache.set({ ...KEY, question: 'one' }, answer('1'));
    expect(cache.get({ ...KEY, question: 'one', ...other })).toBeUndefined();
  },
);

it('keeps nothing when it may hold nothing', () => {
  const cache = createAnswerCache(0);
  cache.set({ ...KEY, question: 'one' }, answer('1'));
  expect(cache.get({ ...KEY, question: 'one' })).toBeUndefined();
});
