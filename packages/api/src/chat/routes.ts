import { RagError } from 'docusaurus-rag-core';
import { Router } from 'express';
import type { AppDeps } from '../app-deps.js';
import { jsonBody } from '../http/json-body.js';
import { requestIdOf } from '../http/request-id.js';
import { requestSignal } from '../http/request-signal.js';
import { allowOnly } from '../http/unmatched.js';
import { validate } from '../http/validate.js';
import { checkAccess, keyOf } from '../limits/check-access.js';
import { labelRequest } from '../observability/request-labels.js';
import { CHAT_ROUTE, createChatService } from './chat-service.js';
import { jsonAnswer } from './json-answer.js';
import { chatRequestSchema } from './schema.js';
import { streamAnswer } from './stream-answer.js';

const EVENT_STREAM = 'text/event-stream';
const JSON_TYPE = 'application/json';

/** `POST /v1/chat`: a question to a cited answer, streamed or as one JSON document. */
export function chatRoutes(deps: AppDeps): Router {
  const service = createChatService(deps);
  const { answerer, config, lifecycle } = deps;
  const router = Router();
  router
    .route(CHAT_ROUTE)
    .post(jsonBody, checkAccess(deps, 'ask'), async (request, response) => {
      const type = request.accepts([EVENT_STREAM, JSON_TYPE]);
      if (type === false) {
        throw new RagError('NOT_ACCEPTABLE', `This route answers with ${EVENT_STREAM} or ${JSON_TYPE}.`);
      }
      const question = validate(chatRequestSchema, request.body);
      const signal = requestSignal(response, { timeoutMs: config.answerTimeoutMs, lifecycle });
      const context = {
        signal,
        requestId: requestIdOf(response),
        key: keyOf(response),
        onLocale: (locale: string) => labelRequest(response, { locale, mode: answerer.mode }),
      };
      const events = service.answer(question, context);
      if (type === JSON_TYPE) response.json(await jsonAnswer(events));
      else await streamAnswer(events, response, context, deps);
    })
    .all(allowOnly('POST'));
  return router;
}
