import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeBackupKeys, runBackupScript } from '../services/backup-scripts.js';
import { queryDatabase } from '../services/query-database.js';
import type { DrillContext } from './drill.js';

/**
 * Makes an encrypted backup of a database that is written to, and restores it into an empty one of the same server with
 * the scripts of `ops/backup`, which compare every table.
 *
 * @returns a sentence when it cannot be restored, or is not what was backed up
 */
export async function restoreBackup({
  url,
  dir,
  log,
}: Pick<DrillContext, 'dir' | 'log'> & { url: string }): Promise<string[]> {
  const backups = join(dir, 'backups');
  await mkdir(backups);
  const { recipient, identityFile } = await makeBackupKeys(join(dir, 'backup-key'));
  const variables = { BACKUP_TARGET: backups, BACKUP_RECIPIENT: recipient };
  const made = await runBackupScript('back-up', { ...variables, DATABASE_URL: url });
  log(`encrypted backup: ${lastLines(made, 2)}`);
  const restored = new URL(url);
  restored.pathname = '/restored';
  await queryDatabase(url, 'create database restored');
  try {
    const output = await runBackupScript('restore', {
      ...variables,
      BACKUP_IDENTITY_FILE: identityFile,
      RESTORE_DATABASE_URL: restored.href,
    });
    const tables = output.split('\n').filter((line) => line.includes('checksum equal')).length;
    log(`encrypted backup: ${tables} tables equal; ${lastLines(output, 1)}`);
    return tables > 0 ? [] : ['The restored backup has no tables.'];
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return [`The encrypted backup was not restored: ${stdout}${stderr}${error}`];
  }
}

const lastLines = (output: string, count: number): string =>
  output.trimEnd().split('\n').slice(-count).join('; ');
