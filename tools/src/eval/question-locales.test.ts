import { expect, test } from 'vitest';
import { localesOf } from './question-locales.js';

const OPTIONS = { queryLocale: undefined, locale: 'en', corpus: ['en'], parallel: undefined };

test('what a question states comes before what the command states', () => {
  expect(localesOf({ text: '?', locale: 'de' }, { ...OPTIONS, queryLocale: 'fr' })[0]).toBe('de');
  expect(localesOf({ text: '?' }, { ...OPTIONS, queryLocale: 'fr' })[0]).toBe('fr');
  expect(localesOf({ text: '?' }, OPTIONS)).toEqual(['en']);
});

test('a question may be in any language of the corpus or of the parallel texts', () => {
  const options = { ...OPTIONS, corpus: ['en', 'ur'], parallel: ['ar', 'en'] };
  expect(localesOf({ text: 'What?' }, options)).toEqual(['en', 'ur', 'ar']);
});

test('one in Arabic letters may be Urdu, one in Latin letters English where the corpus is to be asked across', () => {
  expect(localesOf({ text: 'روبوٹ کیا ہے؟' }, OPTIONS)).toEqual(['en', 'ur']);
  const urdu = { ...OPTIONS, locale: 'ur', corpus: ['ur'] };
  expect(localesOf({ text: 'robot kya hai' }, urdu)).toEqual(['ur']);
  expect(localesOf({ text: 'What is a robot?' }, { ...urdu, parallel: [] })).toEqual(['ur', 'en']);
});
