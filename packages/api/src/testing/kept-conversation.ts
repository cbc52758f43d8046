import { randomUUID } from 'node:crypto';
import type { NewSession, SessionStore } from '../sessions/session-store.js';

/** A conversation with one question in Urdu and its answer. */
export async function keepConversation(sessions: SessionStore): Promise<NewSession & { messageId: string }> {
  const session = await sessions.begin({ locale: 'ur' });
  const messageId = randomUUID();
  await sessions.addQuestion(session.id, { text: 'پورٹ کیسے بدلوں؟', locale: 'ur' });
  await sessions.addAnswer(session.id, {
    id: messageId,
    text: 'کمانڈ کو --port دیں [1]۔',
    status: 'complete',
    outcome: 'answered',
    citations: [
      {
        number: 1,
        chunkId: 'c',
        url: '/ur/docs/serving#port',
        title: 'سائٹ پیش کرنا',
        headingPath: ['پورٹ'],
        locale: 'ur',
      },
    ],
    durationMs: 900,
    usage: { inputTokens: 100, cachedInputTokens: 0, outputTokens: 12, embeddingTokens: 7 },
  });
  return { ...session, messageId };
}
