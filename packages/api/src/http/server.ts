import { createServer as createHttpServer, STATUS_CODES, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { randomUUID } from 'node:crypto';
import { PROBLEM_TYPE, problemOf } from './problem.js';
import { RequestFault } from './request-fault.js';

const MAX_HEADER_BYTES = 8 * 1024;
const HEADERS_TIMEOUT_MS = 5000;
const REQUEST_TIMEOUT_MS = 15_000;
/** How often connections are looked at for the two. */
const CHECK_INTERVAL_MS = 1000;
/** Longer than the 60 s after which load balancers give up an idle connection, so that the end never comes from here. */
const KEEP_ALIVE_MS = 65_000;

/** Status and fault for what Node refuses before there is a request. */
const REFUSALS: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, `The headers may have ${MAX_HEADER_BYTES} bytes. Send less.`],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request was not sent to its end in time.'],
};

/** A server with limits for headers and slow clients, whose refusals are problems too. */
export function createServer(listener: RequestListener): Server {
  const server = createHttpServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_INTERVAL_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    listener,
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuse(error.code ?? '', socket));
  return server;
}

function refuse(code: string, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] = REFUSALS[code] ?? [400, 'The request is not valid HTTP/1.1.'];
  const requestId = randomUUID();
  const problem = problemOf(
    new RequestFault(status === 431 ? 'REQUEST_TOO_LARGE' : 'REQUEST_INVALID', message),
    requestId,
  );
  const body = JSON.stringify({ ...problem, status });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `Content-Type: ${PROBLEM_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
