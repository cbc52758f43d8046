import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSoundMatcher } from './sound-matcher.js';
import { createSoundTranslator } from './sound-translations.js';

const URDU = [
  'روبوٹ',
  'ایمبیڈنگ',
  'اسکول',
  'کینیڈ',
  'پاکستان',
  'پاکستانی',
  'پانی',
  'قمیض',
  'شیکسپیئر',
  'وولٹیج',
  'گھر',
];
const ENGLISH = [
  'robot',
  'embed',
  'school',
  'canada',
  'pakistan',
  'water',
  'shirt',
  'shakespear',
  'voltag',
  'hous',
];

describe('createSoundMatcher', () => {
  test.each([
    ['robot', 'روبوٹ'],
    ['embedding', 'ایمبیڈنگ'],
    ['school', 'اسکول'],
    ['canada', 'کینیڈ'],
    ['shakespeare', 'شیکسپیئر'],
    ['voltage', 'وولٹیج'],
  ])('%s is heard in %s', (word, heard) => {
    expect(createSoundMatcher(URDU)([word])[0]?.word).toBe(heard);
  });

  test.each([
    ['روبوٹ', 'robot'],
    ['ایمبیڈنگ', 'embed'],
    ['اسکول', 'school'],
    ['کینیڈا', 'canada'],
    ['شیکسپیئر', 'shakespear'],
    ['وولٹیج', 'voltag'],
  ])('%s is heard in %s', (word, heard) => {
    expect(createSoundMatcher(ENGLISH)([word])[0]?.word).toBe(heard);
  });

  test('a name comes before what is made of it', () => {
    expect(createSoundMatcher(URDU)(['pakistan']).map(({ word }) => word)).toEqual(['پاکستان', 'پاکستانی']);
  });

  test.each([['water'], ['housing'], ['123'], ['робот'], ['']])('nothing sounds like %j', (word) => {
    expect(createSoundMatcher(URDU)([word])).toEqual([]);
  });

  test('words of the same script are not compared', () => {
    expect(createSoundMatcher([...ENGLISH, ...URDU])(['robots']).map(({ word }) => word)).toEqual(['روبوٹ']);
  });

  test('the nearest of several spellings counts', () => {
    const match = createSoundMatcher(ENGLISH);
    expect(match(['ایمبیڈنگز', 'ایمبیڈ'])[0]?.similarity).toBe(match(['ایمبیڈ'])[0]?.similarity);
  });

  test('a dictionary searched at once finds what each of its words finds alone', () => {
    const letters = fc.constantFrom(...'ابپتجدرسشکلمنویے');
    const word = fc.array(letters, { minLength: 1, maxLength: 7 }).map((each) => each.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 20 }), fc.constantFrom(...ENGLISH), (words, asked) => {
        const alone = words.flatMap((each) => createSoundMatcher([each])([asked]));
        const together = createSoundMatcher(words)([asked]);
        const byWord = (a: { word: string }, b: { word: string }) => (a.word < b.word ? -1 : 1);
        expect(together.toSorted(byWord)).toEqual(alone.toSorted(byWord));
      }),
    );
  });
});

describe('createSoundTranslator', () => {
  test('look-alikes share what the best of them is worth', () => {
    const heard = createSoundTranslator(URDU)(['pakistan']);
    expect(heard.map(({ term }) => term)).toEqual(['پاکستان', 'پاکستانی']);
    const sum = heard.reduce((total, { probability }) => total + probability, 0);
    expect(sum).toBeLessThanOrEqual(1);
    expect(heard[0]?.probability).toBeGreaterThan(heard[1]?.probability ?? 1);
  });

  test('one that sounds the same is nearly sure', () => {
    expect(createSoundTranslator(['روبوٹ'])(['robot'])).toEqual([{ term: 'روبوٹ', probability: 1 }]);
    expect(createSoundTranslator([])(['robot'])).toEqual([]);
  });
});
