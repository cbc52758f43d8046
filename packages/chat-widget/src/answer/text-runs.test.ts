import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textRuns } from './text-runs.js';

function isolated(text: string): string[] {
  return textRuns(text)
    .filter(({ isLeftToRight }) => isLeftToRight)
    .map((run) => run.text);
}

describe('textRuns', () => {
  it.each([
    ['ہر درجے کے لیے 1 / (k + rank) جوڑتا ہے', '1 / (k + rank)'],
    ['یعنی 3 + 4 = 7۔', '3 + 4 = 7'],
    ['پہلے نمبر کا حصہ 1/61 ≈ 0.0164 ہے', '1/61 ≈ 0.0164'],
    ['حصہ (1/61) ہے', '(1/61)'],
    ['حصہ (1/61 یا کم) ہے', '1/61'],
    ['(پہلے نمبر پر 1/61) ہے', '1/61'],
    ['وزن (k + 1) / (n + k) ہے', '(k + 1) / (n + k)'],
    ['کل 0.33 + 0.17 × log10(number of chunks) بنتا ہے', '0.33 + 0.17 × log10(number of chunks)'],
    ['وقفہ 30–60 سیکنڈ', '30–60'],
    ['سال 2024-2025 میں', '2024-2025'],
    ['تاریخ 2024-05-12 کو', '2024-05-12'],
    ['نسخے 3.5–3.10 تک', '3.5–3.10'],
    ['فون 0300-1234567 پر', '0300-1234567'],
    ['فون +92 300 1234567 پر', '+92 300 1234567'],
    ['درجہ −5 سے کم', '−5'],
    ['اسکور -0.5 ہے', '-0.5'],
    ['فرق ±2 کا', '±2'],
    ['مرحلہ 1 → 2 → 3 ہے', '1 → 2 → 3'],
    ['جب 85% > 60% ہو', '85% > 60%'],
    ['جب 2 <= 3 ہو', '2 <= 3'],
    ['جواب 60 kB سے کم میں', '60 kB'],
    ['تاخیر 0.8 s سے کم', '0.8 s'],
  ])('in «%s» isolates «%s»', (text, run) => {
    expect(isolated(text)).toEqual([run]);
  });

  it('isolates each for itself where a comma parts them', () => {
    expect(isolated('حصے 1/61، 1/62 اور 3 + 4, 5 + 6 ہیں')).toEqual(['1/61', '1/62', '3 + 4', '5 + 6']);
  });

  it.each([
    'اردو کا اپنا متن (قوسین میں بھی) ہے۔',
    'نمبر 12، 13 اور 14 دیکھیے',
    'پورٹ 3000, 3001 اور 8080',
    'سال 2024 میں Docusaurus آیا',
    'حد 2,000 حرف یا 0.8 سیکنڈ ہے',
    '3 API کیز یا 2 pages',
    '۸۵٪ سوال، ۲۰۲۴-۲۰۲۵ میں، ۳ + ۴ = ۷',
    '٣-٥ صفحے',
    'کل 85% ہے',
    'پتا https://docs.example.org/ur/?a=1 ہے',
    'جب k = 60 اور b = −0.75 ہو',
    'اردو-3 اور یونیکوڈ+5',
    'خط - 3 اور - 4',
    'صفحہ [1] اور (2)',
    'کل = 7 ہے',
    '1 ← 2 ← 3',
    'BM25+',
  ])('leaves «%s» as it is', (text) => {
    expect(isolated(text)).toEqual([]);
  });

  const signs = [...'.,:-–−+=/<≤()[}% \n٪۔،؟«🙂\u200f'];
  const piece = fc.constantFrom('الف', 'ہے', 'ئ', '۵', '٣', 'k', 'rank', 'é', 'λ', '7', '10', ...signs);
  const mixed = fc.oneof(
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme' }),
  );

  it('changes no letter of a text and leaves none out', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const runs = textRuns(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        for (const run of runs) expect(text.startsWith(run.text, run.start)).toBe(true);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
    );
  });

  it('isolates nothing but Latin and Greek letters, European digits and signs, with brackets in pairs', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        for (const run of isolated(text)) {
          expect(run).toMatch(/^[\p{Script=Latin}\p{Script=Greek}\d\p{S}\p{P}\p{No} ]+$/u);
          expect(run).not.toMatch(/[٪۔،؟«]/);
          expect(run).toMatch(/[\d²³√∑∏∞%°([{]/u);
          expect(run).toBe(run.trim());
          expect(run.match(/[([{]/g)?.length).toBe(run.match(/[)\]}]/g)?.length);
        }
      }),
    );
  });

  it('finds what it isolated again in that alone, so that it can be drawn anew as it grows', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        for (const run of isolated(text)) expect(isolated(run)).toEqual([run]);
      }),
    );
  });
});
