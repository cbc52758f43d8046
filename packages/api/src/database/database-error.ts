import { RagError, type ErrorCode } from 'docusaurus-rag-core';

/** What a driver adapter said, below Prisma's error. */
interface DriverFault {
  kind?: string;
  /** SQLSTATE. */
  originalCode?: string;
  reason?: string;
}

const UNREACHABLE: ReadonlyMap<string, string> = new Map([
  ['DatabaseNotReachable', 'nothing answers there'],
  ['ConnectionClosed', 'it closed the connection'],
  ['SocketTimeout', 'the connection timed out'],
  ['TlsConnectionError', 'TLS fails'],
  ['DatabaseDoesNotExist', 'the server has no such database'],
  ['DatabaseAccessDenied', 'it denies access'],
  ['AuthenticationFailed', 'it refuses the user or the password'],
  ['TransactionWriteConflict', 'another transaction was in the way'],
]);

/**
 * SQLSTATE classes and codes of a server that cannot serve: connection (08), resources (53), operator's intervention (57,
 * which holds the statement timeout), system (58), internal (XX), authorisation (28), read-only (25006), lock timeout.
 */
const UNREACHABLE_STATE = /^(08|28|53|57|58|XX)|^(25006|55P03)$/;
/** Undefined table, column, type or function. */
const OUTDATED_STATE = /^42(P01|703|704|883)$/;

/** What pg and PGlite themselves say when a connection ends, outside of any error of the server. */
const CONNECTION_FAULT =
  /^(Connection terminated|Query read timeout|timeout expired|Client (has|was) |Cannot use a pool|PGlite is clos)/;
/** pg's own queue, and PgBouncer's. */
const NO_CONNECTION =
  /timeout exceeded when trying to connect|query_wait_timeout|no more connections allowed/;

/**
 * The error of a statement in the API's terms; one that is no fault of the database comes back as it is.
 *
 * @param place as `databasePlace` gives it: messages must not hold a connection string
 */
export function toDatabaseError(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || error instanceof RagError) return error;
  const fault = driverFault(error);
  const state = fault.originalCode ?? '';
  if (fault.kind === 'TooManyConnections' || NO_CONNECTION.test(error.message)) {
    return databaseError('DATABASE_BUSY', place, undefined, error);
  }
  if (OUTDATED_STATE.test(state)) return databaseError('DATABASE_OUTDATED', place, undefined, error);
  const reason = fault.kind && UNREACHABLE.get(fault.kind);
  if (reason) return databaseError('DATABASE_UNREACHABLE', place, reason, error);
  if (UNREACHABLE_STATE.test(state)) {
    return databaseError('DATABASE_UNREACHABLE', place, `it answers with SQLSTATE ${state}`, error);
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // Prisma's own codes are faults of the statement.
  const isSystemFault = /^E[A-Z]+$/.test(code) || (code === '' && CONNECTION_FAULT.test(error.message));
  if (isSystemFault && !fault.kind) {
    const ended = error.message.includes('timeout') ? 'no answer in time' : 'the connection ended';
    return databaseError('DATABASE_UNREACHABLE', place, code || ended, error);
  }
  return error;
}

export function databaseError(
  code: Extract<ErrorCode, `DATABASE_${string}`>,
  place: string,
  reason = '',
  cause?: unknown,
): RagError {
  const why = reason && ` (${reason})`;
  const message = {
    DATABASE_UNREACHABLE: `The database at ${place} cannot be used${why}. Check that PostgreSQL runs there and that DATABASE_URL is right; nothing has to be restarted.`,
    DATABASE_BUSY: `The database at ${place} has no free connection${why}. Try again; if it lasts, raise DATABASE_POOL_SIZE or the server's max_connections.`,
    DATABASE_LOCKED: `The embedded database in ${place} is in use${why}.`,
    DATABASE_OUTDATED: `The database at ${place} lacks migrations${why}. Run: npx docusaurus-rag-api migrate`,
  }[code];
  return new RagError(code, message, { cause });
}

function driverFault(error: Error): DriverFault {
  const meta = 'meta' in error ? error.meta : undefined;
  const adapterError = property(meta, 'driverAdapterError') ?? error;
  const cause = property(adapterError, 'cause');
  return typeof cause === 'object' && cause !== null && 'kind' in cause ? (cause as DriverFault) : {};
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
