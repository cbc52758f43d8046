import { describe, expect, test } from 'vitest';
import { fold } from '../normalise.js';
import { ARABIC_STOP_WORDS } from './ar.js';
import { ENGLISH_STOP_WORDS } from './en.js';
import { SPANISH_STOP_WORDS } from './es.js';
import { PERSIAN_STOP_WORDS } from './fa.js';
import { HINDI_STOP_WORDS } from './hi.js';
import { URDU_STOP_WORDS } from './ur.js';

describe.each([
  ['English', ENGLISH_STOP_WORDS],
  ['Urdu', URDU_STOP_WORDS],
  ['Arabic', ARABIC_STOP_WORDS],
  ['Persian', PERSIAN_STOP_WORDS],
  ['Hindi', HINDI_STOP_WORDS],
  ['Spanish', SPANISH_STOP_WORDS],
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
  [ARABIC_STOP_WORDS, 'ما من متى أين كيف لماذا كم أي'],
  [PERSIAN_STOP_WORDS, 'چه کی کجا چگونه چرا کدام آیا'],
  [HINDI_STOP_WORDS, 'क्या कौन कब कहाँ कैसे क्यों कितने किस'],
  [SPANISH_STOP_WORDS, 'qué quién cuándo dónde cómo cuál'],
])('question words are among them', (stopWords, questionWords) => {
  expect(questionWords.split(' ').filter((word) => !stopWords.has(fold(word)))).toEqual([]);
});

test.each([
  [URDU_STOP_WORDS, 'کتاب زبان سوال جواب تلاش پاکستان صفحہ'],
  [ENGLISH_STOP_WORDS, 'page search install index language work'],
  [ARABIC_STOP_WORDS, 'كتاب لغة سؤال جواب بحث صفحة'],
  [PERSIAN_STOP_WORDS, 'کتاب زبان پرسش پاسخ جستجو صفحه'],
  [HINDI_STOP_WORDS, 'किताब भाषा सवाल जवाब खोज पृष्ठ'],
  [SPANISH_STOP_WORDS, 'libro lengua pregunta respuesta buscar página'],
])('words of content are not', (stopWords, contentWords) => {
  expect(contentWords.split(' ').filter((word) => stopWords.has(fold(word)))).toEqual([]);
});
