import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeChunkTable, encodeChunkTable } from './chunk-table.js';
import { decodePostings, encodePostings } from './postings.js';

const list = fc
  .uniqueArray(fc.nat({ max: 1_000_000 }), { minLength: 1 })
  .map((chunks) => chunks.sort((a, b) => a - b))
  .map((chunks) => ({
    chunks: Uint32Array.from(chunks),
    frequencies: Uint32Array.from(chunks, (chunk) => (chunk % 7) + 1),
  }));

test('posting lists come back from their encoding', () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 8 }), (lists) => {
      expect(
        decodePostings(
          encodePostings(lists),
          lists.map(({ chunks }) => chunks.length),
        ),
      ).toEqual(lists);
    }),
  );
});

test('the chunk table comes back from its encoding', () => {
  const table = {
    pages: Uint32Array.of(0, 0, 1, 2, 2, 2),
    pageVersions: Uint32Array.of(0, 2, 1),
    lengths: Uint32Array.of(120, 90, 300, 1, 0, 70_000),
  };
  expect(decodeChunkTable(encodeChunkTable(table))).toEqual(table);
});
