import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeTranslationTable } from './encode-translation-table.js';
import {
  createTranslationTable,
  decodeTranslationFiles,
  decodeTranslations,
  encodeTranslationFiles,
  encodeTranslations,
  openTranslationTable,
  type ReadFile,
} from './translation-table.js';
import type { TranslationMap } from './translation-map.js';

const WORDS = Array.from(
  { length: 300 },
  (_, i) => `لفظ${String.fromCodePoint(0x627 + (i % 20))}${i}`,
).sort();
const MANY: TranslationMap = new Map(
  Array.from({ length: 300 }, (_, i) => [
    `word${i}`,
    [
      { term: WORDS[i] ?? '', probability: 0.6 },
      { term: WORDS[(i + 7) % 300] ?? '', probability: 0.2 },
    ],
  ]),
);

/** Opens what was encoded, and notes what is read of it. */
function open(map: TranslationMap, words: string[]) {
  const { files, asset, bytes } = encodeTranslationTable(map, words);
  const contentOf = (file: string) => gunzipSync(files.get(file) ?? new Uint8Array());
  const reads: string[] = [];
  const read: ReadFile = async (file, _sha256, decode) => {
    reads.push(file);
    return decode(contentOf(file));
  };
  const listed = asset ? decodeTranslationFiles(contentOf(asset.file)) : { firsts: [], hashes: [] };
  const table = openTranslationTable(listed, {
    read,
    wordsAt: async (numbers) => numbers.map((number) => words[number] ?? ''),
  });
  return { table, reads, files, bytes };
}

describe('a translation table', () => {
  test('gives back what was put in, probabilities to within a tenth', async () => {
    const { table } = open(MANY, WORDS);
    const found = await table.translations(['word5', 'word299', 'unknown']);
    expect([...found.keys()]).toEqual(['word5', 'word299']);
    const [first, second] = found.get('word5') ?? [];
    expect([first?.term, second?.term]).toEqual([WORDS[5], WORDS[12]]);
    expect(first?.certainty).toBeCloseTo(0.6, 1);
    expect(second?.certainty).toBeCloseTo(0.2, 1);
    expect((await table.all()).size).toBe(300);
  });

  test('reads the files of the terms that are asked for, once each', async () => {
    const { table, reads, files } = open(MANY, WORDS);
    expect(files.size).toBeGreaterThan(4);
    await table.translations(['word10', 'word100']);
    await table.translations(['word10', 'word11']);
    expect(reads).toHaveLength(new Set(reads).size);
    expect(reads.length).toBeLessThanOrEqual(2);
  });

  test('a file that failed is asked for again', async () => {
    let failures = 1;
    const rows = encodeTranslations([{ term: 'a', translations: [{ number: 0, probability: 1 }] }]);
    const table = openTranslationTable(
      { firsts: ['a'], hashes: ['0'] },
      {
        read: async (_file, _sha256, decode) => {
          if (failures-- > 0) throw new Error('offline');
          return decode(rows);
        },
        wordsAt: async () => ['ا'],
      },
    );
    await expect(table.translations(['a'])).rejects.toThrow('offline');
    expect((await table.translations(['a'])).get('a')).toEqual([{ term: 'ا', certainty: 1 }]);
  });

  test('the same translations give the same bytes, in whatever order they come', () => {
    const reversed = new Map([...MANY].toReversed());
    expect(encodeTranslationTable(reversed, WORDS)).toEqual(encodeTranslationTable(MANY, WORDS));
  });

  test('its size is that of its files', () => {
    const { files, bytes } = open(MANY, WORDS);
    expect([...files.values()].reduce((sum, { length }) => sum + length, 0)).toBe(bytes);
  });

  test('translations into words the index does not have are left out, an empty table has no files', async () => {
    const map: TranslationMap = new Map([['a', [{ term: 'missing', probability: 1 }]]]);
    expect(encodeTranslationTable(map, ['ا'])).toEqual({ files: new Map(), bytes: 0 });
    const { table } = open(map, ['ا']);
    expect(await table.translations(['a'])).toEqual(new Map());
    expect(await createTranslationTable(new Map()).translations(['a'])).toEqual(new Map());
  });
});

describe('files', () => {
  test('decoding is the inverse of encoding', () => {
    const translation = fc.record({ number: fc.nat(70_000), step: fc.nat(20) });
    const row = fc.record({ term: fc.stringMatching(/^[\p{L}]{1,8}$/u), found: fc.array(translation) });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ term }) => term }), (given) => {
        const rows = given
          .toSorted((a, b) => (a.term < b.term ? -1 : 1))
          .map(({ term, found }) => ({
            term,
            translations: found.map(({ number, step }) => ({ number, probability: 2 ** (-step / 4) })),
          }));
        expect(decodeTranslations(encodeTranslations(rows))).toEqual(rows);
        const files = {
          firsts: rows.map(({ term }) => term),
          hashes: rows.map((_, i) => `${100_000 + i}abcdef`),
        };
        expect(decodeTranslationFiles(encodeTranslationFiles(files))).toEqual(files);
      }),
    );
  });

  test('bytes that are cut short are refused', () => {
    const bytes = encodeTranslations([{ term: 'robot', translations: [{ number: 3, probability: 0.5 }] }]);
    expect(() => decodeTranslations(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
  });
});
