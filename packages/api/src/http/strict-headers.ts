import type { NextFunction, Request, Response } from 'express';
import { RequestFault } from './request-fault.js';

/**
 * Refuses what Node takes but a proxy in front of it may read another way, which is how requests are smuggled: a repeated
 * `Host`, and a `Transfer-Encoding` other than `chunked`.
 */
export function strictHeaders(request: Request, response: Response, next: NextFunction): void {
  const names = request.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
  const encoding = request.headers['transfer-encoding'];
  let fault: string | undefined;
  if (names.filter((name) => name === 'host').length > 1) fault = 'The request has more than one Host.';
  else if (encoding !== undefined && encoding.toLowerCase() !== 'chunked') {
    fault = 'The request’s Transfer-Encoding is not supported. Only chunked is.';
  }
  if (fault === undefined) {
    next();
    return;
  }
  // Nobody knows where the next request begins.
  response.setHeader('Connection', 'close');
  throw new RequestFault('REQUEST_INVALID', fault);
}
