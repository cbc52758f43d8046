import { QUESTIONS } from '../services/running-api.js';
import { readTold, type Told } from './told.js';

/** A question of either language by turns, unlike every other one, and what the model answers it with. */
export function questionOf(number: number): { question: string; locale: keyof typeof QUESTIONS } {
  const locale = number % 2 === 0 ? 'en' : 'ur';
  return { question: `${QUESTIONS[locale]} (${number})`, locale };
}

/** Questions of a conversation, so that most are follow-ups. */
const QUESTIONS_PER_SESSION = 4;

/** Readers who ask one question after the other, each in conversations of four. @returns asks the next one of a reader */
export function createReaders(url: () => string): (reader: number) => Promise<Told> {
  const conversations = new Map<number, { session: Told['session']; asked: number }>();
  let number = 0;
  return async (reader) => {
    const { session, asked } = conversations.get(reader) ?? { session: undefined, asked: 0 };
    const told = await converse(url(), (number += 1), session);
    const isOver = told.session === undefined || asked + 1 === QUESTIONS_PER_SESSION;
    conversations.set(
      reader,
      isOver ? { session: undefined, asked: 0 } : { session: told.session, asked: asked + 1 },
    );
    return told;
  };
}

/**
 * Asks and reads the stream as far as it comes. What breaks the connection is no fault of this.
 *
 * @param session to go on with; default: a new conversation
 * @returns what was told; `problem` is the code of a refusal, or `status …` of one without a code
 */
export async function converse(url: string, number: number, session?: Told['session']): Promise<Told> {
  const { question, locale } = questionOf(number);
  let body = '';
  try {
    const response = await fetch(`${url}/v1/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question, locale, ...(session && { session }) }),
    });
    if (!response.ok) {
      const { code = `status ${response.status}` } = (await response.json()) as { code?: string };
      return { question, text: '', isComplete: false, problem: code };
    }
    for await (const piece of response.body?.pipeThrough(new TextDecoderStream()) ?? []) body += piece;
  } catch {
    // It was cut off: what came counts.
  }
  return readTold(question, body, session);
}
