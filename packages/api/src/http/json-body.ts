import type { IncomingMessage } from 'node:http';
import type { NextFunction, Request, Response } from 'express';
import { findJsonFault } from './json-fault.js';
import { RequestFault } from './request-fault.js';

/** Every field of every route at its limit fits four times. */
export const MAX_BODY_BYTES = 64 * 1024;

/**
 * Reads a JSON body into `request.body`. Of a body that is too large nothing beyond the limit is read.
 *
 * Faults: `CONTENT_TYPE_UNSUPPORTED`, `REQUEST_TOO_LARGE`, `REQUEST_INVALID`.
 */
export async function jsonBody(request: Request, _response: Response, next: NextFunction): Promise<void> {
  checkType(request);
  const body = await readBody(request);
  // The client has left: nobody waits for an answer.
  if (body === undefined) return;
  request.body = parse(body);
  next();
}

/** Whether more of the body is to come than is ever read. */
export function hasUnreadBody(request: IncomingMessage): boolean {
  if (request.complete) return false;
  return (
    request.headers['transfer-encoding'] !== undefined ||
    Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES
  );
}

function checkType({ headers }: IncomingMessage): void {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  if (type.trim() !== 'application/json' || !/^(?:charset="?utf-8"?)?$/.test(charset ?? '')) {
    throw new RequestFault(
      'CONTENT_TYPE_UNSUPPORTED',
      'Send the body as Content-Type: application/json, in UTF-8.',
    );
  }
  if (!/^(?:identity)?$/i.test(headers['content-encoding'] ?? '')) {
    throw new RequestFault('CONTENT_TYPE_UNSUPPORTED', 'Send the body without a Content-Encoding.');
  }
}

/** @returns undefined when the client left before the end */
function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const tooLarge = () =>
    new RequestFault('REQUEST_TOO_LARGE', `The body may have ${MAX_BODY_BYTES} bytes. Send less.`);
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    request.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= MAX_BODY_BYTES) {
        parts.push(part);
        return;
      }
      request.removeAllListeners('data').pause();
      reject(tooLarge());
    });
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', () => resolve(undefined));
    request.once('close', () => resolve(undefined));
  });
}

function parse(body: Buffer): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new RequestFault('REQUEST_INVALID', 'The body is not valid UTF-8.', [], { cause });
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    const fault = findJsonFault(text);
    throw new RequestFault(
      'REQUEST_INVALID',
      fault
        ? `The body is not JSON: see line ${fault.line}, column ${fault.column}.`
        : 'The body is not JSON.',
      [],
      { cause },
    );
  }
}
