import { describe, expect, test } from 'vitest';
import { dominantScript, hasArabicLetter } from './script.js';

describe('dominantScript', () => {
  test.each([
    ['How do I install it?', 'latin'],
    ['اسے کیسے انسٹال کریں؟', 'arabic'],
    ['اردو میں API اور JavaScript کا استعمال کیسے کیا جاتا ہے', 'arabic'],
    ['What does the word کتاب mean?', 'latin'],
    ['docusaurus.config.js میں', 'latin'],
    ['Как установить', 'other'],
    ['東京タワー', 'other'],
    ['123 ۱۲۳ ؟!', 'other'],
    ['', 'other'],
    ['ab اب', 'other'],
  ])('reads %j as %s', (text, script) => {
    expect(dominantScript(text)).toBe(script);
  });
});

describe('hasArabicLetter', () => {
  test('sees one Urdu letter among others', () => {
    expect(hasArabicLetter('the letter ڑ')).toBe(true);
  });

  test('counts neither digits nor punctuation as letters', () => {
    expect(hasArabicLetter('page ۱۲، “x”۔')).toBe(false);
  });
});
