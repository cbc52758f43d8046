import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Citation } from 'docusaurus-rag-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.js';
import { createPrismaFeedbackStore } from '../feedback/prisma-feedback-store.js';
import { answerRecord, NO_USAGE } from '../testing/answer-record.js';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createPrismaSessionStore, DEFAULT_SESSION_TTL_MS } from './prisma-session-store.js';
import type { SessionStore } from './session-store.js';

const HOSTILE_IDS = [
  '',
  'x',
  "' OR 1=1 --",
  '../../etc/passwd',
  '\0',
  'سیشن',
  '😀',
  `${randomUUID()} `,
  '9'.repeat(40),
];

const CITATION: Citation = {
  number: 1,
  chunkId: randomUUID(),
  url: '/ur/docs/bm25/#وزن',
  title: 'بی ایم ۲۵ کیا ہے؟',
  headingPath: ['تلاش', 'وزن 🧮'],
  locale: 'ur',
};

describe.each(DATABASE_KINDS)('sessions in PostgreSQL, %s', (kind) => {
  let opened: TestDatabase;
  let database: Database;
  let sessions: SessionStore;
  let clock = new Date('2026-11-22T10:00:00.123Z');

  const later = (ms: number) => (clock = new Date(clock.getTime() + ms));

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    ({ database } = opened);
    sessions = createPrismaSessionStore(database, { now: () => clock });
  });
  afterAll(() => opened.remove());

  test('a session is found with its token and expires 30 days after it was begun', async () => {
    const { id, token, expiresAt } = await sessions.begin({ locale: 'ur' });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(expiresAt).toEqual(new Date(clock.getTime() + DEFAULT_SESSION_TTL_MS));
    expect(await sessions.find(id, token)).toEqual({
      id,
      locale: 'ur',
      createdAt: clock,
      lastActiveAt: clock,
      expiresAt,
    });
    expect((await sessions.find(id.toUpperCase(), token))?.id).toBe(id);
  });

  test.each([
    ['en', 'What is BM25?'],
    ['ur', 'بی ایم ۲۵ کیا ہے؟'],
  ])('a session may begin with its first question: %s', async (locale, text) => {
    const question = { id: randomUUID(), text, locale, pageUrl: '/docs/', selection: text };
    const { id, token } = await sessions.begin({ locale }, question);
    expect(await sessions.find(id, token)).toMatchObject({ locale, createdAt: clock, lastActiveAt: clock });
    expect(await sessions.messages(id)).toMatchObject([
      { id: question.id, role: 'user', text, createdAt: clock, status: 'complete' },
    ]);
    await sessions.addAnswer(id, answerRecord({ questionId: question.id }));
    expect(await sessions.turns(id, 5)).toMatchObject([{ question: text }]);
  });

  test('a session whose first question cannot be stored is not begun', async () => {
    const before = await database.query((prisma) => prisma.session.count());
    const question = { id: randomUUID(), text: 'What?', locale: 'en' };
    await sessions.begin({ locale: 'en' }, question);
    // The id is taken.
    await expect(sessions.begin({ locale: 'en' }, question)).rejects.toThrow();
    expect(await database.query((prisma) => prisma.session.count())).toBe(before + 1);
  });

  test('the token is stored as its hash only', async () => {
    const { id, token } = await sessions.begin({ locale: 'en' }, { text: 'What?', locale: 'en' });
    const row = await database.query((prisma) => prisma.session.findUniqueOrThrow({ where: { id } }));
    expect(row.tokenHash).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(Buffer.from(row.tokenHash).toString('latin1')).not.toContain(token);
  });

  test("another's token, a changed one and none find nothing", async () => {
    const { id, token } = await sessions.begin({ locale: 'en' });
    const other = await sessions.begin({ locale: 'en' });
    for (const wrong of [other.token, `${token} `, token.slice(1), '', '\0', 'ٹوکن']) {
      expect(await sessions.find(id, wrong)).toBeUndefined();
    }
    expect(await sessions.find(randomUUID(), token)).toBeUndefined();
  });

  test.each(HOSTILE_IDS)('the id %j is an unknown one', async (id) => {
    expect(await sessions.find(id, 'token')).toBeUndefined();
    expect(await sessions.messages(id)).toEqual([]);
    expect(await sessions.turns(id, 5)).toEqual([]);
    await sessions.remove(id);
    await expect(sessions.addQuestion(id, { text: 'What?', locale: 'en' })).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
    await expect(sessions.addAnswer(id, answerRecord())).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
  });

  test('a conversation is read back as it was had, in both languages', async () => {
    const { id } = await sessions.begin({ locale: 'ur' });
    const askedAt = clock;
    await sessions.addQuestion(id, {
      text: 'BM25 کیا ہے؟ 🤔',
      locale: 'ur',
      version: '2.0',
      pageUrl: '/ur/docs/bm25/',
      selection: 'لفظوں کا وزن',
    });
    const answeredAt = later(2000);
    const answer = answerRecord({
      text: 'یہ صفحوں کو لفظوں سے ترتیب دیتا ہے۔ [1]',
      citations: [CITATION],
      releaseId: 'r1',
    });
    await sessions.addAnswer(id, answer);
    await sessions.addQuestion(id, { text: 'And in short?', locale: 'en' });
    await sessions.addAnswer(
      id,
      answerRecord({ text: 'Half an ans', status: 'stopped', outcome: undefined }),
    );
    const messages = await sessions.messages(id);
    expect(messages).toEqual([
      {
        id: expect.any(String),
        role: 'user',
        text: 'BM25 کیا ہے؟ 🤔',
        createdAt: askedAt,
        status: 'complete',
        citations: [],
      },
      {
        id: answer.id,
        role: 'assistant',
        text: answer.text,
        createdAt: answeredAt,
        status: 'complete',
        outcome: 'answered',
        citations: [CITATION],
      },
      expect.objectContaining({ role: 'user', text: 'And in short?' }),
      expect.objectContaining({
        role: 'assistant',
        text: 'Half an ans',
        status: 'stopped',
        outcome: undefined,
      }),
    ]);
    const rows = await database.query((prisma) =>
      prisma.message.findMany({ where: { sessionId: id }, orderBy: { ordinal: 'asc' } }),
    );
    expect(rows[0]).toMatchObject({
      locale: 'ur',
      version: '2.0',
      pageUrl: '/ur/docs/bm25/',
      selection: 'لفظوں کا وزن',
    });
    expect(rows[1]).toMatchObject({ locale: 'ur', releaseId: 'r1', durationMs: 13, questionId: rows[0]?.id });
    expect(rows[3]).toMatchObject({ locale: 'en', questionId: rows[2]?.id });
  });

  test('turns are the latest complete or stopped exchanges, oldest first', async () => {
    const { id } = await sessions.begin({ locale: 'en' });
    for (const [index, status] of (['complete', 'failed', 'stopped', 'complete'] as const).entries()) {
      await sessions.addQuestion(id, { text: `Q${index}`, locale: 'en' });
      await sessions.addAnswer(id, answerRecord({ text: `A${index}`, status }));
    }
    await sessions.addQuestion(id, { text: 'Q4', locale: 'en' });
    expect(await sessions.turns(id, 10)).toEqual([
      { question: 'Q0', answer: 'A0' },
      { question: 'Q2', answer: 'A2' },
      { question: 'Q3', answer: 'A3' },
    ]);
    expect(await sessions.turns(id, 1)).toEqual([{ question: 'Q3', answer: 'A3' }]);
  });

  test('an answer belongs to its question, whichever comes first', async () => {
    const { id } = await sessions.begin({ locale: 'en' });
    const [first, second] = [randomUUID(), randomUUID()];
    await sessions.addQuestion(id, { id: first, text: 'Q1', locale: 'en' });
    await sessions.addQuestion(id, { id: second, text: 'Q2', locale: 'en' });
    await sessions.addAnswer(id, answerRecord({ questionId: second, text: 'A2' }));
    await sessions.addAnswer(id, answerRecord({ questionId: first, text: 'A1' }));
    expect(await sessions.turns(id, 5)).toEqual([
      { question: 'Q2', answer: 'A2' },
      { question: 'Q1', answer: 'A1' },
    ]);
  });

  test("an answer to another session's question, or to none, is kept without one", async () => {
    const mine = await sessions.begin({ locale: 'en' });
    const other = await sessions.begin({ locale: 'en' });
    const questionId = randomUUID();
    await sessions.addQuestion(other.id, { id: questionId, text: 'Q', locale: 'en' });
    await sessions.addAnswer(mine.id, answerRecord({ questionId }));
    await sessions.addAnswer(mine.id, answerRecord());
    expect(await sessions.messages(mine.id)).toHaveLength(2);
    expect(await sessions.turns(mine.id, 5)).toEqual([]);
  });

  test('what is added to one session at the same time has one order', async () => {
    const { id } = await sessions.begin({ locale: 'en' });
    const ids = Array.from({ length: 24 }, () => randomUUID());
    await Promise.all(
      ids.map(async (questionId, index) => {
        await sessions.addQuestion(id, { id: questionId, text: `Q${index}`, locale: 'en' });
        await sessions.addAnswer(id, answerRecord({ questionId, text: `A${index}` }));
      }),
    );
    const messages = await sessions.messages(id);
    expect(messages).toHaveLength(48);
    expect(await sessions.messages(id)).toEqual(messages);
    for (const index of ids.keys()) {
      const at = (text: string) => messages.findIndex((message) => message.text === text);
      expect(at(`Q${index}`)).toBeLessThan(at(`A${index}`));
    }
    const turns = await sessions.turns(id, 100);
    expect(turns.every(({ question, answer }) => question.slice(1) === answer.slice(1))).toBe(true);
  });

  test('every message prolongs the session; without one it is gone, at once for its owner and then for good', async () => {
    const { id, token } = await sessions.begin({ locale: 'en' });
    later(DEFAULT_SESSION_TTL_MS - 1);
    await sessions.addQuestion(id, { text: 'Still there?', locale: 'en' });
    const found = await sessions.find(id, token);
    expect(found).toMatchObject({
      lastActiveAt: clock,
      expiresAt: new Date(clock.getTime() + DEFAULT_SESSION_TTL_MS),
    });
    later(DEFAULT_SESSION_TTL_MS);
    expect(await sessions.find(id, token)).toBeUndefined();
    await expect(sessions.addQuestion(id, { text: 'Hello?', locale: 'en' })).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
    const kept = await sessions.begin({ locale: 'en' });
    expect(await sessions.removeExpired()).toBeGreaterThanOrEqual(1);
    expect(await sessions.removeExpired()).toBe(0);
    expect(await sessions.messages(id)).toEqual([]);
    expect(await sessions.find(kept.id, kept.token)).toBeDefined();
  });

  test('expired sessions are removed in batches, all of them', async () => {
    await Promise.all(Array.from({ length: 230 }, () => sessions.begin({ locale: 'en' })));
    later(DEFAULT_SESSION_TTL_MS + 1);
    expect(await sessions.removeExpired()).toBeGreaterThanOrEqual(230);
    expect(await database.query((prisma) => prisma.session.count())).toBe(0);
  });

  test('two retention jobs at once remove each session once', async () => {
    await Promise.all(Array.from({ length: 120 }, () => sessions.begin({ locale: 'en' })));
    later(DEFAULT_SESSION_TTL_MS + 1);
    const counts = await Promise.all([sessions.removeExpired(), sessions.removeExpired()]);
    // A batch that the other job holds is passed over, so the rest may be left to the next run.
    const rest = await sessions.removeExpired();
    expect(counts[0] + counts[1] + rest).toBe(120);
  });

  test('a deleted session takes its messages and feedback along and leaves its costs', async () => {
    const { id, token } = await sessions.begin({ locale: 'ur' });
    await sessions.addQuestion(id, { text: 'کتنا؟', locale: 'ur' });
    const answer = answerRecord({
      usage: { ...NO_USAGE, model: 'scripted', outputTokens: 7, costUsd: 0.0005 },
    });
    await sessions.addAnswer(id, answer);
    expect(
      await createPrismaFeedbackStore(database, { now: () => clock }).give(answer.id, token, {
        rating: 'up',
      }),
    ).toBe(true);
    await sessions.remove(id);
    expect(await sessions.find(id, token)).toBeUndefined();
    const counts = await database.query((prisma) =>
      Promise.all([
        prisma.message.count({ where: { sessionId: id } }),
        prisma.feedback.count({ where: { messageId: answer.id } }),
        prisma.answerUsage.findMany({ where: { model: 'scripted' } }),
      ]),
    );
    expect(counts).toMatchObject([
      0,
      0,
      [{ messageId: null, locale: 'ur', outputTokens: 7, costMicroUsd: 500n }],
    ]);
    await expect(sessions.addAnswer(id, answerRecord())).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
    await sessions.remove(id);
  });

  test('costs beyond 32 bits and unknown ones are kept exactly', async () => {
    const { id } = await sessions.begin({ locale: 'en' });
    const costs = [8_000_000_000.5, 4294.967297, 0, undefined];
    const answers = costs.map((costUsd) =>
      answerRecord({ usage: { ...NO_USAGE, inputTokens: 2_147_483_647, costUsd } }),
    );
    for (const answer of answers) await sessions.addAnswer(id, answer);
    const rows = await database.query((prisma) =>
      prisma.answerUsage.findMany({ where: { message: { sessionId: id } }, orderBy: { id: 'asc' } }),
    );
    expect(rows.map((row) => row.costMicroUsd)).toEqual([8_000_000_000_500_000n, 4_294_967_297n, 0n, null]);
    expect(rows[0]?.inputTokens).toBe(2_147_483_647);
  });

  test('active are the sessions with a message since', async () => {
    later(DEFAULT_SESSION_TTL_MS * 2);
    const since = clock;
    const [old, begun, active] = await Promise.all([1, 2, 3].map(() => sessions.begin({ locale: 'en' })));
    if (!old || !begun || !active) throw new Error('Three were begun.');
    await sessions.addQuestion(old.id, { text: 'before', locale: 'en' });
    later(1000);
    await sessions.addQuestion(active.id, { text: 'since', locale: 'en' });
    expect(await sessions.countActive(clock)).toBe(1);
    expect(await sessions.countActive(since)).toBe(2);
    expect(await sessions.countActive(later(1))).toBe(0);
  });

  test('any text comes back; only what PostgreSQL refuses is replaced', async () => {
    const { id } = await sessions.begin({ locale: 'en' });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (raw, title) => {
        const text = `\0${raw}\uD800`;
        await sessions.addQuestion(id, { text, locale: 'en', pageUrl: raw, selection: raw });
        await sessions.addAnswer(
          id,
          answerRecord({ text, citations: [{ ...CITATION, title: `${title}\0\uDC00`, headingPath: [raw] }] }),
        );
        const [question, answer] = (await sessions.messages(id)).slice(-2);
        const kept = raw.replaceAll(/[\0\p{Surrogate}]/gu, '\uFFFD');
        expect(question?.text).toBe(`\uFFFD${kept}\uFFFD`);
        expect(answer?.text).toBe(question?.text);
        expect(answer?.citations[0]?.headingPath).toEqual([kept]);
        expect(answer?.citations[0]?.title.endsWith('\uFFFD\uFFFD')).toBe(true);
      }),
      { numRuns: 40, examples: [['"\\\'; DROP TABLE sessions; -- ${x} $1 {{}}', 'اُردو']] },
    );
  });
});
