import { describe, expect, it } from 'vitest';
import { blockDirection, textDirection, typedDirection } from './text-direction.js';

describe('textDirection', () => {
  it.each([
    ['RRF (reciprocal rank fusion) ہر دستاویز کو اسکور دیتا ہے۔', 'rtl', 'rtl'],
    ['docusaurus.config.js یا docusaurus.config.ts میں', 'rtl', 'rtl'],
    ['npm run build', 'rtl', 'ltr'],
    ['[1]', 'rtl', 'auto'],
    ['«کھیت» is the Urdu word for a field.', 'ltr', 'ltr'],
    ['کھیت کو صبح سویرے پانی دیں۔', 'ltr', 'rtl'],
    ['1 / (60 + 1) = 0.016', 'ltr', 'auto'],
    ['اشاریہ', undefined, 'rtl'],
  ] as const)('of «%s» by an author who writes %s is %s', (text, written, direction) => {
    expect(textDirection(text, written)).toBe(direction);
  });
});

describe('typedDirection', () => {
  it.each([
    ['k1 اور b کی عام قدریں', 'rtl', 'rtl'],
    ['What is BM25?', 'rtl', 'ltr'],
    ['الٹا اشاریہ inverted index ہے؟', 'ltr', 'rtl'],
    ['What does «کھیت» mean?', 'ltr', 'ltr'],
  ] as const)('of «%s» on a page that runs %s is %s', (text, page, direction) => {
    expect(typedDirection(text, page)).toBe(direction);
  });
});

describe('blockDirection', () => {
  it.each([
    ['BM25 ایک پیمانہ ہے', 'rtl', 'rtl'],
    ['npm ci', 'rtl', 'ltr'],
    ['ایک پیمانہ BM25', 'ltr', 'rtl'],
    ['A measure: پیمانہ', 'ltr', 'ltr'],
    ['اشاریہ is the Urdu word for index', 'ltr', 'ltr'],
    ['Normalise ي to ی, ك to ک, and ہ', 'ltr', 'ltr'],
    ['BM25 کم یاب لفظ کو زیادہ وزن دیتا ہے', 'ltr', 'rtl'],
    ['1, 2, 3', 'rtl', 'rtl'],
  ] as const)('of %j on a page from %s is %s', (text, page, expected) => {
    expect(blockDirection(text, page)).toBe(expected);
  });
});
