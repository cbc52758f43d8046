import { RagError } from 'docusaurus-rag-core';
import { Router } from 'express';
import type { AppDeps } from '../app-deps.js';
import { bearerToken, isUuid } from '../http/bearer-token.js';
import { jsonBody } from '../http/json-body.js';
import { allowOnly } from '../http/unmatched.js';
import { validate } from '../http/validate.js';
import { checkAccess } from '../limits/check-access.js';
import { feedbackOf, feedbackSchema } from './schema.js';

/** `POST /v1/messages/:id/feedback`: stores or replaces what the reader thinks of an answer. */
export function feedbackRoutes({ feedback, metrics, ...deps }: AppDeps): Router {
  const router = Router();
  router
    .route('/v1/messages/:id/feedback')
    .post(jsonBody, checkAccess(deps, 'ask'), async (request, response) => {
      const given = feedbackOf(validate(feedbackSchema, request.body));
      const { id } = request.params;
      const token = bearerToken(request);
      const isStored = isUuid(id) && token !== undefined && (await feedback.give(id, token, given));
      if (!isStored) {
        throw new RagError(
          'MESSAGE_NOT_FOUND',
          'No answer of this id belongs to the token. Send its conversation’s, as Authorization: Bearer.',
        );
      }
      metrics.feedbackGiven(given.rating);
      response.status(204).end();
    })
    .all(allowOnly('POST'));
  return router;
}
