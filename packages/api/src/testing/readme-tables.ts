import { ERROR_CODES, type ErrorCode } from 'docusaurus-rag-core';
import { VARIABLE_GROUPS } from '../config-variables.js';
import { STATUS_OF_CODE } from '../http/problem.js';

/** Codes of builds and commands, which no request meets. */
const NOT_OF_REQUESTS = new Set<ErrorCode>([
  'OPTION_INVALID',
  'FILE_INVALID',
  'PORT_IN_USE',
  'BROWSER_UNSUPPORTED',
  'RELEASE_NOT_FOUND',
  'RELEASE_CHECK_FAILED',
  'PUBLISH_LOCKED',
  'DATABASE_LOCKED',
  'CONFIG_INVALID',
  'API_UNREACHABLE',
]);

/** The README's tables, as the code has them. */
export function readmeTables(): string {
  const variables = Object.entries(VARIABLE_GROUPS).map(([title, group]) =>
    [
      `### ${title}`,
      '',
      ...table(
        ['variable', 'meaning', 'default'],
        Object.entries(group).map(([name, { meaning, allowed, defaultText }]) => [
          `\`${name}\``,
          `${meaning} _${allowed}_`,
          defaultText,
        ]),
      ),
    ].join('\n'),
  );
  const problems = (Object.keys(ERROR_CODES) as ErrorCode[])
    .filter((code) => !NOT_OF_REQUESTS.has(code))
    .sort((a, b) => STATUS_OF_CODE[a] - STATUS_OF_CODE[b] || (a < b ? -1 : 1))
    .map((code) => [
      String(STATUS_OF_CODE[code]),
      `\`${code}\``,
      ERROR_CODES[code].meaning,
      ERROR_CODES[code].retryable ? 'yes' : '',
    ]);
  return [...variables, table(['status', 'code', 'meaning', 'retry'], problems).join('\n')].join('\n\n');
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '-')), ...rows.map(line)];
}
