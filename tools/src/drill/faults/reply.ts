import { QUESTIONS } from '../../services/running-api.js';

/** How a question ended. */
export interface Reply {
  /** `answered` with sources, another outcome, or the code of a fault. */
  code: string;
  durationMs: number;
}

/** Asks and waits for the whole answer. */
export async function askOnce(
  url: string,
  locale: keyof typeof QUESTIONS,
  question: string = QUESTIONS[locale],
): Promise<Reply> {
  const startedMs = performance.now();
  const response = await fetch(`${url}/v1/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ question, locale }),
  });
  const { outcome, code = `status ${response.status}` } = (await response.json()) as {
    outcome?: string;
    code?: string;
  };
  return { code: outcome ?? code, durationMs: Math.round(performance.now() - startedMs) };
}

export const describeReply = ({ code, durationMs }: Reply): string => `${code} after ${durationMs} ms`;

/**
 * @param codes that name the fault
 * @returns a sentence for each thing that is wrong with the reply
 */
export function judgeReply(fault: string, reply: Reply, codes: readonly string[], limitMs: number): string[] {
  return [
    ...(codes.includes(reply.code) ? [] : [`${fault}: ${reply.code} instead of ${codes.join(' or ')}.`]),
    ...(reply.durationMs <= limitMs ? [] : [`${fault}: ${reply.durationMs} ms, more than ${limitMs} ms.`]),
  ];
}
