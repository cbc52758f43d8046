import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyserFor } from '../text/analyse.js';
import { createRomanMatcher } from './match-roman-word.js';

const WORDS =
  'کتاب کتابت قطب طریقہ زبان مشین کمپیوٹر ایمبیڈنگ سینسر فائل ڈیوائس سٹیشن نظام ضرورت ذریعہ ظلم غذا خلیفہ خلافت ' +
  'ملک معلق مالک بچہ لڑکی لڑکا حملہ علی عرض پھل پہلا بادشاہ دنیا آبادی انتظام لکھنا دیکھنا الفاظ کیا ہے صدر صوبہ';
const dictionary = [...new Set(analyserFor('ur').terms(WORDS))].sort();
const match = createRomanMatcher(dictionary);

describe('a word in Latin letters', () => {
  test.each([
    ['kitab', 'کتاب'],
    ['kitaab', 'کتاب'],
    ['ktab', 'کتاب'],
    ['qutb', 'قطب'],
    ['zuban', 'زبان'],
    ['zaban', 'زبان'],
    ['zulm', 'ظلم'],
    ['ghiza', 'غذا'],
    ['khilafat', 'خلافت'],
    ['mulk', 'ملک'],
    ['badshah', 'بادشاہ'],
    ['nizaam', 'نظام'],
    ['zaroorat', 'ضرورت'],
    ['zrurat', 'ضرورت'],
    ['sadr', 'صدر'],
    ['sadar', 'صدر'],
    ['phal', 'پھل'],
    ['aabaadi', 'آبادی'],
    ['intizam', 'انتظام'],
    ['intezaam', 'انتظام'],
  ])('%s is found as it is written in Urdu, %s', (latin, word) => {
    expect(match(latin)[0]?.word).toBe(word);
  });

  test.each([
    ['machine', 'مشین'],
    ['computer', 'کمپیوٹر'],
    ['embedding', 'ایمبیڈنگ'],
    ['sensor', 'سینسر'],
    ['station', 'سٹیشن'],
  ])('%s, typed as English spells it, is found as the loanword %s', (latin, word) => {
    expect(match(latin)[0]?.term).toBe(word);
  });

  test.each([
    ['kitabon', 'کتاب', 'کتابوں'],
    ['kitabein', 'کتاب', 'کتابیں'],
    ['machinon', 'مشین', 'مشینوں'],
    ['larkiyan', 'لڑکی', 'لڑکیاں'],
    ['larke', 'لڑک', 'لڑکے'],
    ['tareeqay', 'طریق', 'طریقے'],
    ['likhta', 'لکھ', 'لکھتا'],
    ['dekhne', 'دیکھ', 'دیکھنے'],
    ['bachon', 'بچا', 'بچوں'],
    ['alfaz', 'لفظ', 'الفاظ'],
  ])('%s is found under the stem %s, and written as %s', (latin, term, word) => {
    expect(match(latin)[0]).toMatchObject({ term, word });
  });

  test('has the more unlikely readings behind the likelier ones', () => {
    const readings = match('malik');
    expect(readings.map(({ word }) => word)).toEqual(expect.arrayContaining(['مالک', 'ملک']));
    expect(readings.map(({ cost }) => cost)).toEqual(readings.map(({ cost }) => cost).sort((a, b) => a - b));
  });

  test('is no word where the index has nothing that sounds like it', () => {
    for (const latin of ['photosynthesis', 'zzz', 'brrr', 'xkcd', '']) expect(match(latin)).toEqual([]);
  });

  test('may be anything, and is read the same each time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 80 }),
        (latin) => {
          const readings = match(latin);
          expect(match(latin)).toEqual(readings);
          for (const { term, cost } of readings) {
            expect(cost).toBeGreaterThanOrEqual(0);
            expect(term).not.toBe('');
          }
        },
      ),
    );
  });
});
