import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrismaSessionStore } from '../sessions/prisma-session-store.js';
import type { SessionStore } from '../sessions/session-store.js';
import { keepConversation } from '../testing/kept-conversation.js';
import { problemIn } from '../testing/problem-in.js';
import { runApi, type RunningApi } from '../testing/running-api.js';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createPrismaFeedbackStore } from './prisma-feedback-store.js';

let database: TestDatabase;
let sessions: SessionStore;
let api: RunningApi;

beforeAll(async () => {
  database = await openTestDatabase('server');
  sessions = createPrismaSessionStore(database.database);
  api = await runApi({ sessions, feedback: createPrismaFeedbackStore(database.database) });
});

afterAll(async () => {
  await api.close();
  await database.remove();
});

const give = (messageId: string, token: string | undefined, body: unknown) =>
  api.post(
    `/v1/messages/${messageId}/feedback`,
    body,
    token === undefined ? {} : { Authorization: `Bearer ${token}` },
  );

describe('feedback', () => {
  it('is stored, replaced and counted when it comes from the owner of the answer', async () => {
    const { id, token, messageId } = await keepConversation(sessions);
    expect((await give(messageId, token, { rating: 'up' })).status).toBe(204);
    const second = { rating: 'down', reason: 'incomplete', comment: 'ونڈوز کا ذکر نہیں۔' };
    expect((await give(messageId, token, second)).status).toBe(204);
    expect((await sessions.messages(id))[1]?.feedback).toEqual(second);
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toContain('rag_feedback_total{rating="up"} 1');
    expect(metrics).toContain('rag_feedback_total{rating="down"} 1');
  });

  it('is not taken from anybody else, nor for what is no answer', async () => {
    const own = await keepConversation(sessions);
    const other = await keepConversation(sessions);
    const [question] = await sessions.messages(own.id);
    for (const [messageId, token] of [
      [own.messageId, other.token],
      [own.messageId, undefined],
      [own.messageId, 'x'],
      [question?.id ?? '', own.token],
      ['7', own.token],
      ['6f9619ff-8b86-4d01-b42d-00cf4fc964ff', own.token],
    ] as const) {
      expect(await problemIn(await give(messageId, token, { rating: 'up' }))).toMatchObject({
        code: 'MESSAGE_NOT_FOUND',
        status: 404,
      });
    }
    expect((await sessions.messages(own.id))[1]?.feedback).toBeUndefined();
  });

  it.each([
    ['a rating it does not know', { rating: 'great' }, '/rating'],
    ['a rating that is a number', { rating: 1 }, '/rating'],
    ['no rating', {}, '/rating'],
    ['a reason it does not know', { rating: 'up', reason: 'x' }, '/reason'],
    ['a comment that is too long', { rating: 'up', comment: 'ب'.repeat(1001) }, '/comment'],
    ['a comment with U+0000', { rating: 'up', comment: '\0' }, '/comment'],
  ])('with %s is refused', async (_, body, path) => {
    const { token, messageId } = await keepConversation(sessions);
    const { code, errors } = await problemIn(await give(messageId, token, body));
    expect(code).toBe('REQUEST_INVALID');
    expect(errors?.map((each) => each.path)).toEqual([path]);
  });
});
