import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBaseName, collectionOf, newReleaseId, releaseIdOf, startOfRelease } from './names.js';

test.each(['docs', 'docs-preview', 'pr-12', '7', 'a'.repeat(63)])('%s is a name', (name) => {
  expect(checkBaseName(name)).toBe(name);
});

test.each([
  '',
  'Docs',
  'docs__1',
  'docs_1',
  '-docs',
  'docs-',
  'a/b',
  '../x',
  'a'.repeat(64),
  'کتب',
  'docs\n',
])('%j is none, and the message shows it', (name) => {
  expect(() => checkBaseName(name)).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      message: expect.stringContaining(JSON.stringify(name)),
    }),
  );
});

describe('a release’s id', () => {
  const time = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });

  test('tells when its build began, and sorts by it', () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [first, second] = [newReleaseId(a.getTime()), newReleaseId(b.getTime())];
        expect(startOfRelease(first)).toBe(a.getTime());
        if (a < b) expect(first < second).toBe(true);
      }),
    );
  });

  test('is found in its collection’s name, and in no other’s', () => {
    const id = newReleaseId(Date.UTC(2026, 10, 22));
    expect(collectionOf('docs', id)).toMatch(/^docs__20261122000000000-[0-9a-f]{6}$/);
    expect(releaseIdOf('docs', collectionOf('docs', id))).toBe(id);
    for (const other of [
      'docs',
      'docs__',
      'docs__backup',
      collectionOf('docs-preview', id),
      `x${id}`,
      `docs__${id}0`,
    ]) {
      expect(releaseIdOf('docs', other)).toBeUndefined();
    }
  });
});
