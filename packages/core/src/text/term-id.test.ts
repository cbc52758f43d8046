import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termId } from './term-id.js';

describe('termId', () => {
  test.each([
    ['', 0x00000000],
    ['a', 0x3c2569b2],
    ['abc', 0xb3dd93fa],
    ['hello', 0x248bfa47],
    ['hello, world', 0x149bbb7f],
    ['19 Jan 2038 at 3:14:07 AM', 0xe31e8a70],
    ['The quick brown fox jumps over the lazy dog.', 0xd5c48bfc],
  ])('is the size of the signed MurmurHash3 of %j', (term, hash) => {
    expect(termId(term)).toBe(Math.abs(hash | 0));
  });

  test('hashes the UTF-8 of an Urdu term', () => {
    expect(termId('کتاب')).toBe(2064941724);
    expect(termId('کتاب')).not.toBe(termId('كتاب'));
  });

  test('is a whole number from 0 to 2³¹ for any text, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (term) => {
        const id = termId(term);
        expect(Number.isInteger(id) && id >= 0 && id <= 2 ** 31).toBe(true);
      }),
    );
    expect(termId('\ud800')).toBe(termId('\ufffd'));
  });
});
