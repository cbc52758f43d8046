import { QUESTIONS } from '../services/running-api.js';
import { readTold, type Told } from './told.js';

/** A question of either language by turns, unlike every other one, and what the model answers it with. */
export function questionOf(number: number): { question: string; locale: keyof typeof QUESTIONS } {
  const locale = number % 2 === 0 ? 'en' : 'ur';
  return { question: `${QUESTIONS[locale]} (${number})`, locale };
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
  return readTold(question, body);
}
