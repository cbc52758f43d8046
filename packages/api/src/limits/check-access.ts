import type { NextFunction, Request, Response } from 'express';
import type { AppDeps } from '../app-deps.js';
import { requestIdOf } from '../http/request-id.js';
import type { ApiKey } from '../keys/key-store.js';
import { createAuditLog } from '../observability/audit-log.js';
import { labelRequest, routeOf } from '../observability/request-labels.js';
import type { AccessRequest } from './access.js';
import { WINDOW_SECONDS, type LimitState } from './limit-state.js';

export const KEY_HEADER = 'X-Api-Key';
/** Longer ones are no keys. */
const MAX_SECRET_LENGTH = 200;

const KEY = Symbol('api key');

/** Who asks, where keys are needed. */
export function keyOf(response: Response): ApiKey | undefined {
  return (response.locals as { [KEY]?: ApiKey })[KEY];
}

/**
 * Lets a request in, or answers it with 401, 403 or 429. Tells the limits that count in `RateLimit-Policy` and `RateLimit`
 * (draft-ietf-httpapi-ratelimit-headers-10). Behind `jsonBody`, for the session stands in the body.
 */
export function checkAccess(
  { access, logger }: Pick<AppDeps, 'access' | 'logger'>,
  use: AccessRequest['use'],
) {
  const audit = createAuditLog(logger);
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (!access) {
      next();
      return;
    }
    const decision = await access.decide({
      secret: secretOf(request),
      origin: request.headers.origin,
      address: request.ip ?? '',
      sessionId: sessionIdOf(request),
      use,
    });
    const { key, limits, refusal, addressHash } = decision;
    if (limits.length > 0) tellLimits(response, limits);
    if (key) {
      (response.locals as { [KEY]?: ApiKey })[KEY] = key;
      labelRequest(response, { keyId: key.id });
    }
    if (!refusal) {
      next();
      return;
    }
    // Not each of a flood: of those that this process refuses by itself, the log of requests tells.
    if (!limits.some(({ isKnown }) => isKnown)) {
      audit.record({
        action: 'access.denied',
        code: refusal.code,
        requestId: requestIdOf(response),
        route: routeOf(request),
        addressHash,
        keyId: key?.id,
      });
    }
    if (refusal.code === 'KEY_REQUIRED' || refusal.code === 'KEY_INVALID') {
      response.setHeader('WWW-Authenticate', `ApiKey header="${KEY_HEADER}"`);
    }
    throw refusal;
  };
}

function tellLimits(response: Response, limits: LimitState[]): void {
  const list = (itemOf: (state: LimitState) => string) => limits.map(itemOf).join(', ');
  response.setHeader(
    'RateLimit-Policy',
    list(({ policy, limit }) => `"${policy}";q=${limit};w=${WINDOW_SECONDS}`),
  );
  response.setHeader(
    'RateLimit',
    list(({ policy, remaining, resetMs }) => `"${policy}";r=${remaining};t=${Math.ceil(resetMs / 1000)}`),
  );
}

function secretOf({ headers }: Request): string | undefined {
  const given = headers[KEY_HEADER.toLowerCase()];
  return typeof given === 'string' && given !== '' ? given.slice(0, MAX_SECRET_LENGTH) : undefined;
}

/** The conversation of a question or of its own routes. Whether it exists is told later. */
function sessionIdOf({ body, params, path }: Request): string | undefined {
  if (path.startsWith('/v1/sessions/')) return idOf(params.id);
  const session: unknown = isRecord(body) ? body.session : undefined;
  return isRecord(session) ? idOf(session.id) : undefined;
}

const idOf = (value: unknown) =>
  typeof value === 'string' && value.length <= 100 ? value.toLowerCase() : undefined;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
