import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePostings, encodePostings } from './postings.js';
import { decodeTables, encodeTables, type Tables } from './tables.js';

const list = fc
  .uniqueArray(fc.nat({ max: 1_000_000 }), { minLength: 1 })
  .map((chunks) => Uint32Array.from(chunks.sort((a, b) => a - b)))
  .map((chunks) => ({ chunks, frequencies: chunks.map((chunk) => (chunk % 7) + 1) }));

test('lists come back with their terms, in their order', () => {
  const term = fc.constantFrom(
    'robot',
    'robotics',
    'روبوٹ',
    'روبوٹس',
    'docusaurus.config.js',
    'نسخہ2',
    '3.10',
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(term, list), { selector: ([first]) => first }), (lists) => {
      expect([...decodePostings(encodePostings(lists))]).toEqual(lists);
    }),
  );
});

test('the tables come back from their encoding, and cut bytes are noticed', () => {
  const tables: Tables = {
    sections: Uint32Array.of(0, 0, 1, 2, 3, 3),
    sectionPages: Uint32Array.of(0, 1, 2, 2),
    pageVersions: Uint32Array.of(0, 2, 1),
    lengths: Uint32Array.of(120, 90, 300, 1, 0, 70_000),
    wordPostings: {
      firsts: [0, 12, 400],
      terms: ['an', 'robot', 'روبوٹ'],
      hashes: ['0123456789ab', 'ffffffffffff', '000000000000'],
    },
    otherPostings: { firsts: ['3.10', 'نسخہ2'], hashes: ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'] },
    passages: { firsts: [0, 4], hashes: ['cccccccccccc', 'dddddddddddd'] },
  };
  const bytes = encodeTables(tables);
  expect(decodeTables(bytes)).toEqual(tables);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(() => decodeTables(bytes.subarray(0, length))).toThrow(RangeError);
  }
});
