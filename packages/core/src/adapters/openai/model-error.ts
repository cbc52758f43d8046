import { APIConnectionTimeoutError, APIError } from 'openai';
import { RagError, type ErrorCode } from '../../errors.js';
import type { Connection } from './connection.js';
import type { Deadline } from './deadline.js';
import { retryAfterMs } from './retry-after.js';

const MAX_EXCERPT_LENGTH = 200;

/** Codes of network faults in which time ran out, from Node and undici. */
const TIMEOUT_CODES = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** A call of a model, as far as an error must know it. */
export interface Call {
  connection: Connection;
  model: string;
  caller: AbortSignal;
  deadline: Deadline;
}

/**
 * What a call that failed is reported as: the caller's own reason when it was aborted, else a RagError with a `MODEL_…`
 * code. Neither key nor body is in its message, and no error of the SDK is its cause, for those hold both.
 */
export function modelError(error: unknown, call: Call): unknown {
  const { connection, model, caller, deadline } = call;
  if (caller.aborted) return caller.reason;
  if (deadline.expired !== undefined) return timeoutError(call, deadline.expired);
  if (error instanceof RagError) return error;
  if (error instanceof APIConnectionTimeoutError) return timeoutError(call, 'did not answer in time');
  if (error instanceof SyntaxError) {
    return new RagError(
      'MODEL_ANSWER_INVALID',
      `${connection.service} sent something for model ${model} that is not JSON. Check that its address ends in the path of an OpenAI-compatible API.`,
    );
  }
  if (error instanceof APIError && (error.status !== undefined || error.error !== undefined)) {
    return statusError(error, call);
  }
  const { code, cause } = networkFault(error);
  if (TIMEOUT_CODES.has(code ?? '')) return timeoutError(call, `could not be reached in time (${code})`);
  return new RagError(
    'MODEL_UNAVAILABLE',
    `${connection.service} could not be reached or broke off its answer${code ? ` (${code})` : ''}. Check its address and that it runs.`,
    { cause },
  );
}

function timeoutError({ connection, model }: Call, what: string): RagError {
  return new RagError(
    'MODEL_TIMEOUT',
    `${connection.service} ${what} (model ${model}). Try again later, or allow it more time.`,
  );
}

function statusError(error: APIError, { connection, model }: Call): RagError {
  const { service } = connection;
  const { status } = error;
  const request = error.requestID ? `, request ${error.requestID}` : '';
  // Without a status the fault came as an event of a stream that had begun well.
  const answered = status === undefined ? 'broke off with an error' : `answered ${status}`;
  const make = (code: ErrorCode, advice: string): RagError => {
    const wait = retryAfterMs(error.headers);
    return new RagError(
      code,
      `${service} ${answered} for model ${model}${reasonOf(error, connection)}${request}. ${advice}`,
      wait === undefined ? {} : { retryAfterMs: wait },
    );
  };
  if (error.code === 'insufficient_quota') {
    return make('MODEL_REFUSED', 'The account has no credit left: add some, or raise its limit.');
  }
  if (status === 401 || status === 403) {
    return make('MODEL_UNAUTHORIZED', 'Check the key, and that it may use this model.');
  }
  if (status === 429 || error.code === 'rate_limit_exceeded') {
    return make('MODEL_RATE_LIMITED', 'Try again later, or raise the limit of the account.');
  }
  if (status === 408) return make('MODEL_TIMEOUT', 'Try again later.');
  if (status === undefined || status >= 500 || status === 409) {
    return make('MODEL_UNAVAILABLE', 'Try again later.');
  }
  if (status === 404) return make('MODEL_REFUSED', 'Check the name of the model and the address.');
  return make('MODEL_REFUSED', 'Check the model and its settings.');
}

/** The service's own words where they help: what is refused is often named nowhere else. */
function reasonOf({ status, code, error }: APIError, { apiKey }: Connection): string {
  const parts = [typeof code === 'string' ? code : undefined];
  // The answer to a wrong key may repeat the key.
  if (status !== 401 && status !== 403)
    parts.push((error as { message?: unknown } | undefined)?.message as string);
  const text = parts
    .filter((part) => typeof part === 'string' && part !== '')
    .join(': ')
    .replaceAll(apiKey ?? '\0', '…')
    .replaceAll(/\bsk-[\w*-]+/g, '…')
    .replaceAll(/\s+/g, ' ');
  if (text === '') return '';
  return ` (${text.length > MAX_EXCERPT_LENGTH ? `${text.slice(0, MAX_EXCERPT_LENGTH)}…` : text})`;
}

/** The innermost error with a code, such as ECONNREFUSED: what wraps it says only "fetch failed". */
function networkFault(error: unknown): { code?: string; cause: unknown } {
  let cause = error;
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    cause = inner;
    if ('code' in inner && typeof inner.code === 'string') return { code: inner.code, cause };
  }
  return { cause };
}
