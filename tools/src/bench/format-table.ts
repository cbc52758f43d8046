const NUMERIC = /^(?:–|[\d,.]+(?: %)?)$/;

/** Lines rows up under their heading, for a terminal: columns of numbers to the right, others to the left. */
export function formatTable(header: string[], rows: string[][]): string {
  const columns = header.map((title, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    return {
      width: Math.max(title.length, ...cells.map(({ length }) => length)),
      isNumeric: cells.every((cell) => NUMERIC.test(cell)),
    };
  });
  return [header, ...rows]
    .map((row) =>
      columns
        .map(({ width, isNumeric }, column) => {
          const cell = row[column] ?? '';
          return isNumeric ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const formatCount = (count: number): string => count.toLocaleString('en');

/** In kB of 1,000 bytes. */
export const formatKilobytes = (bytes: number): string =>
  (bytes / 1000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Three significant digits, more for large numbers. */
export const formatMilliseconds = (ms: number): string =>
  ms.toLocaleString('en', { maximumFractionDigits: ms < 1 ? 3 : ms < 100 ? 1 : 0 });
