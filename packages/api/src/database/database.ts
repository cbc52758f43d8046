import type { DatabaseConnections } from '../observability/instance-gauges.js';
import type { PrismaClient } from './generated/client.js';

/** PostgreSQL: a server, or PGlite inside this process. */
export interface Database {
  readonly kind: 'server' | 'embedded';
  /**
   * Runs a statement within the time limit. After a failure the next call tries anew: nothing has to be restarted.
   *
   * @throws RagError `DATABASE_UNREACHABLE`, `DATABASE_BUSY` or `DATABASE_OUTDATED`; any other error as it came
   */
  query<T>(statement: (prisma: PrismaClient) => Promise<T>): Promise<T>;
  /**
   * Asks the database whether it has all migrations.
   *
   * @throws RagError as `query`; the signal's reason when it is aborted
   */
  ping(signal?: AbortSignal): Promise<void>;
  /** Of the pool, at this moment; absent for an embedded database, which has none. */
  connections?(): DatabaseConnections;
  /** Ends all connections and lets the embedded folder go. Every later call fails. */
  close(): Promise<void>;
}

/** Time limit of a statement, with the wait for a connection. */
export const DEFAULT_STATEMENT_TIMEOUT_MS = 3000;
