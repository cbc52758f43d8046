import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFlatStore } from 'docusaurus-rag-core/flat';
import { contentOf } from 'docusaurus-rag-core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from './app.js';
import { compose, secretsOf, type Composition } from './compose.js';
import { parseConfig } from './config.js';
import type { Environment } from './config-texts.js';
import { migrateDatabase } from './database/migrate-database.js';
import { createLogger } from './observability/logger.js';
import { createPostgresServer } from './testing/postgres-server.js';
import { problemIn } from './testing/problem-in.js';
import { createServerDatabase, dropServerDatabase } from './testing/test-database.js';

const cleanUp: (() => unknown)[] = [];
let dir: string;
let log: string;

beforeEach(async () => {
  log = '';
  dir = await mkdtemp(join(tmpdir(), 'rag-compose-'));
  cleanUp.push(() => rm(dir, { recursive: true, force: true }));
});

afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step();
});

async function run(environment: Environment): Promise<{ url: string; composition: Composition }> {
  const config = parseConfig(environment);
  const logger = createLogger({
    level: 'info',
    secrets: secretsOf(config),
    destination: { write: (line) => void (log += line) },
  });
  const composition = await compose(config, { logger });
  const server = createServer(createApp(composition.deps)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(async () => {
    server.closeAllConnections();
    server.close();
    await composition.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, composition };
}

const search = (url: string) =>
  fetch(`${url}/v1/search`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: 'پورٹ کیسے بدلوں؟', locale: 'ur' }),
  });

/** A port at which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('compose', () => {
  it('answers from a flat store, which may be empty at first', async () => {
    const database = await createServerDatabase();
    cleanUp.push(() => dropServerDatabase(database));
    await migrateDatabase(database);
    const { url } = await run({ RAG_INDEX_DIR: dir, DATABASE_URL: database });
    expect(await problemIn(await search(url))).toMatchObject({ code: 'INDEX_NOT_FOUND', status: 503 });

    const builder = createFlatStore({ dir });
    await builder.publish(contentOf({ ur: ['پورٹ بدلنے کے لیے کمانڈ کو --port دیں۔'] }));
    await builder.close();
    await expect.poll(async () => (await search(url)).status, { timeout: 10_000 }).toBe(200);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  });

  it('starts while Qdrant is down, and says so', async () => {
    const database = await createServerDatabase();
    cleanUp.push(() => dropServerDatabase(database));
    await migrateDatabase(database);
    const { url } = await run({
      QDRANT_URL: `http://127.0.0.1:${await closedPort()}`,
      QDRANT_API_KEY: 'hunter2-key',
      DATABASE_URL: database,
    });
    expect(await problemIn(await search(url))).toMatchObject({ code: 'STORE_UNREACHABLE', status: 503 });
    const ready = await fetch(`${url}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      parts: { database: { status: 'ready' }, index: { status: 'failed', code: 'STORE_UNREACHABLE' } },
    });
    expect(log).not.toContain('hunter2');
  });

  it('starts while the database is down, searches without it, and recovers when it is back', async () => {
    const postgres = await createPostgresServer();
    cleanUp.push(() => postgres.remove());
    await migrateDatabase(postgres.url);
    await postgres.stop();
    const databaseUrl = new URL(postgres.url);
    databaseUrl.password = 'hunter2-password';
    const builder = createFlatStore({ dir });
    await builder.publish(contentOf({ ur: ['پورٹ بدلنے کے لیے کمانڈ کو --port دیں۔'] }));

    const { url } = await run({ RAG_INDEX_DIR: dir, DATABASE_URL: databaseUrl.href });
    const ready = await fetch(`${url}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      parts: { database: { code: 'DATABASE_UNREACHABLE' }, index: { status: 'ready' } },
    });
    expect((await search(url)).status).toBe(200);
    expect(log).not.toContain('hunter2');

    await postgres.start();
    await expect.poll(async () => (await fetch(`${url}/ready`)).status, { timeout: 20_000 }).toBe(200);
  });

  it('refuses a folder that holds no site', async () => {
    await expect(compose(parseConfig({ RAG_SITE_DIR: dir }))).rejects.toMatchObject({
      code: 'INDEX_NOT_FOUND',
    });
  });

  it('knows every secret of a config', () => {
    const config = parseConfig({
      QDRANT_URL: 'https://q.example.org',
      QDRANT_API_KEY: 'q-key',
      OPENAI_API_KEY: 'o-key',
      DATABASE_URL: 'postgres://a:p%40ss@b/c',
      RAG_METRICS_TOKEN: 'token-of-prometheus',
    });
    expect(secretsOf(config)).toEqual([
      'q-key',
      'o-key',
      'token-of-prometheus',
      'postgres://a:p%40ss@b/c',
      'p@ss',
      'p%40ss',
    ]);
  });
});
