import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPrismaSessionStore, DEFAULT_SESSION_TTL_MS } from '../sessions/prisma-session-store.js';
import type { NewSession, SessionStore } from '../sessions/session-store.js';
import { answerRecord } from '../testing/answer-record.js';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import type { FeedbackStore } from './feedback-store.js';
import { createPrismaFeedbackStore } from './prisma-feedback-store.js';

describe.each(DATABASE_KINDS)('feedback in PostgreSQL, %s', (kind) => {
  let opened: TestDatabase;
  let sessions: SessionStore;
  let feedback: FeedbackStore;
  let clock = new Date('2026-11-22T10:00:00Z');

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    sessions = createPrismaSessionStore(opened.database, { now: () => clock });
    feedback = createPrismaFeedbackStore(opened.database, { now: () => clock });
  });
  afterAll(() => opened.remove());

  async function answered(): Promise<{ session: NewSession; questionId: string; messageId: string }> {
    const session = await sessions.begin({ locale: 'ur' });
    const questionId = randomUUID();
    await sessions.addQuestion(session.id, { id: questionId, text: 'یہ کیا ہے؟', locale: 'ur' });
    const answer = answerRecord();
    await sessions.addAnswer(session.id, answer);
    return { session, questionId, messageId: answer.id };
  }

  test('an opinion is shown with its answer, and the latest replaces the others', async () => {
    const { session, messageId } = await answered();
    expect(
      await feedback.give(messageId, session.token, {
        rating: 'down',
        reason: 'wrong',
        comment: 'غلط ہے 😕\0',
      }),
    ).toBe(true);
    const opinion = async () => (await sessions.messages(session.id))[1]?.feedback;
    expect(await opinion()).toEqual({ rating: 'down', reason: 'wrong', comment: 'غلط ہے 😕\uFFFD' });
    expect(await feedback.give(messageId, session.token, { rating: 'up' })).toBe(true);
    expect(await opinion()).toEqual({ rating: 'up' });
  });

  test('opinions given at the same time leave one', async () => {
    const { session, messageId } = await answered();
    const given = await Promise.all(
      Array.from({ length: 8 }, () => feedback.give(messageId, session.token, { rating: 'up' })),
    );
    expect(given).toEqual(Array(8).fill(true));
    expect(await opened.database.query((prisma) => prisma.feedback.count({ where: { messageId } }))).toBe(1);
  });

  test("another's token, a question, an unknown and an expired answer take none", async () => {
    const { session, questionId, messageId } = await answered();
    const other = await answered();
    expect(await feedback.give(messageId, other.session.token, { rating: 'up' })).toBe(false);
    expect(await feedback.give(messageId, '', { rating: 'up' })).toBe(false);
    expect(await feedback.give(questionId, session.token, { rating: 'up' })).toBe(false);
    for (const id of [randomUUID(), 'x', "'; --", '\0', 'پیغام']) {
      expect(await feedback.give(id, session.token, { rating: 'up' })).toBe(false);
    }
    clock = new Date(clock.getTime() + DEFAULT_SESSION_TTL_MS);
    expect(await feedback.give(messageId, session.token, { rating: 'up' })).toBe(false);
    expect(await opened.database.query((prisma) => prisma.feedback.count({ where: { messageId } }))).toBe(0);
  });
});
