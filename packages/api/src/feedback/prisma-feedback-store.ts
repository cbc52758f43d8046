import type { Database } from '../database/database.js';
import { isSessionToken, isUuid } from '../sessions/session-token.js';
import { storableText } from '../sessions/storable-text.js';
import type { FeedbackStore } from './feedback-store.js';

/** Feedback in PostgreSQL, beside the answer it is about. */
export function createPrismaFeedbackStore(
  database: Database,
  { now = () => new Date() }: { now?: (() => Date) | undefined } = {},
): FeedbackStore {
  return {
    async give(messageId, token, { rating, reason, comment }) {
      if (!isUuid(messageId)) return false;
      const session = await database.query((prisma) =>
        prisma.session.findFirst({
          where: { messages: { some: { id: messageId, role: 'assistant' } } },
          select: { tokenHash: true, expiresAt: true },
        }),
      );
      const at = now();
      if (!session || !isSessionToken(token, session.tokenHash) || session.expiresAt <= at) return false;
      const words = comment === undefined ? null : storableText(comment);
      const stored = await database.query(
        (prisma) => prisma.$executeRaw`
          INSERT INTO public.feedback (message_id, rating, reason, comment, created_at, updated_at)
          SELECT id, ${rating}::public.rating, ${reason ?? null}, ${words}, ${at}, ${at}
          FROM public.messages WHERE id = ${messageId}::uuid
          FOR KEY SHARE
          ON CONFLICT (message_id) DO UPDATE SET rating = excluded.rating, reason = excluded.reason,
            comment = excluded.comment, updated_at = excluded.updated_at`,
      );
      // Nothing when the session was deleted meanwhile.
      return stored === 1;
    },
  };
}
