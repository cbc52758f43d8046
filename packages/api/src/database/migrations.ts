import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { databaseError } from './database-error.js';

/** A folder of `prisma/migrations`. */
export interface Migration {
  /** Name of the folder: `<timestamp>_<title>`. They are applied in the order of their names. */
  name: string;
  sql: string;
}

/** What a database says of a migration it has seen: a row of `_prisma_migrations`. */
export interface MigrationRow {
  migration_name: string;
  checksum: string;
  /** Null while it is applied, and for good when that failed. */
  finished_at: Date | null;
}

/** Rolled back ones are as if they had never been. */
export const MIGRATION_ROWS =
  'SELECT migration_name, checksum, finished_at FROM public._prisma_migrations WHERE rolled_back_at IS NULL';

/** The package's own; works from `src` and from `dist`. */
const MIGRATIONS_FOLDER = new URL('../../prisma/migrations/', import.meta.url);

export async function readMigrations(folder: URL = MIGRATIONS_FOLDER): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(new URL(`${name}/migration.sql`, folder), 'utf8'),
    })),
  );
}

/** SHA-256 of the file as Prisma counts it, hexadecimal. */
export function migrationChecksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/**
 * The migrations a database has not seen. One that only the database knows is no fault: a newer version of the API runs
 * beside this one.
 *
 * @throws RagError `DATABASE_OUTDATED` when one failed half-way or was applied with another content
 */
export function pendingMigrations(
  migrations: readonly Migration[],
  rows: readonly MigrationRow[],
  place: string,
): Migration[] {
  const rowOf = new Map(rows.map((row) => [row.migration_name, row]));
  return migrations.filter(({ name, sql }) => {
    const row = rowOf.get(name);
    if (!row) return true;
    if (row.finished_at === null) {
      throw databaseError(
        'DATABASE_OUTDATED',
        place,
        `"${name}" failed half-way; mend the tables, then tell Prisma by "prisma migrate resolve"`,
      );
    }
    if (!checksumsOf(sql).includes(row.checksum)) {
      throw databaseError(
        'DATABASE_OUTDATED',
        place,
        `"${name}" was applied with another content: its checksum is ${row.checksum} there and ${migrationChecksum(sql)} here; a migration must not change once it is applied`,
      );
    }
    return false;
  });
}

/** A checkout on Windows may have changed the ends of lines. */
function checksumsOf(sql: string): string[] {
  const unix = sql.replaceAll('\r\n', '\n');
  return [sql, unix, unix.replaceAll('\n', '\r\n')].map(migrationChecksum);
}
