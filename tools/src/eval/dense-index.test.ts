import { describe, expect, test } from 'vitest';
import { indexCorpus } from '../corpus-index.js';
import { withVectors } from './dense-index.js';

const DOCUMENTS = [
  { _id: 'offline', text: 'Search works offline, in the reader’s browser.' },
  { _id: 'تلاش', text: 'تلاش آف لائن بھی چلتی ہے۔' },
  { _id: 'release', text: 'Each release is immutable.' },
];
const EMBEDDING = { model: 'by hand', dimensions: 2 };

const open = async () => {
  const { index, chunks } = await indexCorpus(DOCUMENTS, 'en');
  return withVectors(index, chunks, Float32Array.of(3, 0, 2, 2, 0, -1), EMBEDDING);
};

describe('withVectors', () => {
  test('finds the nearest by cosine, whatever the lengths', async () => {
    const index = await open();
    const { lexical, dense } = await index.search({ lexical: [], dense: Float32Array.of(0, 9), limit: 3 });
    expect(lexical).toEqual([]);
    expect(dense.map(({ ordinal }) => ordinal)).toEqual([1, 0, 2]);
    expect(dense.map(({ score }) => score)).toEqual([expect.closeTo(Math.SQRT1_2, 6), 0, -1]);
    const passages = await index.passages(dense.map(({ ordinal }) => ordinal));
    expect(passages.map(({ url }) => url)).toEqual(['تلاش', 'offline', 'release']);
  });

  test('gives as many as asked for, ties in the order of the chunks', async () => {
    const { index, chunks } = await indexCorpus(DOCUMENTS, 'en');
    const alike = withVectors(index, chunks, Float32Array.of(1, 0, 1, 0, 1, 0), EMBEDDING);
    const { dense } = await alike.search({ lexical: [], dense: Float32Array.of(1, 1), limit: 2 });
    expect(dense.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
  });

  test('finds by terms as before, and nothing dense without a vector', async () => {
    const index = await open();
    const { lexical, dense } = await index.search({ lexical: [{ term: 'immut', weight: 1 }], limit: 5 });
    expect(lexical.map(({ ordinal }) => ordinal)).toEqual([2]);
    expect(dense).toEqual([]);
  });
});
