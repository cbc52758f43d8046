/** A table of Markdown. A bar in a cell would end it. */
export function markdownTable(header: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** What has no number. */
const NONE = '–';

/** `0.881` */
export const score = (value: number | undefined): string => value?.toFixed(3) ?? NONE;

/** A share, 0 to 1, in whole per cent, without the sign. */
export const percent = (share: number | undefined): string =>
  share === undefined ? NONE : (100 * share).toFixed(0);

/** In kB of 1,000 bytes. */
export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

export const count = (number: number): string => number.toLocaleString('en');
