import { QdrantClientResourceExhaustedError, QdrantClientTimeoutError } from '@qdrant/js-client-rest';
import { RagError } from '../../errors.js';

/** What was asked, for messages. */
export interface Asked {
  /** `https://host:6333`, without any secret. */
  origin: string;
  /** Collection or alias. */
  collection: string;
  timeoutMs: number;
}

/** HTTP status of a refusal; undefined when no whole answer came. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof QdrantClientResourceExhaustedError) return 429;
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** Whether the same request may succeed in a moment: no answer, too many requests, a server that fails. */
export function isTransient(error: unknown): boolean {
  if (error instanceof RagError) return false;
  const status = statusOf(error);
  return status === undefined || status === 408 || status === 429 || status >= 500;
}

/** The server closed the connection before it answered, as it may at any time with one that was kept for later. */
export function isHangUp(error: unknown): boolean {
  const cause = error instanceof TypeError ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

/** Milliseconds the server asked to wait. The client keeps only the first digit of the header: a lower bound. */
export function retryAfterMsOf(error: unknown): number | undefined {
  return error instanceof QdrantClientResourceExhaustedError ? error.retry_after * 1000 : undefined;
}

/** Says it in our own words: the server's may hold the content of points, of any length. */
export function storeFault(error: unknown, { origin, collection, timeoutMs }: Asked): RagError {
  if (error instanceof RagError) return error;
  const where = `Qdrant at ${origin}`;
  if (error instanceof QdrantClientTimeoutError) {
    return new RagError(
      'STORE_TIMEOUT',
      `${where} did not answer about ${collection} within ${timeoutMs} ms. Try again.`,
    );
  }
  const status = statusOf(error);
  if (status === undefined) return noAnswer(error, where, collection);
  const answered = `${where} answered about ${collection} with status ${status}`;
  if (status === 401 || status === 403) {
    return new RagError(
      'STORE_UNAUTHORIZED',
      `${answered}: the API key is missing, wrong, or may not do this. Readers need a key that reads every collection, publishing one that writes.`,
    );
  }
  if (status === 404)
    return new RagError('INDEX_NOT_FOUND', `${answered}: there is no such collection. Publish the site.`);
  if (status === 408 || status === 504)
    return new RagError('STORE_TIMEOUT', `${answered}: it took too long. Try again.`);
  const retryAfterMs = retryAfterMsOf(error);
  const hint =
    status === 429 || status >= 500 ? 'Try again.' : 'Its log says why; version 1.17 or later is needed.';
  return new RagError(
    'STORE_UNREACHABLE',
    `${answered}. ${hint}`,
    retryAfterMs === undefined ? {} : { retryAfterMs },
  );
}

/** No connection, a broken one, or an answer that is none of Qdrant's. */
function noAnswer(error: unknown, where: string, collection: string): RagError {
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return new RagError(
      'STORE_UNREACHABLE',
      `${where} cannot be reached about ${collection}. Is it running, and is the URL right?`,
      { cause: error },
    );
  }
  return new RagError(
    'STORE_UNREACHABLE',
    `${where} broke off, or sent something about ${collection} that is no answer of Qdrant’s. Is the URL right?`,
  );
}
