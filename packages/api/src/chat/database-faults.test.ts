import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { migrateDatabase } from '../database/migrate-database.js';
import { openDatabase } from '../database/open-database.js';
import { createPrismaSessionStore } from '../sessions/prisma-session-store.js';
import { partsOf, startChatApi, type ChatApi } from '../testing/chat-api.js';
import { sayWords } from '../testing/generated-answer.js';
import { createPostgresServer, type PostgresServer } from '../testing/postgres-server.js';

const URDU = { question: 'بی ایم 25 کیا ہے؟', locale: 'ur' };

let postgres: PostgresServer;
let database: Database;
let api: ChatApi;

beforeEach(async () => {
  postgres = await createPostgresServer();
  await migrateDatabase(postgres.url);
  database = await openDatabase({ url: postgres.url, statementTimeoutMs: 1000 });
  api = await startChatApi({
    script: sayWords(['جواب']),
    deps: { database, sessions: createPrismaSessionStore(database) },
    config: { cachedAnswers: 0 },
  });
});

afterEach(async () => {
  api.close();
  await database.close();
  await postgres.remove();
});

it('answers nothing that cannot be stored while the database is down, and goes on when it is back', async () => {
  await postgres.stop();
  const refused = await api.post(URDU);
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ code: 'DATABASE_UNREACHABLE', retryable: true });
  expect(api.answerer.asked).toEqual([]);
  expect(api.metrics.of('queryFailed')).toEqual([[{ route: '/v1/chat', code: 'DATABASE_UNREACHABLE' }]]);
  expect(api.log.filter(({ level }) => level === 50)).toMatchObject([{ code: 'DATABASE_UNREACHABLE' }]);

  await postgres.start();
  expect((await partsOf(await api.post(URDU))).at(-1)).toMatchObject({ type: 'finish' });
});

it('finishes an answer whose database goes down meanwhile', async () => {
  api.answerer.script = async function* (request, options) {
    await postgres.stop();
    yield* sayWords(['جواب'])(request, options);
  };
  expect((await partsOf(await api.post(URDU))).at(-1)).toMatchObject({ type: 'finish' });
  expect(api.metrics.of('queryFailed')).toEqual([[{ route: '/v1/chat', code: 'DATABASE_UNREACHABLE' }]]);
  expect(api.log.filter(({ level }) => level === 50)).toMatchObject([
    { code: 'DATABASE_UNREACHABLE', msg: 'an answer could not be stored' },
  ]);
});
