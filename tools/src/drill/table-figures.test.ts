import { expect, it } from 'vitest';
import { compareTableFigures, describeTableFigures, parseTableFigures } from './table-figures.js';

const before = parseTableFigures(['feedback|0|0', 'messages|12|345678901234567890', 'sessions|3|77']);

it('reads what psql prints, and keeps checksums to the last digit', () => {
  expect(before[1]).toEqual({ table: 'messages', rows: 12, checksum: '345678901234567890' });
  expect(describeTableFigures(before)).toBe('messages 12, sessions 3');
});

it.each(['messages', 'messages|12', 'ERROR:  relation does not exist', 'messages|12|', '|x|1'])(
  'refuses "%s", which is no such line',
  (line) => {
    expect(() => parseTableFigures([line])).toThrow(`"${line}" is not table|rows|checksum.`);
  },
);

it('finds nothing to say of a database that is the same', () => {
  expect(compareTableFigures(before, before.toReversed())).toEqual([]);
});

it('tells a lost row, a changed row, a lost table and a new one', () => {
  const after = parseTableFigures(['messages|11|345678901234567889', 'sessions|3|78', 'other|1|1']);
  expect(compareTableFigures(before, after)).toEqual([
    'feedback is missing.',
    'messages has 11 rows instead of 12.',
    'sessions has the 3 rows, but another checksum.',
    'other is new.',
  ]);
});
