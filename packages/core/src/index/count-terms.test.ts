import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyserFor } from '../text/analyse.js';
import { countTerms } from './count-terms.js';

const count = (text: string, locale: string) =>
  countTerms({ title: '', headingPath: [], text }, analyserFor(locale));

test.each([
  { locale: 'en', title: 'Tea', headingPath: ['Green', 'Water'], text: 'Green tea steeps.' },
  { locale: 'ur', title: 'چائے', headingPath: ['سبز', 'پانی'], text: 'سبز چائے گرم' },
])('title, headings and text count as one document ($locale)', ({ locale, ...passage }) => {
  const { terms, frequencies } = countTerms(passage, analyserFor(locale));
  expect(terms.split(' ')).toHaveLength(4);
  expect(frequencies).toEqual([2, 2, 1, 1]);
});

test('a text without words has no terms', () => {
  expect(count(' … ', 'en')).toEqual({ terms: '', frequencies: [] });
});

test.each(['en', 'ur', 'ja'])('no term holds a space, so that each keeps its frequency (%s)', (locale) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { terms, frequencies } = count(text, locale);
      expect(terms === '' ? [] : terms.split(' ')).toHaveLength(frequencies.length);
      expect(new Set(terms.split(' ')).size).toBe(Math.max(1, frequencies.length));
      expect(frequencies.reduce((sum, frequency) => sum + frequency, 0)).toBe(
        analyserFor(locale).terms(text).length,
      );
    }),
  );
});
