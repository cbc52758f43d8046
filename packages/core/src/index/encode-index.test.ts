import { expect, test } from 'vitest';
import { sketchChunks } from '../testing/build-index.js';
import { analyserFor } from '../text/analyse.js';
import { countTerms } from './count-terms.js';
import { encodeIndex } from './encode-index.js';

test.each([
  { locale: 'en', texts: ['Green tea steeps.', '…', 'Black tea, black cups.'] },
  { locale: 'ur', texts: ['سبز چائے دم پر ہے۔', '…', 'کالی چائے، کالی پیالی۔'] },
])(
  'term counts from an earlier build give the files that a count now gives ($locale)',
  ({ locale, texts }) => {
    const input = { site: 'test', locale, pages: [], chunks: sketchChunks(texts, locale) };
    const termCounts = input.chunks.map((chunk) => countTerms(chunk, analyserFor(locale)));
    const kept = JSON.parse(JSON.stringify(termCounts)) as typeof termCounts;
    expect(encodeIndex({ ...input, termCounts: kept })).toEqual(encodeIndex(input));
  },
);
