/** Every fault the packages report by name. `retryable`: the same call may succeed later, unchanged. */
export const ERROR_CODES = {
  INDEX_NOT_FOUND: { retryable: false, meaning: 'There is no index where one was expected.' },
  INDEX_UNREACHABLE: { retryable: true, meaning: 'A part of the index could not be loaded.' },
  INDEX_DAMAGED: { retryable: true, meaning: 'A part of the index is not what was published.' },
  INDEX_FORMAT_MISMATCH: { retryable: false, meaning: 'The index was written in another format.' },
  INDEX_ANALYZER_MISMATCH: { retryable: false, meaning: 'The index was written by another text analyser.' },
  QUESTION_EMPTY: { retryable: false, meaning: 'The question holds nothing to search for.' },
  QUESTION_TOO_LONG: { retryable: false, meaning: 'The question is longer than the limit.' },
  OPTION_INVALID: { retryable: false, meaning: 'An option or argument is not allowed.' },
  FILE_INVALID: { retryable: false, meaning: 'A file does not hold what was expected.' },
  PORT_IN_USE: { retryable: false, meaning: 'Another program listens on the port.' },
  BROWSER_UNSUPPORTED: { retryable: false, meaning: 'The browser lacks something the index needs.' },

  EMBEDDING_MISMATCH: {
    retryable: false,
    meaning: 'Vectors and the model or the release do not fit each other.',
  },
  MODEL_UNAUTHORIZED: { retryable: false, meaning: 'The model’s service refuses the key.' },
  MODEL_REFUSED: { retryable: false, meaning: 'The model’s service refuses the request.' },
  MODEL_RATE_LIMITED: { retryable: true, meaning: 'The model’s service has had too many requests.' },
  MODEL_UNAVAILABLE: { retryable: true, meaning: 'The model’s service cannot be reached or fails.' },
  MODEL_TIMEOUT: { retryable: true, meaning: 'The model’s service took too long.' },
  MODEL_ANSWER_INVALID: {
    retryable: true,
    meaning: 'The model’s service sent something that cannot be read.',
  },

  STORE_UNREACHABLE: { retryable: true, meaning: 'The index store cannot be reached or fails.' },
  STORE_TIMEOUT: { retryable: true, meaning: 'The index store took too long.' },
  STORE_UNAUTHORIZED: { retryable: false, meaning: 'The index store refuses the key.' },
  RELEASE_NOT_FOUND: { retryable: false, meaning: 'There is no such release.' },
  RELEASE_CHECK_FAILED: { retryable: true, meaning: 'What was stored of a release is not what was given.' },
  PUBLISH_LOCKED: { retryable: true, meaning: 'Another process is publishing.' },

  DATABASE_UNREACHABLE: { retryable: true, meaning: 'The database cannot be reached or fails.' },
  DATABASE_BUSY: { retryable: true, meaning: 'Every connection to the database is in use.' },
  DATABASE_LOCKED: { retryable: false, meaning: 'Another process uses the embedded database.' },
  DATABASE_OUTDATED: { retryable: false, meaning: 'The database lacks migrations.' },

  CONFIG_INVALID: { retryable: false, meaning: 'The environment holds settings that are not allowed.' },
  REQUEST_INVALID: { retryable: false, meaning: 'The request is not what the API expects.' },
  REQUEST_TOO_LARGE: { retryable: false, meaning: 'The request is larger than the limit.' },
  CONTENT_TYPE_UNSUPPORTED: { retryable: false, meaning: 'The request’s content type is not supported.' },
  NOT_ACCEPTABLE: { retryable: false, meaning: 'The API has no answer of the type asked for.' },
  NOT_FOUND: { retryable: false, meaning: 'There is nothing at this address.' },
  METHOD_NOT_ALLOWED: { retryable: false, meaning: 'The address does not know this method.' },
  LOCALE_UNKNOWN: { retryable: false, meaning: 'The site has no such locale.' },
  VERSION_UNKNOWN: { retryable: false, meaning: 'The site has no such version.' },
  SESSION_NOT_FOUND: { retryable: false, meaning: 'There is no such conversation, or it is another’s.' },
  MESSAGE_NOT_FOUND: { retryable: false, meaning: 'There is no such message, or it is another’s.' },
  KEY_REQUIRED: { retryable: false, meaning: 'The API asks for a key, and none was sent.' },
  KEY_INVALID: { retryable: false, meaning: 'The key is unknown, expired or revoked.' },
  KEY_NOT_ALLOWED: { retryable: false, meaning: 'The key may not be used here.' },
  KEY_NOT_FOUND: { retryable: false, meaning: 'There is no such key.' },
  RATE_LIMITED: { retryable: true, meaning: 'Too many requests in a short time.' },
  BUDGET_EXHAUSTED: { retryable: true, meaning: 'What answers may cost today is spent.' },
  DEADLINE_EXCEEDED: { retryable: true, meaning: 'The answer was not ready in time.' },
  OVERLOADED: { retryable: true, meaning: 'More requests are under way than can be served.' },
  SHUTTING_DOWN: { retryable: true, meaning: 'The process is stopping.' },
  API_UNREACHABLE: { retryable: true, meaning: 'The API cannot be reached.' },
  INTERNAL: { retryable: true, meaning: 'Something failed that nobody expected.' },
} as const satisfies Record<string, { retryable: boolean; meaning: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A fault with a stable code. The message says what failed, with which value, and what to do about it. */
export class RagError extends Error {
  override readonly name = 'RagError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  /** How long the service asked to wait before the next try; absent when it did not say. */
  readonly retryAfterMs?: number;

  constructor(code: ErrorCode, message: string, options: ErrorOptions & { retryAfterMs?: number } = {}) {
    super(message, options);
    this.code = code;
    this.retryable = ERROR_CODES[code].retryable;
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
  }
}
