import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPrismaSessionStore } from '../sessions/prisma-session-store.js';
import { keepConversation } from '../testing/kept-conversation.js';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createAuditLog } from './audit-log.js';
import { createLogger, LOG_LEVELS } from './logger.js';

let one: TestDatabase;
let api: RunningApi;
beforeAll(async () => {
  one = await openTestDatabase('server');
  api = await runApi({ sessions: createPrismaSessionStore(one.database) });
});
afterAll(async () => {
  await api.close();
  await one.remove();
});

it.each(LOG_LEVELS)('is written whatever the level of the log is: %s', (level) => {
  const lines: string[] = [];
  const logger = createLogger({ level, destination: { write: (line) => void lines.push(line) } });
  createAuditLog(logger).record({ action: 'key.revoked', keyId: '1', by: 'command' });
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 'info', audit: true, action: 'key.revoked', keyId: '1', by: 'command', msg: 'key.revoked' },
  ]);
  expect(lines[0]?.endsWith('\n')).toBe(true);
});

it('tells of conversations that are taken away or deleted, and of nothing that was said in them', async () => {
  const { id, token } = await keepConversation(api.deps.sessions);
  const headers = { authorization: `Bearer ${token}` };
  await fetch(`${api.url}/v1/sessions/${id}/export`, { headers });
  await fetch(`${api.url}/v1/sessions/${id}`, { headers });
  await fetch(`${api.url}/v1/sessions/${id}`, { method: 'DELETE', headers });
  await fetch(`${api.url}/v1/sessions/${id}`, { method: 'DELETE', headers });
  const audited = api.log.filter(({ audit }) => audit === true);
  const requestId = expect.any(String) as string;
  expect(audited).toMatchObject([
    { action: 'session.exported', sessionId: id, requestId },
    { action: 'session.deleted', sessionId: id, requestId },
  ]);
  expect(JSON.stringify(api.log)).not.toContain(token);
  expect(JSON.stringify(audited)).not.toContain('پورٹ');
});
