import { QUESTIONS } from '../services/running-api.js';

const TIMEOUT_MS = 40_000;

export type LabLocale = keyof typeof QUESTIONS;

/** Asks as a reader does. */
export async function askQuestion(
  apiUrl: string,
  locale: LabLocale,
  headers: Record<string, string>,
  signal?: AbortSignal,
): Promise<{ status: number; code?: string; durationMs: number }> {
  const startedAt = performance.now();
  const response = await fetch(`${apiUrl}/v1/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...headers },
    body: JSON.stringify({ question: QUESTIONS[locale], locale }),
    signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]),
  });
  const { code } = (await response.json()) as { code?: string };
  return {
    status: response.status,
    ...(code !== undefined && { code }),
    durationMs: performance.now() - startedAt,
  };
}
