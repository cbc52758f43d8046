import { Router } from 'express';
import { PACKAGE_VERSION } from '../../package-version.js';
import { allowOnly } from '../unmatched.js';
import { describeApi } from './document.js';

/** `GET /openapi.json`. */
export function openApiRoutes(): Router {
  const router = Router();
  // Made when it is first asked for: most processes never are.
  let document: Buffer | undefined;
  router
    .route('/openapi.json')
    .get((_request, response) => {
      document ??= Buffer.from(JSON.stringify(describeApi(PACKAGE_VERSION)));
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(document);
    })
    .all(allowOnly('GET'));
  return router;
}
