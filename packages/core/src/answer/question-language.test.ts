import { expect, test } from 'vitest';
import { isOtherLanguage, mentionsThisPage } from './question-language.js';

test.each([
  ['What is a robot?', 'en', false],
  ['روبوٹ کیا ہے؟', 'ur', false],
  ['روبوٹ کیا ہے؟', 'en', true],
  ['What is a robot?', 'ur-PK', true],
  ['robot kya hai', 'en', true],
  ['robot kya hai', 'ur', true],
  ['Was ist ein Roboter?', 'de', false],
  ['什么是机器人', 'zh-Hans', false],
] as const)('%s asked on a page in %s is in another language: %s', (question, locale, expected) => {
  expect(isOtherLanguage(question, locale)).toBe(expected);
});

test.each([
  ['What is this page about?', true],
  ['یہ صفحہ کس بارے میں ہے؟', true],
  ['اس سبق میں کیا ہے؟', true],
  ['is page mein kya hai', true],
  ['What is a page?', false],
  ['صفحہ کیا ہے؟', false],
])('%s speaks of the page: %s', (question, expected) => {
  expect(mentionsThisPage(question)).toBe(expected);
});
