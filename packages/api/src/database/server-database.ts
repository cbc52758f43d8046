import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { DEFAULT_STATEMENT_TIMEOUT_MS, type Database } from './database.js';
import { databaseError, toDatabaseError } from './database-error.js';
import { databasePlace } from './database-place.js';
import { PrismaClient } from './generated/client.js';
import { MIGRATION_ROWS, pendingMigrations, readMigrations, type MigrationRow } from './migrations.js';
import { createQueue } from './queue.js';
import { withDeadline } from './with-deadline.js';

export interface ServerDatabaseOptions {
  /** `postgresql://user:password@host:port/database?sslmode=verify-full`; a pooler such as PgBouncer will do. */
  url: string;
  /** Connections at most. Default 10. */
  poolSize?: number | undefined;
  /** For one statement, with the wait for a connection. Default 3000. */
  statementTimeoutMs?: number | undefined;
}

const IDLE_CONNECTION_MS = 60_000;

/** @throws RagError `CONFIG_INVALID` for a URL that is none */
export async function openServerDatabase({
  url,
  poolSize = 10,
  statementTimeoutMs = DEFAULT_STATEMENT_TIMEOUT_MS,
}: ServerDatabaseOptions): Promise<Database> {
  const place = databasePlace(url);
  const migrations = await readMigrations();
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: statementTimeoutMs,
    // The server's own limit frees a statement that waits for a lock; the client's one is for a server that is silent.
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs,
    idleTimeoutMillis: IDLE_CONNECTION_MS,
    keepAlive: true,
    application_name: 'docusaurus-rag-api',
  });
  // Idle connections end when the server does. Unheard, that would end the process.
  pool.on('error', () => {});
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: 'minimal' });
  // Loads the query compiler, which no statement should have to wait for; connects to nothing.
  await prisma.$connect();

  const busy = () => databaseError('DATABASE_BUSY', place);
  const silent = () =>
    databaseError('DATABASE_UNREACHABLE', place, `no answer within ${statementTimeoutMs} ms`);
  // The pool has a queue of its own, but does not say who stands in it.
  const turns = createQueue({ atOnce: poolSize, maxWaitMs: statementTimeoutMs, tooLate: busy });

  async function attempt<T>(statement: (client: PrismaClient) => Promise<T>): Promise<T> {
    try {
      return await statement(prisma);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes(POOLER_REFUSAL))) throw error;
      // A pooler. It refused the connection, so nothing has run yet.
      delete pool.options.statement_timeout;
      return statement(prisma);
    }
  }

  async function query<T>(statement: (client: PrismaClient) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const askedAtMs = performance.now();
    let waitedMs = Infinity;
    const work = turns.run(() => {
      waitedMs = performance.now() - askedAtMs;
      return attempt(statement);
    });
    // Whichever took more of the time is told of: a place may come free in the last moment.
    const tooLate = () => (waitedMs > statementTimeoutMs / 2 ? busy() : silent());
    try {
      return await withDeadline(work, { timeoutMs: statementTimeoutMs, signal, tooLate });
    } catch (error) {
      throw toDatabaseError(error, place);
    }
  }

  let closing: Promise<void> | undefined;
  async function end(): Promise<void> {
    await prisma.$disconnect();
    await pool.end();
  }

  return {
    kind: 'server',
    query: (statement) => query(statement),
    async ping(signal) {
      const rows = await query((client) => client.$queryRawUnsafe<MigrationRow[]>(MIGRATION_ROWS), signal);
      const [first] = pendingMigrations(migrations, rows, place);
      if (first) throw databaseError('DATABASE_OUTDATED', place, `"${first.name}" is not applied`);
    },
    connections: () => ({
      used: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: turns.waiting(),
      max: poolSize,
    }),
    close: () => (closing ??= end()),
  };
}

/** PgBouncer on a connection that asks for a statement timeout. */
const POOLER_REFUSAL = 'unsupported startup parameter: statement_timeout';
