import type { ServerResponse } from 'node:http';
import { ERROR_CODES, RagError, type ErrorCode } from 'docusaurus-rag-core';
import { hasUnreadBody } from './json-body.js';
import { RequestFault, type FieldFault } from './request-fault.js';

/** RFC 9457 problem details. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  /** Whether the same request may succeed later. */
  retryable: boolean;
  retryAfterMs?: number;
  errors?: FieldFault[];
}

/** For a client to take an answer to a request it has not sent to the end. */
const LINGER_MS = 1000;

export const PROBLEM_TYPE = 'application/problem+json';

export const STATUS_OF_CODE = {
  INDEX_NOT_FOUND: 503,
  INDEX_UNREACHABLE: 503,
  INDEX_DAMAGED: 503,
  INDEX_FORMAT_MISMATCH: 500,
  INDEX_ANALYZER_MISMATCH: 500,
  QUESTION_EMPTY: 400,
  QUESTION_TOO_LONG: 400,
  OPTION_INVALID: 500,
  FILE_INVALID: 500,
  PORT_IN_USE: 500,
  BROWSER_UNSUPPORTED: 500,
  EMBEDDING_MISMATCH: 500,
  MODEL_UNAUTHORIZED: 502,
  MODEL_REFUSED: 502,
  MODEL_RATE_LIMITED: 503,
  MODEL_UNAVAILABLE: 503,
  MODEL_TIMEOUT: 504,
  MODEL_ANSWER_INVALID: 502,
  STORE_UNREACHABLE: 503,
  STORE_TIMEOUT: 504,
  STORE_UNAUTHORIZED: 502,
  RELEASE_NOT_FOUND: 500,
  RELEASE_CHECK_FAILED: 500,
  PUBLISH_LOCKED: 503,
  DATABASE_UNREACHABLE: 503,
  DATABASE_BUSY: 503,
  DATABASE_LOCKED: 500,
  DATABASE_OUTDATED: 500,
  CONFIG_INVALID: 500,
  REQUEST_INVALID: 400,
  REQUEST_TOO_LARGE: 413,
  CONTENT_TYPE_UNSUPPORTED: 415,
  NOT_ACCEPTABLE: 406,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  LOCALE_UNKNOWN: 400,
  VERSION_UNKNOWN: 400,
  SESSION_NOT_FOUND: 404,
  MESSAGE_NOT_FOUND: 404,
  KEY_REQUIRED: 401,
  KEY_INVALID: 401,
  KEY_NOT_ALLOWED: 403,
  KEY_NOT_FOUND: 404,
  RATE_LIMITED: 429,
  BUDGET_EXHAUSTED: 429,
  DEADLINE_EXCEEDED: 504,
  OVERLOADED: 503,
  SHUTTING_DOWN: 503,
  API_UNREACHABLE: 502,
  INTERNAL: 500,
} as const satisfies Record<ErrorCode, number>;

/**
 * What a client may know of a fault. Messages of faults that are not the client's (status 500 and above) stay in the log:
 * they may name addresses and settings of the operator's.
 */
export function problemOf(error: unknown, requestId: string): Problem {
  const code = error instanceof RagError ? error.code : 'INTERNAL';
  const { retryable, meaning } = ERROR_CODES[code];
  const status = STATUS_OF_CODE[code];
  return {
    type: `urn:docusaurus-rag:problem:${code}`,
    title: meaning,
    status,
    detail: error instanceof RagError && status < 500 ? error.message : adviceOf(retryable),
    code,
    requestId,
    retryable,
    ...(error instanceof RagError &&
      error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
    ...(error instanceof RequestFault && error.faults.length > 0 && { errors: error.faults }),
  };
}

/** Ends a response, to which nothing was written yet, with a problem. */
export function sendProblem(response: ServerResponse, problem: Problem): void {
  const body = Buffer.from(JSON.stringify(problem));
  response.statusCode = problem.status;
  response.setHeader('Content-Type', PROBLEM_TYPE);
  response.setHeader('Content-Length', body.length);
  response.setHeader('Cache-Control', 'no-store');
  if (problem.retryAfterMs !== undefined) {
    response.setHeader('Retry-After', Math.ceil(problem.retryAfterMs / 1000));
  }
  if (hasUnreadBody(response.req)) endBeforeBody(response, body);
  else response.end(body);
}

/**
 * Closes the connection instead of reading the rest of the request. Not at once: to close with bytes unread resets the
 * connection, and the client could lose the answer. With its Content-Length sent, the client need not wait.
 */
function endBeforeBody(response: ServerResponse, body: Buffer): void {
  response.setHeader('Connection', 'close');
  response.write(body);
  const timer = setTimeout(() => response.end(), LINGER_MS);
  response.once('close', () => clearTimeout(timer));
}

function adviceOf(retryable: boolean): string {
  return retryable
    ? 'Try again in a moment. If it stays so, tell the site’s operator this request id.'
    : 'The site’s operator must mend this; the log tells more under this request id.';
}
