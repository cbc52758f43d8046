import { Router } from 'express';
import type { AppDeps } from '../app-deps.js';
import { jsonBody } from '../http/json-body.js';
import { requestIdOf } from '../http/request-id.js';
import { requestSignal, untilAborted } from '../http/request-signal.js';
import { resolveSiteScope } from '../http/site-scope.js';
import { allowOnly } from '../http/unmatched.js';
import { validate } from '../http/validate.js';
import { checkAccess, keyOf } from '../limits/check-access.js';
import { createSearchBudget } from '../limits/search-budget.js';
import { observeAnswer } from '../observability/observe-answer.js';
import { labelRequest } from '../observability/request-labels.js';
import { searchRequestSchema } from './schema.js';

/** `POST /v1/search`: the passages nearest to a question, without an answer. */
export function searchRoutes(deps: AppDeps): Router {
  const { config, store, answerer, lifecycle, metrics, logger, tracing } = deps;
  const withinBudget = createSearchBudget(deps.access);
  const router = Router();
  router
    .route('/v1/search')
    .post(jsonBody, checkAccess(deps, 'ask'), async (request, response) => {
      const { question, limit, ...asked } = validate(searchRequestSchema, request.body);
      const signal = requestSignal(response, { timeoutMs: config.searchTimeoutMs, lifecycle });
      const scope = await untilAborted(resolveSiteScope(store, asked), signal);
      const observe = observeAnswer({ metrics, logger, tracing, requestId: requestIdOf(response) });
      labelRequest(response, { locale: scope.locale });
      const asking = {
        question,
        locale: scope.locale,
        ...(scope.version !== undefined && { version: scope.version }),
      };
      const retrieved: typeof observe.retrieved = (retrieval) => {
        labelRequest(response, { mode: retrieval.mode });
        observe.retrieved(retrieval);
      };
      const results = await untilAborted(
        withinBudget({ question, key: keyOf(response), observe: { ...observe, retrieved } }, (observer) =>
          answerer.search(asking, { signal, limit, observe: observer }),
        ),
        signal,
      );
      response.setHeader('Cache-Control', 'no-store');
      response.json({
        results: results.map(({ citation, chunk, score, bm25, cosine }) => ({
          citation,
          text: chunk.text,
          score,
          bm25,
          cosine,
        })),
      });
    })
    .all(allowOnly('POST'));
  return router;
}
