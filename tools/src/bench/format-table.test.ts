import { describe, expect, it } from 'vitest';
import { formatCount, formatKilobytes, formatMilliseconds, formatTable } from './format-table.js';

describe('a table', () => {
  it('lines numbers up at the right and words at the left', () => {
    const rows = [
      ['en', '1,000', 'MiniSearch', '–'],
      ['ur', '10', 'core', '0.52'],
    ];
    expect(formatTable(['locale', 'chunks', 'engine', 'ratio'], rows).split('\n')).toEqual([
      'locale  chunks  engine      ratio',
      'en       1,000  MiniSearch      –',
      'ur          10  core         0.52',
    ]);
  });

  it('is a heading when there are no rows', () => {
    expect(formatTable(['locale', 'pages'], [])).toBe('locale  pages');
  });
});

it('writes numbers with as many digits as they deserve', () => {
  expect(formatCount(100_000)).toBe('100,000');
  expect(formatKilobytes(45_678)).toBe('45.7');
  expect([0.1234, 3.456, 345.6].map(formatMilliseconds)).toEqual(['0.123', '3.5', '346']);
});
