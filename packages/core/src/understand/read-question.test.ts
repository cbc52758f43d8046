import { beforeAll, describe, expect, test } from 'vitest';
import { analyseQuestion } from '../answer/question.js';
import { retrieve } from '../answer/retrieve.js';
import type { StaticIndex } from '../index/static-index.js';
import { sketchIndex } from '../testing/build-index.js';
import { analyserFor } from '../text/analyse.js';
import { readQuestion } from './read-question.js';

let english: StaticIndex;
let urdu: StaticIndex;

beforeAll(async () => {
  english = await sketchIndex([
    'A robot is a machine that follows commands. Kitab is a book.',
    'The sensor measures soil moisture.',
    ...Array.from({ length: 10 }, (_, i) => `Filler ${i} of no interest.`),
  ]);
  urdu = await sketchIndex(
    [
      'روبوٹ ایک مشین ہے جو حکم مانتی ہے۔',
      'سینسر مٹی کی نمی ناپتا ہے۔ retrieval ایک لفظ ہے۔',
      ...Array.from({ length: 10 }, (_, i) => `بے کار جملہ ${i}۔`),
    ],
    { locale: 'ur' },
  );
});

describe('a question whose words the index knows', () => {
  test.each(['What is a robot?', 'soil moisture sensors', 'robot', 'BM25 and a robot'])(
    'is read as it was typed: %s',
    async (text) => {
      const read = await readQuestion(text, english);
      expect(read).toEqual({ question: analyseQuestion(text, analyserFor('en')), kind: 'as-typed' });
    },
  );

  test.each(['روبوٹ کیا ہے؟', 'retrieval کیا ہے', 'مٹی کی نمی'])(
    'is read as it was typed in Urdu too: %s',
    async (text) => {
      const read = await readQuestion(text, urdu);
      expect(read).toEqual({ question: analyseQuestion(text, analyserFor('ur')), kind: 'as-typed' });
    },
  );

  test('ranks as it did before', async () => {
    const { question } = await readQuestion('soil moisture sensors', english);
    expect(await retrieve(question, english)).toEqual(await retrieve('soil moisture sensors', english));
  });
});

describe('a question in Latin letters on Urdu pages', () => {
  test.each([
    ['robot kya hai', 'روبوٹ کیا ہے'],
    ['matti ki nami kaise napte hain?', 'مٹی کی نمی کیسے ناپتے ہیں؟'],
    ['sensor', 'سینسر'],
    ['mitti nami', 'مٹی نمی'],
    ['robot کیا ہے', 'روبوٹ کیا ہے'],
  ])('%s is understood as %s', async (text, understood) => {
    expect(await readQuestion(text, urdu)).toMatchObject({ kind: 'romanised', understood });
  });

  test.each([
    ['English', 'What is a robot, and how does it work?'],
    ['a word like none of the index', 'photosynthesis'],
    ['a word of the index', 'retrieval'],
  ])('in %s is left as it was typed: %s', async (_what, text) => {
    expect((await readQuestion(text, urdu)).kind).toBe('as-typed');
  });
});

describe('a misspelt question', () => {
  test.each([
    ['what is a robbot', 'what is a robot'],
    ['soil moisure sensors', 'soil moisture sensors'],
  ])('%s is read as %s', async (text, corrected) => {
    expect(await readQuestion(text, english)).toMatchObject({ kind: 'corrected', corrected });
  });

  test.each([
    ['سینصر کیا ہے', 'سینسر کیا ہے'],
    ['retreival کیا ہے', 'retrieval کیا ہے'],
    ['روبوٹ کیاہے', 'روبوٹ کیا ہے'],
  ])('%s is read as %s on Urdu pages', async (text, corrected) => {
    expect(await readQuestion(text, urdu)).toMatchObject({ kind: 'corrected', corrected });
  });

  test.each([
    ['Urdu in Latin letters', 'robbot kya hai aur kaise chalta hai'],
    ['another script', 'روبوت کیا ہے'],
  ])('is not looked for in %s on English pages', async (_what, text) => {
    expect((await readQuestion(text, english)).kind).toBe('as-typed');
  });
});

test('a question without words, or a very long one, is refused', async () => {
  await expect(readQuestion('؟!', urdu)).rejects.toMatchObject({ code: 'QUESTION_EMPTY' });
  await expect(readQuestion('robot '.repeat(400), english)).rejects.toMatchObject({
    code: 'QUESTION_TOO_LONG',
  });
});
