import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const PLAIN_OUTPUT = ['--no-psqlrc', '--quiet', '--tuples-only', '--no-align', '--set', 'ON_ERROR_STOP=1'];
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/**
 * Runs commands and files of psql, all on one connection.
 *
 * @returns a line for each row, its columns parted by `|`
 * @throws Error with what psql says of the first statement that fails
 */
export async function queryDatabase(url: string, ...steps: (string | { file: string })[]): Promise<string[]> {
  const read = steps.flatMap((step) =>
    typeof step === 'string' ? ['--command', step] : ['--file', step.file],
  );
  const { stdout } = await promisify(execFile)('psql', [...PLAIN_OUTPUT, ...read, url], {
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  return stdout.split('\n').filter((line) => line !== '');
}
