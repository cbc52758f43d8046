import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { RagError } from 'docusaurus-rag-core';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { applyMigrations } from './apply-migrations.js';
import { createDataDirectory } from './data-directory.js';
import { DEFAULT_STATEMENT_TIMEOUT_MS, type Database } from './database.js';
import { databaseError, toDatabaseError } from './database-error.js';
import { lockDirectory } from './directory-lock.js';
import { PrismaClient } from './generated/client.js';
import { readMigrations } from './migrations.js';
import { withDeadline } from './with-deadline.js';

export interface EmbeddedDatabaseOptions {
  /** Folder of the database, made when missing. Only one process may use it at a time. */
  embeddedDir: string;
  /** For one statement. Default 3000. */
  statementTimeoutMs?: number | undefined;
}

/**
 * Opens PGlite in a folder, under a lock, and applies the migrations it lacks.
 *
 * @throws RagError `DATABASE_LOCKED` when another process uses the folder; `DATABASE_UNREACHABLE` when it cannot be opened
 */
export async function openEmbeddedDatabase({
  embeddedDir,
  statementTimeoutMs = DEFAULT_STATEMENT_TIMEOUT_MS,
}: EmbeddedDatabaseOptions): Promise<Database> {
  const unlock = await lockDirectory(embeddedDir).catch((error) => {
    throw cannotOpen(error, embeddedDir);
  });
  let pglite: PGlite | undefined;
  try {
    const data = join(embeddedDir, 'data');
    await createDataDirectory(data);
    pglite = await PGlite.create(data);
    await migrate(pglite, embeddedDir);
  } catch (error) {
    await pglite?.close().catch(() => {});
    await unlock();
    throw cannotOpen(error, embeddedDir);
  }
  const engine = pglite;
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(engine), errorFormat: 'minimal' });
  // Loads the query compiler, which no statement should have to wait for; connects to nothing.
  await prisma.$connect();

  async function query<T>(statement: (client: PrismaClient) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    try {
      return await withDeadline(statement(prisma), {
        timeoutMs: statementTimeoutMs,
        signal,
        // PGlite has one connection.
        tooLate: () =>
          databaseError('DATABASE_BUSY', embeddedDir, `no answer within ${statementTimeoutMs} ms`),
      });
    } catch (error) {
      throw toDatabaseError(error, embeddedDir);
    }
  }

  let closing: Promise<void> | undefined;
  async function end(): Promise<void> {
    await prisma.$disconnect();
    await engine.close();
    await unlock();
  }

  return {
    kind: 'embedded',
    query: (statement) => query(statement),
    // Migrations were applied when it was opened, and nobody else can reach it.
    ping: async (signal) => void (await query((client) => client.$queryRaw`SELECT 1`, signal)),
    close: () => (closing ??= end()),
  };
}

function cannotOpen(error: unknown, dir: string): RagError {
  if (error instanceof RagError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new RagError(
    'DATABASE_UNREACHABLE',
    `The embedded database in ${dir} cannot be opened: ${why}. Check that the folder can be written to; if its content is damaged, restore it from a copy, or delete it to begin anew without its conversations.`,
    { cause: error },
  );
}

async function migrate(pglite: PGlite, place: string): Promise<void> {
  const migrations = await readMigrations();
  await pglite.transaction((transaction) =>
    applyMigrations(
      {
        query: async <Row>(sql: string, values?: unknown[]) =>
          (await transaction.query<Row>(sql, values)).rows,
        run: async (script) => void (await transaction.exec(script)),
      },
      migrations,
      place,
    ),
  );
}
