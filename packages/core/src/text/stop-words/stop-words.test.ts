import { describe, expect, test } from 'vitest';
import { fold } from '../normalise.js';
import { ENGLISH_STOP_WORDS } from './en.js';
import { URDU_STOP_WORDS } from './ur.js';

describe.each([
  ['English', ENGLISH_STOP_WORDS],
  ['Urdu', URDU_STOP_WORDS],
])('the stop words of %s', (_language, words) => {
  test('are folded, as the words they are compared with', () => {
    expect([...words].filter((word) => fold(word) !== word || word === '')).toEqual([]);
  });
});

test('Urdu has the words that published lists forget', () => {
  expect(
    'کا کی کے کو میں سے پر نے ہے ہیں تھا تھے تھی اور وہ یہ لیے'
      .split(' ')
      .filter((word) => !URDU_STOP_WORDS.has(word)),
  ).toEqual([]);
});

test.each([
  [URDU_STOP_WORDS, 'کیا کون کب کہاں کیسے کیوں کتنے کس'],
  [ENGLISH_STOP_WORDS, 'what who when where how why which'],
])('question words are among them', (stopWords, questionWords) => {
  expect(questionWords.split(' ').filter((word) => !stopWords.has(word))).toEqual([]);
});

test.each([
  [URDU_STOP_WORDS, 'کتاب زبان سوال جواب تلاش پاکستان صفحہ'],
  [ENGLISH_STOP_WORDS, 'page search install index language work'],
])('words of content are not', (stopWords, contentWords) => {
  expect(contentWords.split(' ').filter((word) => stopWords.has(word))).toEqual([]);
});
