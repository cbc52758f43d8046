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
} as const satisfies Record<string, { retryable: boolean; meaning: string }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** A fault with a stable code. The message says what failed, with which value, and what to do about it. */
export class RagError extends Error {
  override readonly name = 'RagError';
  readonly code: ErrorCode;
  readonly retryable: boolean;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.retryable = ERROR_CODES[code].retryable;
  }
}
