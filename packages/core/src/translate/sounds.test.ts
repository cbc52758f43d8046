import { describe, expect, test } from 'vitest';
import { soundsOf, soundsWithoutEnding, spelledIn, weightOf } from './sounds.js';

describe('soundsOf', () => {
  test.each([
    ['روبوٹ', 'rubut'],
    ['robot', 'rubut'],
    ['لاگوس', 'lagus'],
    ['lagos', 'lagus'],
    ['phone', 'funi'],
    ['فون', 'fun'],
    ['school', 'skul'],
    ['action', 'akSun'],
    ['voltage', 'vultagi'],
    ['وولٹیج', 'ultij'],
    ['knight', 'nit'],
    ['quiz', 'kuiz'],
  ])('%s sounds like %s', (word, sounds) => {
    expect(soundsOf(word)).toBe(sounds);
  });

  test.each(['робот', 'ロボット', '4g', ''])('%j has none', (word) => {
    expect(soundsOf(word)).toBe('');
  });
});

test('a word is spelled in one script or in none', () => {
  expect(['robot', 'روبوٹ', 'robotکا', 'робот', 'a1'].map(spelledIn)).toEqual([
    'latin',
    'arabic',
    undefined,
    undefined,
    undefined,
  ]);
});

test('English endings go where a word was borrowed with them, and enough is left', () => {
  expect(soundsWithoutEnding('ایمبیڈنگ')).toBe('aimbid');
  expect(soundsWithoutEnding('سینسرز')).toBe('sins');
  expect(soundsWithoutEnding('ڈیٹیکشن')).toBe('ditikt');
  expect(soundsWithoutEnding('رنگ')).toBeUndefined();
  expect(soundsWithoutEnding('sensors')).toBeUndefined();
});

test('vowels weigh little, for Urdu leaves many out', () => {
  expect(weightOf('rbt')).toBe(2.8);
  expect(weightOf('rubut')).toBeCloseTo(3.2, 12);
});
