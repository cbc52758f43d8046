import { randomUUID } from 'node:crypto';
import { RagError, type Citation, type Outcome } from 'docusaurus-rag-core';
import type { Database } from '../database/database.js';
import { addAnswer, addQuestion, beginWithQuestion } from './add-message.js';
import type { Message, SessionStore } from './session-store.js';
import { createSessionToken, hashSessionToken, isSessionToken, isUuid } from './session-token.js';

export const DEFAULT_SESSION_TTL_MS = 30 * 24 * 60 * 60 * 1000;

/** Few enough to be deleted, with their messages, within the time limit of a statement. */
const EXPIRED_AT_ONCE = 100;

export interface PrismaSessionStoreOptions {
  /** A session expires this long after its latest message. Default 30 days. */
  ttlMs?: number | undefined;
  now?: (() => Date) | undefined;
}

/** Sessions in PostgreSQL. */
export function createPrismaSessionStore(
  database: Database,
  { ttlMs = DEFAULT_SESSION_TTL_MS, now = () => new Date() }: PrismaSessionStoreOptions = {},
): SessionStore {
  const prolonged = () => {
    const at = now();
    return { at, expiresAt: new Date(at.getTime() + ttlMs) };
  };
  return {
    async begin({ locale }, question) {
      const { at, expiresAt } = prolonged();
      const id = randomUUID();
      const token = createSessionToken();
      const tokenHash = hashSessionToken(token);
      await database.query(async (prisma) => {
        if (question) {
          await beginWithQuestion(prisma, { sessionId: id, tokenHash, locale, at, expiresAt }, question);
        } else {
          const data = { id, tokenHash, locale, createdAt: at, lastActiveAt: at, expiresAt };
          await prisma.session.create({ data, select: { id: true } });
        }
      });
      return { id, token, expiresAt };
    },

    async find(id, token) {
      if (!isUuid(id)) return undefined;
      const row = await database.query((prisma) => prisma.session.findUnique({ where: { id } }));
      if (!row || !isSessionToken(token, row.tokenHash) || row.expiresAt <= now()) return undefined;
      const { locale, createdAt, lastActiveAt, expiresAt } = row;
      return { id: row.id, locale, createdAt, lastActiveAt, expiresAt };
    },

    async addQuestion(sessionId, question) {
      const isStored =
        isUuid(sessionId) &&
        (await database.query((prisma) => addQuestion(prisma, { sessionId, ...prolonged() }, question)));
      if (!isStored) throw sessionNotFound(sessionId);
    },

    async addAnswer(sessionId, answer) {
      const isStored =
        isUuid(sessionId) &&
        (await database.query((prisma) => addAnswer(prisma, { sessionId, ...prolonged() }, answer)));
      if (!isStored) throw sessionNotFound(sessionId);
    },

    async turns(sessionId, limit) {
      if (!isUuid(sessionId)) return [];
      const answers = await database.query((prisma) =>
        prisma.message.findMany({
          where: { sessionId, role: 'assistant', status: { in: ['complete', 'stopped'] } },
          orderBy: { ordinal: 'desc' },
          take: limit,
          select: { text: true, question: { select: { text: true } } },
        }),
      );
      return answers
        .toReversed()
        .flatMap(({ text, question }) => (question ? [{ question: question.text, answer: text }] : []));
    },

    async messages(sessionId) {
      if (!isUuid(sessionId)) return [];
      const rows = await database.query((prisma) =>
        prisma.message.findMany({
          where: { sessionId },
          orderBy: { ordinal: 'asc' },
          include: { feedback: { select: { rating: true, reason: true, comment: true } } },
        }),
      );
      return rows.map(({ id, role, text, createdAt, status, outcome, citations, feedback }): Message => ({
        id,
        role,
        text,
        createdAt,
        status,
        // Both were written by `addAnswer`, from values of these types.
        outcome: (outcome ?? undefined) as Outcome | undefined,
        citations: citations as unknown as Citation[],
        feedback: feedback
          ? {
              rating: feedback.rating,
              reason: feedback.reason ?? undefined,
              comment: feedback.comment ?? undefined,
            }
          : undefined,
      }));
    },

    async remove(sessionId) {
      if (!isUuid(sessionId)) return;
      await database.query((prisma) => prisma.session.deleteMany({ where: { id: sessionId } }));
    },

    async removeExpired(until = now()) {
      let total = 0;
      for (;;) {
        // A session that is being prolonged is locked, and passed over.
        const removed = await database.query(
          (prisma) => prisma.$executeRaw`
            DELETE FROM public.sessions WHERE id IN (
              SELECT id FROM public.sessions WHERE expires_at <= ${until}
              ORDER BY expires_at LIMIT ${EXPIRED_AT_ONCE} FOR UPDATE SKIP LOCKED
            )`,
        );
        total += removed;
        if (removed < EXPIRED_AT_ONCE) return total;
      }
    },

    countActive: (since) =>
      database.query((prisma) =>
        // Without a message, the time is that of the beginning.
        prisma.session.count({ where: { lastActiveAt: { gte: since }, messages: { some: {} } } }),
      ),
  };
}

function sessionNotFound(id: string): RagError {
  return new RagError(
    'SESSION_NOT_FOUND',
    `There is no conversation "${id}" any more: it was deleted or has expired. Begin a new one.`,
  );
}
