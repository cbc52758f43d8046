import { RagError } from 'docusaurus-rag-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepConversation } from '../testing/kept-conversation.js';
import { problemIn } from '../testing/problem-in.js';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createPrismaSessionStore } from './prisma-session-store.js';
import { sessionExportSchema, sessionSchema } from './schema.js';
import type { SessionStore } from './session-store.js';

let database: TestDatabase;
let sessions: SessionStore;
let api: RunningApi;

beforeAll(async () => {
  database = await openTestDatabase('server');
  sessions = createPrismaSessionStore(database.database);
  api = await runApi({ sessions });
});

afterAll(async () => {
  await api.close();
  await database.remove();
});

const ask = (path: string, token: string, method = 'GET') =>
  fetch(api.url + path, { method, headers: { Authorization: `Bearer ${token}` } });

describe('a conversation', () => {
  it('is read by its owner, without its token in it', async () => {
    const { id, token } = await keepConversation(sessions);
    const response = await ask(`/v1/sessions/${id}`, token);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).not.toContain(token);
    expect(sessionSchema.parse(JSON.parse(text))).toMatchObject({
      id,
      locale: 'ur',
      messages: [
        { role: 'user', text: 'پورٹ کیسے بدلوں؟', citations: [] },
        { role: 'assistant', outcome: 'answered', citations: [{ url: '/ur/docs/serving#port' }] },
      ],
    });
  });

  it('is taken away as a file by its owner', async () => {
    const { id, token } = await keepConversation(sessions);
    const response = await ask(`/v1/sessions/${id}/export`, token);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="conversation-${id}.json"`,
    );
    const exported = sessionExportSchema.parse(await response.json());
    expect(exported.messages).toHaveLength(2);
  });

  it('is taken away as Markdown when that is asked for', async () => {
    const { id, token } = await keepConversation(sessions);
    const headers = { Authorization: `Bearer ${token}`, Accept: 'text/markdown' };
    const response = await fetch(`${api.url}/v1/sessions/${id}/export`, { headers });
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await response.text()).toContain('> پورٹ کیسے بدلوں؟');
  });

  it('is not exported as anything else', async () => {
    const { id, token } = await keepConversation(sessions);
    const headers = { Authorization: `Bearer ${token}`, Accept: 'application/pdf' };
    const response = await fetch(`${api.url}/v1/sessions/${id}/export`, { headers });
    expect(await problemIn(response)).toMatchObject({ code: 'NOT_ACCEPTABLE', status: 406 });
  });

  it('is gone once its owner deletes it', async () => {
    const { id, token } = await keepConversation(sessions);
    expect((await ask(`/v1/sessions/${id}`, token, 'DELETE')).status).toBe(204);
    expect(await problemIn(await ask(`/v1/sessions/${id}`, token))).toMatchObject({
      code: 'SESSION_NOT_FOUND',
      status: 404,
    });
  });

  it.each([
    ['no token', undefined],
    ['an empty token', 'Bearer '],
    ['another’s token', 'another'],
    ['its token in another scheme', 'Basic'],
    ['a token of bytes that are no text', 'Bearer \xe9\xff'],
  ])('does not exist for whoever sends %s, whatever is tried', async (_, authorization) => {
    const own = await keepConversation(sessions);
    const other = await keepConversation(sessions);
    const headers: Record<string, string> =
      authorization === undefined
        ? {}
        : {
            Authorization:
              authorization === 'another'
                ? `Bearer ${other.token}`
                : authorization === 'Basic'
                  ? `Basic ${own.token}`
                  : authorization,
          };
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/export'],
      ['DELETE', ''],
    ] as const) {
      const response = await fetch(`${api.url}/v1/sessions/${own.id}${path}`, { method, headers });
      expect(await problemIn(response)).toMatchObject({ code: 'SESSION_NOT_FOUND', status: 404 });
    }
    expect((await ask(`/v1/sessions/${own.id}`, own.token)).status).toBe(200);
  });

  it.each([
    '7',
    '__proto__',
    'null',
    '%F0%9F%8D%B5',
    "'; DROP TABLE sessions; --",
    '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  ])('does not exist under the id %s', async (id) => {
    const { token } = await keepConversation(sessions);
    expect(await problemIn(await ask(`/v1/sessions/${id}`, token))).toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
  });

  it('cannot be read while the database is down, and says so', async () => {
    const down: SessionStore = {
      ...sessions,
      find: () => Promise.reject(new RagError('DATABASE_UNREACHABLE', 'db.internal:5432 does not answer')),
    };
    const own = await runApi({ sessions: down });
    const response = await fetch(`${own.url}/v1/sessions/6f9619ff-8b86-4d01-b42d-00cf4fc964ff`, {
      headers: { Authorization: 'Bearer abc' },
    });
    const problem = await problemIn(response);
    expect(problem).toMatchObject({ code: 'DATABASE_UNREACHABLE', status: 503, retryable: true });
    expect(JSON.stringify(problem)).not.toContain('db.internal');
    await own.close();
  });
});
