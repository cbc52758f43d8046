import type { RagError } from 'docusaurus-rag-core';
import type { Fault } from './conversation.js';

/** What the reader needs to know of an error. An error without a code may be a passing one, so it may be tried again. */
export function faultOf(error: unknown): Fault {
  return isRagError(error)
    ? { code: error.code, retryable: error.retryable }
    : { code: 'UNKNOWN', retryable: true };
}

/** By name: `instanceof` fails where a site's node_modules hold two copies of core. */
export function isRagError(error: unknown): error is RagError {
  return error instanceof Error && error.name === 'RagError';
}
