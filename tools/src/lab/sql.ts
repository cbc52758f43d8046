import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs statements as an operator would, with psql.
 *
 * @returns rows without a head, columns parted by `|`
 * @throws Error with psql's own words
 */
export async function sql(databaseUrl: string, ...statements: string[]): Promise<string> {
  const commands = statements.flatMap((statement) => ['-c', statement]);
  const { stdout } = await run('psql', [
    databaseUrl,
    '-X',
    '-q',
    '-At',
    '-v',
    'ON_ERROR_STOP=1',
    ...commands,
  ]);
  return stdout.trim();
}
