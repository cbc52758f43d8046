import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { retrieve } from '../answer/retrieve.js';
import type { StaticIndex } from '../index/static-index.js';
import { sketchIndex } from '../testing/build-index.js';
import { readRomanUrdu } from './read-roman-urdu.js';

let index: StaticIndex;

beforeAll(async () => {
  index = await sketchIndex(
    [
      'روبوٹ ایک مشین ہے جو حکم پر کام کرتی ہے۔',
      'ایمبیڈنگ ایک ویکٹر ہے۔ embedding سے مشابہ متن ملتے ہیں۔',
      'خلافت راشدہ کے چوتھے خلیفہ حضرت علی تھے۔ علم اور تعلیم۔',
      'اسلام آباد پاکستان کا دارالحکومت ہے۔',
      'طریقہ یہ ہے کہ پہلے فائل کھولیں، پھر کتابوں کی فہرست دیکھیں۔',
      'ختم شدہ کام کی اطلاع ملتی ہے۔ خاتم ایک لفظ ہے۔ کام ختم ہوا۔',
      'BM25 الفاظ کی گنتی سے درجہ بندی کرتا ہے۔ ANALYZER_VERSION بدل جائے تو ختم۔',
      ...Array.from({ length: 10 }, (_, i) => `بے کار جملہ ${i}۔`),
    ],
    { locale: 'ur' },
  );
});

const understood = async (text: string) => (await readRomanUrdu(text, index)).understood;
const first = async (text: string) => {
  const { question } = await readRomanUrdu(text, index);
  return (await retrieve(question, index)).chunks[0]?.chunk.url;
};

describe('a question in Latin letters', () => {
  test.each([
    ['robot kya hai', 'روبوٹ کیا ہے'],
    ['Robot kia hy?', 'روبوٹ کیا ہے؟'],
    ['fehrist dekhne ka tareeqa kia he', 'فہرست دیکھنے کا طریقہ کیا ہے'],
    ['kitabon ki fehrist kahan hai?', 'کتابوں کی فہرست کہاں ہے؟'],
    ['ilm e taleem, chothe khalifa kon thay', 'علم تعلیم، چوتھے خلیفہ کون تھے'],
    ['islamabad kahan hai', 'اسلام آباد کہاں ہے'],
    ['kaam kab khatam hua, aur konsa?', 'کام کب ختم ہوا، اور کون سا؟'],
    ['BM25 kaise kaam karta hai', 'BM25 کیسے کام کرتا ہے'],
    ['ANALYZER_VERSION kya hai', 'ANALYZER_VERSION کیا ہے'],
    ['photosynthesis kya hai', 'photosynthesis کیا ہے'],
    ['روبوٹ kya ہے', 'روبوٹ کیا ہے'],
  ])('%s is understood as %s', async (text, expected) => {
    expect(await understood(text)).toBe(expected);
  });

  test.each([
    ['robot kya hai', '/1/'],
    ['roboat kiya hota hai', '/1/'],
    ['embedding kya hoti hai', '/2/'],
    ['chotha khalifa kaun tha', '/3/'],
    ['darulhakoomat kaun sa shehar hai', '/4/'],
    ['kitab ki fahrist', '/5/'],
  ])('%s finds the page', async (text, url) => {
    expect(await first(text)).toBe(url);
  });

  test('has its words of grammar as stop words of Urdu', async () => {
    const { question } = await readRomanUrdu('robot kya hai', index);
    expect(question.terms.map(({ term, isStopWord }) => [term, isStopWord])).toEqual([
      ['روبوٹ', false],
      ['کیا', true],
      ['ہے', true],
    ]);
    expect(question.pairs).toEqual([]);
  });

  test('looks an English word up in both scripts', async () => {
    const { question } = await readRomanUrdu('embedding kya hoti hai', index);
    expect(question.terms[0]?.matches?.map(({ term }) => term)).toEqual(['embed', 'ایمبیڈنگ']);
    expect(question.terms[0]?.matches?.[0]?.certainty).toBe(1);
  });

  test('is not sure of a word that may be several, and prefers the one that more pages have', async () => {
    const { question } = await readRomanUrdu('khatam', index);
    const matches = question.terms[0]?.matches ?? [];
    expect(matches.map(({ term }) => term)).toEqual(['ختم', 'خاتم']);
    expect(matches.reduce((sum, { certainty }) => sum + certainty, 0)).toBeLessThanOrEqual(1);
    expect(matches[0]?.certainty).toBeGreaterThan(matches[1]?.certainty ?? 1);
  });

  test('without a word is refused as in any other script', async () => {
    await expect(readRomanUrdu('?!', index)).rejects.toMatchObject({ code: 'QUESTION_EMPTY' });
  });

  test('may be any text: its terms are distinct, its certainties between 0 and 1, its pairs of content words', async () => {
    const word = fc.constantFrom(
      'kya',
      'e',
      'robot',
      'kitab',
      'BM25',
      'konsa',
      'روبوٹ',
      'a.b',
      'ñandú',
      '42',
      'hai?',
    );
    const text = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.array(word, { minLength: 1 }).map((words) => words.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const read = await readRomanUrdu(typed, index).catch(() => undefined);
        if (!read) return;
        const { terms, pairs } = read.question;
        expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
        for (const { certainty } of terms.flatMap(({ matches }) => matches ?? [])) {
          expect(certainty).toBeGreaterThan(0);
          expect(certainty).toBeLessThanOrEqual(1);
        }
        for (const position of pairs.flat()) expect(terms[position]?.isStopWord).toBe(false);
      }),
    );
  });
});
