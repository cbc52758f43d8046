import { beforeAll, describe, expect, test } from 'vitest';
import { askSets, type Ask } from './ask-sets.js';
import { askSite } from './ask-site.js';
import type { EvaluationBuild } from './evaluate-website.js';
import { leaveOutTwins } from './one-language.js';
import { scoreSets } from './scores.js';
import { buildOf, questionOf, smallSite } from './testing/small-site.js';

const STEEPING_UR = questionOf({
  text: 'سبز چائے کتنے منٹ دم پر رہتی ہے؟',
  locale: 'ur',
  gold: ['/ur/docs/tea/#steeping'],
});
const SLEEP = questionOf({
  text: 'Where do swallows sleep?',
  gold: ['/docs/swallow/#sleep'],
  misspelt: true,
});
const STRANGE = questionOf({ text: 'Who won the parliamentary election?', nearMiss: true });
const WORDLESS = questionOf({ text: '؟!', locale: 'ur' });

const set = (...questions: (typeof SLEEP)[]) => [{ kind: 'native', script: 'en', questions }];

let whole: EvaluationBuild;
let half: EvaluationBuild;
beforeAll(async () => {
  whole = await buildOf(smallSite());
  half = await buildOf(leaveOutTwins(smallSite(), { en: ['/docs/tea/'] }));
});

describe('askSite', () => {
  test.each([
    [SLEEP, '/docs/swallow/', 'sleep'],
    [STEEPING_UR, '/ur/docs/tea/', 'steeping'],
  ])('answers $text from the reader’s own pages', async (question, url, anchor) => {
    const { answered, ranked, sources } = await askSite(question, whole.indexes);
    expect(answered).toBe(true);
    expect(ranked[0]?.chunk).toMatchObject({ url, anchor });
    expect(sources[0]?.url).toBe(`${url}#${anchor}`);
  });

  test('a part can be switched off', async () => {
    const roman = { text: 'ababeel kahan soti hai', locale: 'ur' };
    const { ranked } = await askSite(roman, whole.indexes, {
      parts: { romanised: false, translation: false },
    });
    expect(ranked).toEqual([]);
    const read = await askSite(roman, whole.indexes);
    expect(read.ranked[0]?.chunk).toMatchObject({ url: '/ur/docs/swallow/' });
  });
});

describe('askSets', () => {
  test('scores say where answers stood, and what was misspelt or a near miss', async () => {
    const ask: Ask = (question) => askSite(question, whole.indexes);
    const scores = scoreSets(
      await askSets(set(SLEEP, STEEPING_UR, STRANGE, WORDLESS), whole.site, ask),
      'translated',
    );
    expect(Object.keys(scores)).toEqual([
      'translated/native.en/own',
      'translated/native.en/misspelt',
      'translated/native.en/unanswerable',
      'translated/native.en/near-miss',
    ]);
    expect(scores['translated/native.en/own']).toMatchObject({
      questions: 2,
      pageRecallAt1: 1,
      answeredRightly: 1,
    });
    expect(scores['translated/native.en/unanswerable']).toEqual({ questions: 2, refused: 1 });
  });

  test('a system is told where the answer stands', async () => {
    const told: string[] = [];
    await askSets(set(STEEPING_UR), half.site, async (_, gold) => {
      told.push(`${gold.direction} ${gold.locale} ${gold.paths.join()}`);
      return { ranked: [], answered: false, sources: [] };
    });
    expect(told).toEqual(['other en /docs/tea#steeping']);
  });

  test('a page that is found in the other language counts as the reader’s own, where there is one', async () => {
    const found = async () => ({
      ranked: [{ chunk: { url: '/docs/tea/', anchor: 'steeping' }, duplicates: [] }],
      answered: true,
      sources: [],
    });
    const urlIn = async (build: EvaluationBuild) =>
      (await askSets(set(STEEPING_UR), build.site, found))[0]?.asked[0]?.found.ranked[0]?.chunk.url;
    expect(await urlIn(whole)).toBe('/ur/docs/tea/');
    expect(await urlIn(half)).toBe('/docs/tea/');
  });

  test('a fault of the index is not taken for a missing answer', async () => {
    const ask = () => Promise.reject(new Error('gone'));
    await expect(askSets(set(SLEEP), whole.site, ask)).rejects.toThrow('gone');
  });
});
