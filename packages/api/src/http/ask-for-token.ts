import { createHash, timingSafeEqual } from 'node:crypto';
import { RagError } from 'docusaurus-rag-core';
import type { NextFunction, Request, Response } from 'express';
import { hashAddress } from '../limits/address-block.js';
import type { AuditLog } from '../observability/audit-log.js';
import { routeOf } from '../observability/request-labels.js';
import { bearerToken } from './bearer-token.js';
import { requestIdOf } from './request-id.js';

/**
 * Lets a request in that has the token in `Authorization: Bearer …`.
 *
 * @param token undefined: every request is let in
 * @throws RagError `KEY_REQUIRED` without a token, `KEY_INVALID` with another
 */
export function askForToken(token: string | undefined, audit: AuditLog) {
  const expected = token === undefined ? undefined : hashOf(token);
  return (request: Request, response: Response, next: NextFunction): void => {
    const given = bearerToken(request);
    // Hashes are of one length, so the comparison takes the same time for every token.
    if (!expected || (given !== undefined && timingSafeEqual(hashOf(given), expected))) {
      next();
      return;
    }
    const refusal =
      given === undefined
        ? new RagError('KEY_REQUIRED', 'Send the operator’s token as Authorization: Bearer TOKEN.')
        : new RagError('KEY_INVALID', 'The token in Authorization is not the operator’s.');
    audit.record({
      action: 'access.denied',
      code: refusal.code,
      requestId: requestIdOf(response),
      route: routeOf(request),
      addressHash: hashAddress(request.ip ?? ''),
    });
    response.setHeader('WWW-Authenticate', 'Bearer');
    throw refusal;
  };
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
