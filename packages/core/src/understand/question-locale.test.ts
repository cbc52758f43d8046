import { expect, test } from 'vitest';
import { questionLocale } from './question-locale.js';

test.each([
  ['What is BM25?', ['en', 'ur'], 'en'],
  ['BM25 کیا ہے؟', ['en', 'ur'], 'ur'],
  ['What is a robot?', ['ur', 'en'], 'en'],
  ['BM25 kya hai', ['en', 'ur'], 'ur'],
  ['embedding kya hoti hai', ['ur', 'en'], 'ur'],
  ['BM25 kya hai', ['en'], 'en'],
  ['kya hai yeh robot', ['en', 'es', 'ur'], 'ur'],
  ['¿Qué es un robot?', ['es', 'en', 'ur'], 'es'],
  ['Was ist ein Roboter?', ['ur', 'en'], 'en'],
  ['3.14', ['ur', 'en'], 'ur'],
] as const)('%j on a site in %j is read as %s', (question, locales, expected) => {
  expect(questionLocale(question, [...locales] as [string, ...string[]])).toBe(expected);
});
