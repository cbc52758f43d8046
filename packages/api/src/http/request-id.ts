import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const HEADER = 'X-Request-Id';
/** What is safe in logs and headers of any system that passes it on. */
const SANE = /^[\w.:+/=-]{8,128}$/;

/** Takes over a sane `X-Request-Id` of the request, else makes one, and echoes it. */
export function assignRequestId(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const given = request.headers[HEADER.toLowerCase()];
  response.setHeader(HEADER, typeof given === 'string' && SANE.test(given) ? given : randomUUID());
  next();
}

/** The id of the request a response answers. */
export function requestIdOf(response: ServerResponse): string {
  return String(response.getHeader(HEADER) ?? '');
}
