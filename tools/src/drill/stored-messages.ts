import { queryDatabase } from '../services/query-database.js';
import type { Told } from './told.js';

/** A message as the database has it. */
export interface StoredMessage {
  id: string;
  session: string;
  role: 'user' | 'assistant';
  text: string;
  status: 'complete' | 'stopped' | 'failed';
}

export async function readStoredMessages(url: string): Promise<StoredMessage[]> {
  const lines = await queryDatabase(
    url,
    "select json_build_object('id', id, 'session', session_id, 'role', role, 'text', text, 'status', status) from messages",
  );
  return lines.map((line) => JSON.parse(line) as StoredMessage);
}

/**
 * Compares what readers were told with what is stored.
 *
 * @param wholeAnswer text of every answer that is whole
 * @returns a sentence for each message that readers were told of and that is not there, and for each half answer that says
 * it is whole
 */
export function findLosses(told: Told[], stored: StoredMessage[], wholeAnswer: string): string[] {
  const questions = new Set(
    stored.filter(({ role }) => role === 'user').map(({ session, text }) => `${session} ${text}`),
  );
  const answers = new Map(stored.filter(({ role }) => role === 'assistant').map((each) => [each.id, each]));
  const lost = told.flatMap(({ question, session, messageId = '', isComplete, text }) => {
    if (!session) return [];
    const losses = questions.has(`${session.id} ${question}`) ? [] : [`The question "${question}" is lost.`];
    const answer = answers.get(messageId);
    if (isComplete && (answer?.status !== 'complete' || answer.text !== text)) {
      losses.push(`The answer to "${question}" is lost: ${answer?.status ?? 'it is not there'}.`);
    }
    return losses;
  });
  const halves = [...answers.values()].filter(
    ({ status, text }) => status === 'complete' && text !== wholeAnswer,
  );
  return [...lost, ...halves.map(({ id }) => `The answer ${id} is stored as complete and is not whole.`)];
}
