import type { Limit, RagError } from 'docusaurus-rag-core';
import type { Fault } from './conversation.js';

/** What the reader needs to know of an error. An error without a code may be a passing one, so it may be tried again. */
export function faultOf(error: unknown): Fault {
  return isRagError(error)
    ? { code: error.code, retryable: error.retryable, ...limitOf(error) }
    : { code: 'UNKNOWN', retryable: true };
}

/** The limit an error tells of, if it does. */
export function limitOf(error: unknown): Limit | undefined {
  if (!isRagError(error)) return undefined;
  const { code, retryAfterMs } = error;
  if (code !== 'RATE_LIMITED' && code !== 'BUDGET_EXHAUSTED') return undefined;
  return { code, ...(retryAfterMs !== undefined && { until: Date.now() + retryAfterMs }) };
}

/** By name: `instanceof` fails where a site's node_modules hold two copies of core. */
export function isRagError(error: unknown): error is RagError {
  return error instanceof Error && error.name === 'RagError';
}
