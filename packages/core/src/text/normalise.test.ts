import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './normalise.js';

describe('fold', () => {
  test.each([
    ['كتاب', 'کتاب', 'book: Arabic kaf'],
    ['علي', 'علی', 'Ali: Arabic yeh'],
    ['موسى', 'موسی', 'Moses: alef maksura'],
    ['هم', 'ہم', 'we: Arabic heh'],
    ['مسئلۂ', 'مسئلہ', 'the problem of: heh with hamza'],
    ['نامۀ', 'نامہ', 'the letter of: heh with yeh above'],
    ['البقرۃ', 'البقرہ', 'the Cow: teh marbuta goal'],
    ['مدينة', 'مدینہ', 'Medina: Arabic teh marbuta'],
    ['أحمد', 'احمد', 'Ahmad: hamza on alef'],
    ['إسلام', 'اسلام', 'Islam: hamza below alef'],
    ['ٱللہ', 'اللہ', 'God: alef wasla'],
    ['مؤثر', 'موثر', 'effective: hamza on waw'],
    ['علماء', 'علما', 'scholars: free hamza'],
    ['لئے', 'لیے', 'for: hamza or yeh'],
    ['چاہئے', 'چاہیے', 'should: hamza or yeh'],
    ['گۓ', 'گئے', 'gone: the ligature letter'],
    ['ھے', 'ہے', 'is: two-eyed heh where no aspirate can be'],
    ['انھیں', 'انہیں', 'them: both spellings are current'],
    ['تمھارا', 'تمہارا', 'your: both spellings are current'],
    ['چاھیے', 'چاہیے', 'should: two-eyed heh after a vowel'],
    ['رحمٰن', 'رحمن', 'the Merciful: superscript alef'],
    ['اُردُو', 'اردو', 'Urdu: with vowel marks'],
    ['محمّد', 'محمد', 'Muhammad: doubled letter'],
    ['کـــتاب', 'کتاب', 'book: stretched with tatweel'],
    ['می\u200cخواہم', 'میخواہم', 'I want: zero-width non-joiner'],
    ['ﷲ', 'اللہ', 'God: one character'],
    ['ﻻ', 'لا', 'no: presentation form'],
    ['ی\u0654', 'ئ', 'Farsi yeh and hamza above'],
    ['ي\u0654', 'ئ', 'Arabic yeh and hamza above'],
    ['ا\u0653ب', 'آب', 'water: alef and madda above'],
    ['ہ\u0654', 'ہ', 'heh goal and hamza above'],
    ['۱۲۳', '123', 'Urdu digits'],
    ['٤٥٦', '456', 'Arabic digits'],
  ])('folds %s as %s (%s)', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  test.each([
    ['آب', 'اب', 'water, now'],
    ['کئی', 'کی', 'several, of'],
    ['پھل', 'پہل', 'fruit, start'],
    ['بھاری', 'بہاری', 'heavy, of Bihar'],
    ['گھر', 'گر', 'house, if'],
    ['میں', 'مین', 'in, main'],
    ['بے', 'بی', 'without, lady'],
    ['مآل', 'مال', 'outcome, wealth'],
  ])('keeps %s and %s apart (%s)', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  test.each([
    ['Café', 'cafe'],
    ['ＡＰＩ', 'api'],
    ['ﬁle', 'file'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['İstanbul', 'istanbul'],
    ['ℋello', 'hello'],
    ['Tiếng', 'tieng'],
    ['Ελλάς', 'ελλασ'],
    ['don’t', 'dont'],
    ['1,000', '1000'],
    ['soft\u00adware', 'software'],
  ])('folds %s to %s', (surface, word) => {
    expect(fold(surface)).toBe(word);
  });

  test('keeps the vowel signs of Indic scripts, which are letters in all but name', () => {
    expect(fold('हिन्दी')).toBe('हिन्दी');
  });

  test('strips the points of Hebrew, but keeps й a letter of its own', () => {
    expect(fold('שָׁלוֹם')).toBe('שלום');
    expect(fold('и\u0306')).toBe('й');
    expect(fold('за\u0301мок')).toBe('замок');
  });

  test('cuts a heap of marks down', () => {
    expect(fold('ก' + '\u0e49'.repeat(1000))).toHaveLength(5);
    expect(fold('z' + '\u0301\u0327'.repeat(1000) + 'a')).toBe('za');
  });

  test('cuts what is too long to be a word, between characters', () => {
    expect(fold('a'.repeat(1000))).toHaveLength(64);
    expect(fold('a' + '𝒳'.repeat(100))).not.toMatch(/\p{Surrogate}/u);
    expect(fold('a' + '𐐨'.repeat(100))).not.toMatch(/\p{Surrogate}/u);
  });

  test('leaves nothing of punctuation, emoji and lone marks of Urdu', () => {
    expect(['', '۔', '!?', '👩‍👩‍👧', 'ء', 'ـ'].map(fold)).toEqual(['', '', '', '', '', '']);
  });

  test('changes nothing the second time', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.string({
        unit: fc.constantFrom(...'اآأإیيىئېکكہهھةۃۂۓےءؤ\u0654\u0653\u064eبپت۱1aİßé\u0301\u200c'),
        maxLength: 80,
      }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded.length).toBeLessThanOrEqual(64);
      }),
      { numRuns: 1000 },
    );
  });
});
