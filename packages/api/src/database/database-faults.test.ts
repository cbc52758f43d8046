import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { createPrismaSessionStore } from '../sessions/prisma-session-store.js';
import { createPostgresServer, type PostgresServer } from '../testing/postgres-server.js';
import { createServerDatabase, onServer } from '../testing/test-database.js';
import type { Database } from './database.js';
import { migrateDatabase } from './migrate-database.js';
import { openDatabase } from './open-database.js';

const SECRET = 's3cret-pa55word';
/** Far above what a statement takes here, far below the limit of a test. */
const statementTimeoutMs = 3000;

const opened: Database[] = [];

async function open(url: string, poolSize = 10): Promise<Database> {
  const database = await openDatabase({ url, poolSize, statementTimeoutMs });
  opened.push(database);
  return database;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
});

const withSecret = (url: string) => url.replace('postgres@', `postgres:${SECRET}@`);

/** The fault of a call, which must not show the password wherever one looks. */
async function faultOf(call: Promise<unknown>): Promise<unknown> {
  const fault = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(inspect(fault, { depth: 20, showHidden: true })).not.toContain(SECRET);
  return fault;
}

const UNREACHABLE = { code: 'DATABASE_UNREACHABLE', retryable: true };
const BUSY = { code: 'DATABASE_BUSY', retryable: true };

// A server that is given cannot be stopped.
describe.skipIf(inject('testDatabaseUrl') !== '')('a server that fails', () => {
  let server: PostgresServer;
  let url: string;

  beforeAll(async () => {
    server = await createPostgresServer();
    url = withSecret(await createServerDatabase(server.url));
    await migrateDatabase(url);
  });
  afterAll(() => server.remove());

  test('down at the start: the database opens, calls fail, and they succeed once it is up', async () => {
    await server.stop();
    const database = await open(url);
    const sessions = createPrismaSessionStore(database);
    expect(await faultOf(database.ping())).toMatchObject({
      ...UNREACHABLE,
      message: expect.stringContaining(`127.0.0.1:${new URL(url).port}/rag_test_`),
    });
    expect(await faultOf(sessions.begin({ locale: 'ur' }))).toMatchObject(UNREACHABLE);
    await server.start();
    await database.ping();
    expect((await sessions.begin({ locale: 'ur' })).token).toBeDefined();
  });

  test('down later: calls fail, and they succeed once it is up again', async () => {
    const database = await open(url);
    const sessions = createPrismaSessionStore(database);
    const { id, token } = await sessions.begin({ locale: 'en' });
    await sessions.addQuestion(id, { text: 'Before?', locale: 'en' });
    await server.stop();
    for (let attempt = 0; attempt < 3; attempt++) {
      expect(await faultOf(sessions.addQuestion(id, { text: 'Meanwhile?', locale: 'en' }))).toMatchObject(
        UNREACHABLE,
      );
      expect(await faultOf(database.ping())).toMatchObject(UNREACHABLE);
    }
    await server.start();
    await database.ping();
    expect(await sessions.find(id, token)).toBeDefined();
    expect((await sessions.messages(id)).map(({ text }) => text)).toEqual(['Before?']);
  });

  test('a silent server is given up, also in the middle of a statement, and heard again later', async () => {
    const database = await open(url, 1);
    const [row] = await database.query(
      (prisma) => prisma.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`,
    );
    const pid = row?.pid ?? Number.NaN;
    process.kill(pid, 'SIGSTOP');
    try {
      expect(await faultOf(database.query((prisma) => prisma.session.count()))).toMatchObject({
        ...UNREACHABLE,
        message: expect.stringContaining('no answer'),
      });
      expect(await database.query((prisma) => prisma.session.count())).toBeGreaterThanOrEqual(0);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  });

  test('a connection that is cut fails its statement alone', async () => {
    const database = await open(url);
    const sleeping = faultOf(
      database.query((prisma) => prisma.$queryRaw`SELECT pg_sleep(30)::text AS cut_me`),
    );
    const cut = () =>
      onServer(
        url,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%cut_me%' AND pid <> pg_backend_pid()`,
      );
    while ((await cut()).length === 0);
    expect(await sleeping).toMatchObject({ ...UNREACHABLE, message: expect.stringContaining('57P01') });
    await database.ping();
  });

  test('idle connections that are cut are not noticed', async () => {
    const database = await open(url);
    await Promise.all(Array.from({ length: 5 }, () => database.query((prisma) => prisma.session.count())));
    const idle = `FROM pg_stat_activity WHERE application_name = 'docusaurus-rag-api'`;
    await onServer(url, `SELECT pg_terminate_backend(pid) ${idle}`);
    while ((await onServer(url, `SELECT pid ${idle}`)).length > 0);
    await database.ping();
  });

  test('a full pool: waiting calls are told so, and served when a connection is free', async () => {
    const database = await open(url, 2);
    const count = () => database.query((prisma) => prisma.session.count());
    // Connections and statements that are not there yet may take as long as a busy machine likes.
    await Promise.all([count(), count()]);
    const blocker = new Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE');
    const faults = await Promise.all(Array.from({ length: 8 }, () => faultOf(count())));
    const codes = faults.map((fault) => (fault as { code: string }).code);
    expect(codes.filter((code) => code === 'DATABASE_BUSY').length).toBe(6);
    expect(codes.every((code) => code === 'DATABASE_BUSY' || code === 'DATABASE_UNREACHABLE')).toBe(true);
    // The limit of the server frees its side: the end of a connection does not end a wait for a lock.
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`;
    while ((await onServer(url, waiting)).length > 0);
    await blocker.query('ROLLBACK');
    await blocker.end();
    await database.ping();
  });

  test('a server without a free connection', async () => {
    await onServer(
      url,
      `CREATE ROLE narrow LOGIN CONNECTION LIMIT 1; GRANT ALL ON ALL TABLES IN SCHEMA public TO narrow`,
    );
    const narrow = url.replace('postgres:', 'narrow:');
    const first = new Client({ connectionString: narrow });
    await first.connect();
    const database = await open(narrow);
    expect(await faultOf(database.ping())).toMatchObject(BUSY);
    await first.end();
    while ((await onServer(url, `SELECT 1 FROM pg_stat_activity WHERE usename = 'narrow'`)).length > 0);
    await database.ping();
  });

  test('an unknown user and an unknown database are named as such', async () => {
    expect(await faultOf((await open(url.replace('postgres:', 'nobody:'))).ping())).toMatchObject({
      ...UNREACHABLE,
      message: expect.stringContaining('it denies access'),
    });
    expect(await faultOf((await open(url.replace(/rag_test_\w+/, 'nothing'))).ping())).toMatchObject({
      ...UNREACHABLE,
      message: expect.stringContaining('/nothing cannot be used (the server has no such database)'),
    });
  });

  test('a database without migrations is outdated until it is migrated', async () => {
    const fresh = withSecret(await createServerDatabase(server.url));
    const database = await open(fresh);
    const outdated = {
      code: 'DATABASE_OUTDATED',
      message: expect.stringContaining('docusaurus-rag-api migrate'),
    };
    expect(await faultOf(database.ping())).toMatchObject(outdated);
    expect(await faultOf(createPrismaSessionStore(database).begin({ locale: 'en' }))).toMatchObject(outdated);
    await migrateDatabase(fresh);
    await database.ping();
  });

  test('migrating a server that is down fails by name', async () => {
    await server.stop();
    expect(await faultOf(migrateDatabase(url))).toMatchObject(UNREACHABLE);
    await server.start();
  });
});

test('an address at which nobody speaks is given up', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  const database = await open(`postgresql://postgres:${SECRET}@127.0.0.1:${port}/x`);
  expect(await faultOf(database.ping())).toMatchObject(UNREACHABLE);
  const stopped = new AbortController();
  const pinged = faultOf(database.ping(stopped.signal));
  stopped.abort(new Error('The reader has left.'));
  expect(await pinged).toBe(stopped.signal.reason);
  expect(await faultOf(database.ping(stopped.signal))).toBe(stopped.signal.reason);
  silent.close();
});

test.each(['ENOTFOUND no-such-host.invalid:5432', 'ENOENT localhost:5432?host=/no/such/socket'])(
  'a place that does not exist: %s',
  async (place) => {
    const database = await open(`postgresql://u:${SECRET}@${place.replace(/^\w+ /, '').replace('?', '/x?')}`);
    expect(await faultOf(database.ping())).toMatchObject(UNREACHABLE);
  },
);

test.each(['', 'abc', 'mysql://u:s3cret-pa55word@h/d', 'postgres://u:s3cret-pa55word@@@:::/%zz', 'سرور'])(
  'the address %j is refused without being shown',
  async (url) => {
    const fault = await faultOf(openDatabase({ url }));
    expect(fault).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('DATABASE_URL') });
    expect(await faultOf(migrateDatabase(url))).toMatchObject({ code: 'CONFIG_INVALID' });
  },
);

test('a pooler that refuses the statement timeout is used without it', async () => {
  const serverUrl = new URL(inject('postgresUrl'));
  // As PgBouncer does it: an error instead of a session, for a start that asks for what a pool cannot keep.
  const refusal = (message: string) => {
    const fields = Buffer.from(`SFATAL\0VFATAL\0C08P01\0M${message}\0\0`);
    const head = Buffer.alloc(5);
    head.write('E');
    head.writeInt32BE(fields.length + 4, 1);
    return Buffer.concat([head, fields]);
  };
  let refused = 0;
  const pooler = createServer((client) => {
    client.once('data', (start) => {
      if (start.includes('statement_timeout')) {
        refused += 1;
        client.end(refusal('unsupported startup parameter: statement_timeout'));
        return;
      }
      const behind = connect(Number(serverUrl.port || 5432), serverUrl.hostname);
      behind.write(start);
      client.pipe(behind).pipe(client);
      for (const socket of [client, behind]) socket.on('error', () => socket.destroy());
    });
  }).listen(0, '127.0.0.1');
  await once(pooler, 'listening');
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${(pooler.address() as AddressInfo).port}`;
  const database = await open(url.href);
  const two = () => database.query((prisma) => prisma.$queryRaw`SELECT 2 AS two`);
  expect(await Promise.all([two(), two(), two()])).toEqual([[{ two: 2 }], [{ two: 2 }], [{ two: 2 }]]);
  expect(refused).toBeGreaterThanOrEqual(1);
  pooler.close();
});

test('a folder that holds no database any more is named, and free again for another try', async () => {
  const embeddedDir = await mkdtemp(join(tmpdir(), 'rag-pglite-'));
  await mkdir(join(embeddedDir, 'data'));
  await writeFile(join(embeddedDir, 'data/PG_VERSION'), '3');
  expect(await faultOf(openDatabase({ embeddedDir }))).toMatchObject({
    code: 'DATABASE_UNREACHABLE',
    message: expect.stringContaining(`The embedded database in ${embeddedDir} cannot be opened`),
  });
  expect(await readdir(embeddedDir)).toEqual(['data']);
  await rm(embeddedDir, { recursive: true });
});

test('calls after the end fail by name', async () => {
  const database = await openDatabase({ url: withSecret(inject('postgresUrl')), statementTimeoutMs });
  await database.query((prisma) => prisma.$queryRaw`SELECT 1`);
  await database.close();
  expect(await faultOf(database.ping())).toMatchObject(UNREACHABLE);
});
