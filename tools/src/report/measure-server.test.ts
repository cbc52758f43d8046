import { beforeAll, expect, test } from 'vitest';
import type { Evaluation } from '../native/evaluate-website.js';
import { buildOf, questionOf, smallSite } from '../native/testing/small-site.js';
import { measureServer } from './measure-server.js';

const QUESTIONS = [
  questionOf({ text: 'Where do swallows sleep?', gold: ['/docs/swallow/#sleep'] }),
  questionOf({ text: 'How long does green tea steep?', gold: ['/docs/tea/#steeping'] }),
  questionOf({ text: 'چراغ کی بیٹری کتنے دن چلتی ہے؟', locale: 'ur', gold: ['/ur/docs/battery/#charging'] }),
  questionOf({ text: 'ababeel kahan soti hai', locale: 'ur', gold: ['/ur/docs/swallow/#sleep'] }),
  questionOf({ text: 'Who won the parliamentary election?' }),
];

let evaluation: Evaluation;
beforeAll(async () => {
  evaluation = {
    builds: [await buildOf(smallSite())],
    sets: [{ kind: 'native', script: 'en', questions: QUESTIONS }],
  };
});

test('a server gives what the browser gives, and is scored with a double’s vectors too', async () => {
  const { asked, same, words, double, real } = await measureServer(evaluation, undefined, () => {});
  expect([asked, same]).toEqual([5, 5]);
  expect(words.scores['translated/native.en/own']).toMatchObject({ questions: 4, pageRecallAt5: 1 });
  expect(double.model).toBe('scripted-openai');
  expect(double.scores['translated/native.en/own']).toMatchObject({ questions: 4, pageRecallAt5: 1 });
  expect(real).toBeUndefined();
});
