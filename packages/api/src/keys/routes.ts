import { Router, type Response } from 'express';
import type { AppDeps } from '../app-deps.js';
import { jsonBody } from '../http/json-body.js';
import { requestIdOf } from '../http/request-id.js';
import { allowOnly, notFound } from '../http/unmatched.js';
import { validate } from '../http/validate.js';
import { checkAccess, keyOf } from '../limits/check-access.js';
import { createAuditLog, type Actor } from '../observability/audit-log.js';
import { newKeySchema, rotationSchema, type NewKeyBody } from './schema.js';
import type { NewKey } from './key-store.js';

const DAY_MS = 86_400_000;

/** `/v1/admin/keys`, for keys of the scope admin. */
export function keyRoutes({ keys, now, ...deps }: AppDeps): Router {
  const router = Router();
  // Where nobody is asked for a key, nobody could be let in.
  const isAdmin = deps.access ? checkAccess(deps, 'admin') : notFound;
  const audit = createAuditLog(deps.logger);
  const actor = (response: Response): Actor => ({
    keyId: keyOf(response)?.id ?? '',
    requestId: requestIdOf(response),
  });

  router
    .route('/v1/admin/keys')
    .get(isAdmin, async (_request, response) => {
      response.setHeader('Cache-Control', 'no-store');
      response.json({ keys: await keys.list() });
    })
    .post(isAdmin, jsonBody, async (request, response) => {
      const issued = await keys.create(newKeyOf(validate(newKeySchema, request.body), now()));
      const { id: keyId, scope, name } = issued.key;
      audit.record({ action: 'key.created', keyId, scope, name, by: actor(response) });
      response.setHeader('Cache-Control', 'no-store');
      response.status(201).json(issued);
    })
    .all(allowOnly('GET', 'POST'));

  router
    .route('/v1/admin/keys/:id/rotate')
    .post(isAdmin, jsonBody, async (request, response) => {
      const { overlapSeconds } = validate(rotationSchema, request.body);
      const keyId = idOf(request.params.id);
      const issued = await keys.rotate(keyId, overlapSeconds * 1000);
      audit.record({ action: 'key.rotated', keyId, replacedBy: issued.key.id, by: actor(response) });
      response.setHeader('Cache-Control', 'no-store');
      response.status(201).json(issued);
    })
    .all(allowOnly('POST'));

  router
    .route('/v1/admin/keys/:id')
    .delete(isAdmin, async (request, response) => {
      const { id: keyId } = await keys.revoke(idOf(request.params.id));
      audit.record({ action: 'key.revoked', keyId, by: actor(response) });
      response.status(204).end();
    })
    .all(allowOnly('DELETE'));

  return router;
}

export function newKeyOf({ expiresInDays, ...key }: NewKeyBody, now: Date): NewKey {
  return {
    ...key,
    expiresAt: expiresInDays === undefined ? undefined : new Date(now.getTime() + expiresInDays * DAY_MS),
  };
}

const idOf = (parameter: string | string[] | undefined): string =>
  typeof parameter === 'string' ? parameter : '';
