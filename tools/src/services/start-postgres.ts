import { fileURLToPath } from 'node:url';
import { startChildServer, type ChildServer } from './child-server.js';

const API_TESTING = new URL('../../../packages/api/src/testing/', import.meta.url);

export interface PostgresOptions {
  /** Of postgresql.conf. */
  settings?: Record<string, string>;
  /** Folder of a base backup to begin with, instead of an empty cluster; recovered as the settings say. */
  baseBackup?: string;
}

/**
 * Starts a PostgreSQL of the drill's or benchmark's own, which syncs like one in production, in a process of its own.
 *
 * @returns its address is that of the database `postgres`, as a superuser; stopping it deletes its data
 */
export function startPostgres(options: PostgresOptions = {}): Promise<ChildServer> {
  const file = (name: string) => fileURLToPath(new URL(name, API_TESTING));
  return startChildServer(file('run-typescript.mjs'), [file('run-postgres.ts'), JSON.stringify(options)], {
    ready: /^(postgresql:\S+)/,
  });
}
