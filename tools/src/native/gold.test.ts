import { expect, test } from 'vitest';
import { goldIn } from './gold.js';
import { leaveOutTwins } from './one-language.js';
import { questionOf, smallSite } from './testing/small-site.js';

const SITE = smallSite();
const HALF = leaveOutTwins(SITE, { en: ['/docs/tea/'], ur: ['/ur/docs/battery/'] });

test('what answers in the reader’s language is gold, page or section', () => {
  const question = questionOf({ text: '?', gold: ['/docs/tea/#steeping', '/docs/swallow/'] });
  expect(goldIn(SITE, question)).toEqual({
    paths: ['/docs/tea#steeping', '/docs/swallow'],
    direction: 'own',
    locale: 'en',
  });
});

test('what is missing there is looked for in the other language', () => {
  const question = questionOf({ text: '؟', locale: 'ur', gold: ['/ur/docs/tea/#steeping'] });
  expect(goldIn(HALF, question)).toEqual({ paths: ['/docs/tea#steeping'], direction: 'other', locale: 'en' });
});

test('what answers in another language does not count where the reader’s own answers as well', () => {
  const question = questionOf({ text: '?', gold: ['/docs/battery/#charging', '/docs/tea/#steeping'] });
  expect(goldIn(HALF, question)).toEqual({ paths: ['/docs/tea#steeping'], direction: 'own', locale: 'en' });
});

test('a question without an answer has none', () => {
  expect(goldIn(HALF, questionOf({ text: '?', locale: 'ur' }))).toEqual({
    paths: [],
    direction: 'own',
    locale: 'ur',
  });
});

test.each(['/docs/tea/#brewing', '/docs/coffee/'])(
  'gold that the site does not have is named: %s',
  (gold) => {
    expect(() => goldIn(SITE, questionOf({ _id: 'q7', text: '?', gold: [gold] }))).toThrow(
      `Question q7 names ${gold} as its answer, and the site has no such section.`,
    );
  },
);
