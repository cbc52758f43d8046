import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createServerDatabase,
  DATABASE_KINDS,
  dropServerDatabase,
  onServer,
  openTestDatabase,
  type TestDatabase,
} from '../testing/test-database.js';
import { Prisma } from './generated/client.js';
import { migrateDatabase } from './migrate-database.js';
import { migrationChecksum, readMigrations, type Migration } from './migrations.js';
import { openDatabase } from './open-database.js';

const ALL = await readMigrations();
const NAMES = ALL.map(({ name }) => name);
const [INIT] = ALL;
if (!INIT) throw new Error('The package has a first migration.');
const NEXT: Migration = {
  name: '20991231000000_next',
  sql: 'CREATE TABLE next (id INT); INSERT INTO next VALUES (1);',
};

const urls: string[] = [];

async function freshUrl(): Promise<string> {
  const url = await createServerDatabase();
  urls.push(url);
  return url;
}

afterAll(() => Promise.all(urls.map(dropServerDatabase)));

const rowsOf = (url: string) => onServer(url, 'SELECT * FROM _prisma_migrations ORDER BY migration_name');

test('the rows are those of Prisma', async () => {
  const url = await freshUrl();
  expect(await migrateDatabase(url)).toEqual(NAMES);
  const expected = NAMES.map(async (name) => ({
    id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    checksum: createHash('sha256')
      .update(await readFile(new URL(`../../prisma/migrations/${name}/migration.sql`, import.meta.url)))
      .digest('hex'),
    finished_at: expect.any(Date) as Date,
    migration_name: name,
    logs: null,
    rolled_back_at: null,
    started_at: expect.any(Date) as Date,
    applied_steps_count: 1,
  }));
  expect(await rowsOf(url)).toEqual(await Promise.all(expected));
});

test('a second time there is nothing to do, and a later migration comes on top', async () => {
  const url = await freshUrl();
  await migrateDatabase(url);
  expect(await migrateDatabase(url)).toEqual([]);
  expect(await migrateDatabase(url, { migrations: [...ALL, NEXT] })).toEqual([NEXT.name]);
  expect(await onServer(url, 'SELECT id FROM next')).toEqual([{ id: 1 }]);
  // A process of the version before finds a newer database, and is content.
  expect(await migrateDatabase(url)).toEqual([]);
  const database = await openDatabase({ url });
  await database.ping();
  await database.close();
});

test('processes that migrate at the same time apply each migration once', async () => {
  const url = await freshUrl();
  const applied = await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(url)));
  expect(applied.flat()).toEqual(NAMES);
  expect(await rowsOf(url)).toHaveLength(NAMES.length);
});

test('a migration that fails leaves nothing of itself nor of those before it', async () => {
  const url = await freshUrl();
  const broken = { name: '20991231000001_broken', sql: 'CREATE TABLE half (id INT); SELECT * FROM nowhere;' };
  await expect(migrateDatabase(url, { migrations: [INIT, NEXT, broken] })).rejects.toThrow(/nowhere/);
  expect(await onServer(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([]);
  expect(await migrateDatabase(url)).toEqual(NAMES);
});

test('a migration that has changed since it was applied is refused', async () => {
  const url = await freshUrl();
  await migrateDatabase(url);
  const changed = { ...INIT, sql: `${INIT.sql}\n-- changed` };
  await expect(migrateDatabase(url, { migrations: [changed] })).rejects.toMatchObject({
    code: 'DATABASE_OUTDATED',
    message: expect.stringContaining(`its checksum is ${migrationChecksum(INIT.sql)} there`),
  });
  // Git on Windows changes the ends of lines.
  const windows = { ...INIT, sql: INIT.sql.replaceAll('\n', '\r\n') };
  expect(await migrateDatabase(url, { migrations: [windows] })).toEqual([]);
});

test("a migration that failed half-way under Prisma's own command is refused until it is resolved", async () => {
  const url = await freshUrl();
  await migrateDatabase(url);
  await onServer(url, 'UPDATE _prisma_migrations SET finished_at = NULL');
  await expect(migrateDatabase(url)).rejects.toMatchObject({
    code: 'DATABASE_OUTDATED',
    message: expect.stringContaining('prisma migrate resolve'),
  });
  const database = await openDatabase({ url });
  await expect(database.ping()).rejects.toMatchObject({ code: 'DATABASE_OUTDATED' });
  await database.close();
});

describe('the tables', () => {
  const databases: TestDatabase[] = [];

  beforeAll(async () => {
    for (const kind of DATABASE_KINDS) databases.push(await openTestDatabase(kind));
  });
  afterAll(() => Promise.all(databases.map(({ remove }) => remove())));

  test('hold what the schema says: every field of every model can be read', async () => {
    for (const { database } of databases) {
      const rows = await database.query((prisma) =>
        Promise.all([
          prisma.session.findMany({ include: { messages: true } }),
          prisma.message.findMany({
            include: { question: true, answers: true, feedback: true, usage: true },
          }),
          prisma.feedback.findMany({ include: { message: true } }),
          prisma.answerUsage.findMany({ include: { message: true } }),
          prisma.apiKey.findMany(),
          prisma.rateCounter.findMany(),
          prisma.budgetDay.findMany(),
        ]),
      );
      expect(rows).toHaveLength(Object.keys(Prisma.ModelName).length);
    }
  });

  test('are the same on a server and in PGlite: columns, constraints and indexes', async () => {
    const [server, embedded] = await Promise.all(
      databases.map(({ database }) =>
        database.query((prisma) =>
          Promise.all([
            prisma.$queryRaw`
              SELECT table_name::text, column_name::text, udt_name::text, is_nullable::text, column_default::text,
                datetime_precision::int
              FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
            prisma.$queryRaw`
              SELECT conrelid::regclass::text AS table, conname::text, pg_get_constraintdef(oid) AS definition
              FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' ORDER BY 1, 2`,
            prisma.$queryRaw`
              SELECT indexname::text, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
          ]),
        ),
      ),
    );
    expect(embedded).toEqual(server);
    expect(server?.[0]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          table_name: 'answer_usage',
          column_name: 'cost_micro_usd',
          udt_name: 'int8',
        }),
      ]),
    );
  });

  test('give an index to each query that runs often', async () => {
    const database = databases.find((each) => each.database.kind === 'embedded')?.database;
    if (!database) throw new Error('There is one of each kind.');
    // It has one connection, and tables so small that an index is not worth while.
    await database.query((prisma) => prisma.$executeRaw`SET enable_seqscan = off`);
    const plan = async (sql: string) => {
      const rows = await database.query((prisma) =>
        prisma.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`),
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    expect(
      await plan(
        `SELECT * FROM messages WHERE session_id = '6f1c1bd6-6d0a-4b06-9f0f-2a3f0c6c3a11' ORDER BY ordinal`,
      ),
    ).toContain('messages_session_id_ordinal_key');
    expect(
      await plan(`SELECT id FROM sessions WHERE expires_at <= now() ORDER BY expires_at LIMIT 10`),
    ).toContain('sessions_expires_at_idx');
    expect(await plan(`SELECT count(*) FROM sessions WHERE last_active_at >= '2099-01-01'`)).toContain(
      'sessions_last_active_at_idx',
    );
  });
});
