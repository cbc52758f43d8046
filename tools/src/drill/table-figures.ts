/** Rows and a checksum of a table. */
export interface TableFigures {
  table: string;
  rows: number;
  checksum: string;
}

/** @param lines `table|rows|checksum`, as `ops/backup/table-figures.sql` has them printed */
export function parseTableFigures(lines: string[]): TableFigures[] {
  return lines.map((line) => {
    const [table = '', rows = '', checksum = ''] = line.split('|');
    if (!/^\d+$/.test(rows) || checksum === '') throw new Error(`"${line}" is not table|rows|checksum.`);
    return { table, rows: Number(rows), checksum };
  });
}

/** @returns a sentence for each table that is not the same in both */
export function compareTableFigures(before: TableFigures[], after: TableFigures[]): string[] {
  const byTable = new Map(after.map((figures) => [figures.table, figures]));
  const expected = new Set(before.map(({ table }) => table));
  return [
    ...before.flatMap(({ table, rows, checksum }) => {
      const found = byTable.get(table);
      if (!found) return [`${table} is missing.`];
      if (found.rows !== rows) return [`${table} has ${found.rows} rows instead of ${rows}.`];
      return found.checksum === checksum ? [] : [`${table} has the ${rows} rows, but another checksum.`];
    }),
    ...after.filter(({ table }) => !expected.has(table)).map(({ table }) => `${table} is new.`),
  ];
}

/** @returns such as `messages 812, sessions 203`, without empty tables */
export function describeTableFigures(figures: TableFigures[]): string {
  return figures
    .filter(({ rows }) => rows > 0)
    .map(({ table, rows }) => `${table} ${rows}`)
    .join(', ');
}
