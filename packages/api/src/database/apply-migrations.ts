import { randomUUID } from 'node:crypto';
import {
  migrationChecksum,
  MIGRATION_ROWS,
  pendingMigrations,
  type Migration,
  type MigrationRow,
} from './migrations.js';

/** One connection inside of a transaction that the caller ends. */
export interface MigrationTransaction {
  query<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Runs a script of several statements. */
  run(script: string): Promise<void>;
}

/** The key Prisma's own `migrate deploy` locks, so that it and this wait for each other. */
const PRISMA_LOCK = 72707369;

/** As Prisma makes it. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies the migrations the database lacks and notes them as Prisma does: `prisma migrate deploy` finds nothing to do
 * afterwards. All of them or none, because the transaction is one; a second process waits and then finds nothing to do.
 *
 * @returns the names of those it applied
 * @throws RagError `DATABASE_OUTDATED` as `pendingMigrations`
 */
export async function applyMigrations(
  transaction: MigrationTransaction,
  migrations: readonly Migration[],
  place: string,
): Promise<string[]> {
  await transaction.run(
    "SET LOCAL lock_timeout = '10s'; SET LOCAL statement_timeout = 0; SET LOCAL search_path = public",
  );
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK]);
  await transaction.run(MIGRATIONS_TABLE);
  const rows = await transaction.query<MigrationRow>(MIGRATION_ROWS);
  const pending = pendingMigrations(migrations, rows, place);
  for (const { name, sql } of pending) {
    await transaction.run(sql);
    await transaction.query(
      `INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), migrationChecksum(sql), name],
    );
  }
  return pending.map(({ name }) => name);
}
