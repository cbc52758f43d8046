import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { createDataDirectory } from '../database/data-directory.js';
import type { Database } from '../database/database.js';
import { migrateDatabase } from '../database/migrate-database.js';
import { openDatabase } from '../database/open-database.js';

export const DATABASE_KINDS = ['server', 'embedded'] as const;

export interface TestDatabase {
  database: Database;
  /** What `openDatabase` opened. */
  options: { url: string } | { embeddedDir: string };
  /** Closes and deletes it. */
  remove(): Promise<void>;
}

/** No test is about time, and the machine may be busy. */
const statementTimeoutMs = 30_000;

/** A fresh database with all migrations: on the shared server, or PGlite in a folder of its own. */
export async function openTestDatabase(kind: Database['kind']): Promise<TestDatabase> {
  if (kind === 'server') {
    const url = await createServerDatabase();
    await migrateDatabase(url);
    const database = await openDatabase({ url, statementTimeoutMs });
    const remove = async () => {
      await database.close();
      await dropServerDatabase(url);
    };
    return { database, options: { url }, remove };
  }
  const embeddedDir = await createEmbeddedDir();
  const database = await openDatabase({ embeddedDir, statementTimeoutMs });
  const remove = async () => {
    await database.close();
    await rm(embeddedDir, { recursive: true, force: true });
  };
  return { database, options: { embeddedDir }, remove };
}

/** Made once per machine, because that takes seconds; copying it does not. */
const TEMPLATE = join(tmpdir(), 'rag-pglite-0.5.14-template');

/** A folder with an empty PGlite database, to be deleted by the caller. */
export async function createEmbeddedDir(): Promise<string> {
  await createDataDirectory(TEMPLATE);
  const embeddedDir = await mkdtemp(join(tmpdir(), 'rag-pglite-'));
  await cp(TEMPLATE, join(embeddedDir, 'data'), { recursive: true });
  return embeddedDir;
}

/** An empty database on the shared server. @returns its address */
export async function createServerDatabase(serverUrl = inject('postgresUrl')): Promise<string> {
  const name = `rag_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropServerDatabase(url: string): Promise<void> {
  await onServer(
    inject('postgresUrl'),
    `DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`,
  );
}

/** Runs SQL on a connection of its own. @returns the rows */
export async function onServer<Row = Record<string, unknown>>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}
