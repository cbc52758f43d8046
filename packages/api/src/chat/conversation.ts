import { RagError, type Turn } from 'docusaurus-rag-core';
import type { SessionStore } from '../sessions/session-store.js';
import type { ChatAnswer, ChatQuestion } from './schema.js';

/** Earlier exchanges beyond it are left out, the oldest first. In UTF-16 units. */
const MAX_HISTORY_LENGTH = 12_000;

/**
 * The conversation a question goes on with, or a new one.
 *
 * @throws RagError `SESSION_NOT_FOUND` when it is unknown, expired, deleted or another's
 */
export async function openSession(
  sessions: SessionStore,
  given: ChatQuestion['session'],
  locale: string,
): Promise<ChatAnswer['session']> {
  if (!given) {
    const { id, token, expiresAt } = await sessions.begin({ locale });
    return { id, token, expiresAt: expiresAt.toISOString() };
  }
  const session = await sessions.find(given.id, given.token);
  if (!session) {
    throw new RagError(
      'SESSION_NOT_FOUND',
      'There is no such conversation: it has expired or was deleted, or the token is not its own. Leave "session" out to begin a new one.',
    );
  }
  return { id: session.id, expiresAt: session.expiresAt.toISOString() };
}

/** The latest exchanges that fit together, oldest first. */
export async function latestTurns(
  sessions: SessionStore,
  sessionId: string,
  maxTurns: number,
): Promise<Turn[]> {
  const turns = await sessions.turns(sessionId, maxTurns);
  let length = 0;
  const fitting = turns.toReversed().findIndex(({ question, answer }) => {
    length += question.length + answer.length;
    return length > MAX_HISTORY_LENGTH;
  });
  return fitting === -1 ? turns : turns.slice(turns.length - fitting);
}
