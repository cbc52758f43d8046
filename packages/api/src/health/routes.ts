import { Router } from 'express';
import type { AppDeps } from '../app-deps.js';
import { allowOnly } from '../http/unmatched.js';
import { checkReadiness } from './readiness.js';

/** `GET /health`: the process answers. `GET /ready`: it can answer questions; 503 when it cannot. */
export function healthRoutes(deps: AppDeps): Router {
  const router = Router();
  router
    .route('/health')
    .get((_request, response) => {
      response.setHeader('Cache-Control', 'no-store');
      response.json({ status: 'healthy' });
    })
    .all(allowOnly('GET'));
  router
    .route('/ready')
    .get(async (_request, response) => {
      const readiness = await checkReadiness(deps);
      response.setHeader('Cache-Control', 'no-store');
      response.status(readiness.status === 'ready' ? 200 : 503).json(readiness);
    })
    .all(allowOnly('GET'));
  return router;
}
