import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPTS = fileURLToPath(new URL('../../../ops/backup/', import.meta.url));

/** Prints `table|rows|checksum` of each table of a database. */
export const TABLE_FIGURES = join(SCRIPTS, 'table-figures.sql');

/** A pair of keys of age. */
export interface BackupKeys {
  /** Public: encrypts. */
  recipient: string;
  /** File with the secret key: decrypts. */
  identityFile: string;
}

/** @param identityFile does not exist yet */
export async function makeBackupKeys(identityFile: string): Promise<BackupKeys> {
  await run('age-keygen', ['--output', identityFile]);
  const { stdout } = await run('age-keygen', ['-y', identityFile]);
  return { recipient: stdout.trim(), identityFile };
}

/**
 * Runs a script of `ops/backup` with nothing but these variables in its environment.
 *
 * @returns what it printed
 * @throws Error with its exit code as `code`, and what it printed as `stdout` and `stderr`
 */
export async function runBackupScript(
  name: 'back-up' | 'restore',
  variables: Record<string, string>,
  parameters: string[] = [],
): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables };
  const { stdout } = await run(join(SCRIPTS, name), parameters, { env });
  return stdout;
}
