import { RagError, type Turn } from 'docusaurus-rag-core';
import type { QuestionRecord, SessionStore } from '../sessions/session-store.js';
import type { ChatAnswer, ChatQuestion } from './schema.js';

/** Earlier exchanges beyond it are left out, the oldest first. In UTF-16 units. */
const MAX_HISTORY_LENGTH = 12_000;

/** A question that is stored, and what was said before it. */
export interface StoredQuestion {
  session: ChatAnswer['session'];
  /** Oldest first. */
  history: Turn[];
}

/**
 * Stores a question in the conversation it goes on with, or in a new one.
 *
 * @param maxTurns earlier exchanges at most
 * @throws RagError `SESSION_NOT_FOUND` when the conversation is unknown, expired, deleted or another's
 */
export async function storeQuestion(
  sessions: SessionStore,
  given: ChatQuestion['session'],
  question: QuestionRecord,
  maxTurns: number,
): Promise<StoredQuestion> {
  if (!given) {
    const { id, token, expiresAt } = await sessions.begin({ locale: question.locale }, question);
    return { session: { id, token, expiresAt: expiresAt.toISOString() }, history: [] };
  }
  const session = await sessions.find(given.id, given.token);
  if (!session) {
    throw new RagError(
      'SESSION_NOT_FOUND',
      'There is no such conversation: it has expired or was deleted, or the token is not its own. Leave "session" out to begin a new one.',
    );
  }
  const history = await latestTurns(sessions, session.id, maxTurns);
  await sessions.addQuestion(session.id, question);
  return { session: { id: session.id, expiresAt: session.expiresAt.toISOString() }, history };
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
