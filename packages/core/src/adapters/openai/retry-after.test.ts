import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.js';

const NOW = Date.parse('2026-11-22T10:00:00Z');

describe('retryAfterMs', () => {
  test.each([
    [{ 'Retry-After': '2' }, 2000],
    [{ 'Retry-After': '0' }, 0],
    [{ 'Retry-After': ' 1.5 ' }, 1500],
    [{ 'Retry-After': 'Sun, 22 Nov 2026 10:00:30 GMT' }, 30_000],
    [{ 'Retry-After': 'Sun, 22 Nov 2026 09:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'Retry-After': '9' }, 250],
    [{ 'retry-after-ms': 'soon', 'Retry-After': '9' }, 9000],
    [{ 'Retry-After': 'soon' }, undefined],
    [{ 'Retry-After': '' }, undefined],
    [{}, undefined],
  ])('%j is %j ms', (headers, expected) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>), NOW)).toBe(expected);
  });

  test('without headers, nothing is known', () => {
    expect(retryAfterMs(undefined)).toBeUndefined();
  });

  test('whatever a header holds, a wait is never negative or endless', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,30}$/), (value) => {
        const wait = retryAfterMs(new Headers({ 'Retry-After': value }), NOW);
        expect(wait === undefined || (wait >= 0 && Number.isFinite(wait))).toBe(true);
      }),
    );
  });
});
