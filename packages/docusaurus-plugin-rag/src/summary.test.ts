import { describe, expect, it } from 'vitest';
import type { LeftOut } from './pages/left-out.js';
import { formatBytes, formatSummary, warnings, type LocaleReport } from './summary.js';

const report = (overrides: Partial<LocaleReport['index']> = {}, leftOut: LeftOut[] = []): LocaleReport => ({
  locale: 'ur',
  index: {
    releaseId: 'r1',
    pages: 136,
    sections: 1204,
    chunks: 1310,
    terms: 9000,
    bytes: 412_345,
    ...overrides,
  },
  leftOut,
  durationMs: 1234,
});

describe('formatSummary', () => {
  it('says in a line what is in the index', () => {
    expect(formatSummary(report())).toBe(
      '[ur] Indexed for answers: 136 pages, 1,204 sections, 1,310 chunks, 412 kB, 1.2 s.',
    );
  });

  it('counts what was left out, by reason', () => {
    const leftOut: LeftOut[] = [
      { route: '/a', reason: 'unlisted' },
      { route: '/b', reason: 'draft' },
      { route: '/c', reason: 'unlisted' },
      { route: '/tags', reason: 'generated' },
    ];
    expect(formatSummary(report({ pages: 1 }, leftOut)).split('\n')[1]).toBe(
      '[ur] Left out: 1 draft; 2 unlisted; 1 generated (tags, archives, categories, search).',
    );
  });
});

describe('warnings', () => {
  it('is silent when all is well', () => {
    expect(warnings(report())).toEqual([]);
  });

  it('says that a site without indexable pages has nothing to answer from', () => {
    expect(warnings(report({ pages: 0 }))).toEqual([expect.stringContaining('No page was indexed')]);
  });

  it('names the first pages that could not be read', () => {
    const leftOut = Array.from({ length: 7 }, (_, i): LeftOut => ({
      route: `/page-${i}`,
      reason: 'missing',
    }));
    expect(warnings(report({}, leftOut))).toEqual([
      '[ur] 7 pages could not be read, for no file was built: /page-0, /page-1, /page-2, /page-3, /page-4, …',
    ]);
  });
});

it.each([
  [0, '0 kB'],
  [999_400, '999 kB'],
  [1_250_000, '1.3 MB'],
])('formats %d bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
