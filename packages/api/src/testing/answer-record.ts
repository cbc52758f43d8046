import { randomUUID } from 'node:crypto';
import type { AnswerRecord, AnswerUsage } from '../sessions/session-store.js';

export const NO_USAGE: AnswerUsage = {
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
  embeddingTokens: 0,
};

/** A whole answer without sources, but for what is given. */
export function answerRecord(given: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    id: randomUUID(),
    text: 'BM25 ranks pages by their words. [1]',
    status: 'complete',
    outcome: 'answered',
    citations: [],
    durationMs: 12.6,
    usage: NO_USAGE,
    ...given,
  };
}
