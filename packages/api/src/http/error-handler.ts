import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../observability/metrics.js';
import { labelRequest, routeOf } from '../observability/request-labels.js';
import { problemOf, sendProblem } from './problem.js';
import { RequestFault } from './request-fault.js';
import { requestIdOf } from './request-id.js';

/** Answers every fault of a route with a problem; logs those that are not the client's. The last handler of an app. */
export function handleErrors({ logger, metrics }: { logger: Logger; metrics: Metrics }) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    // The client has left, which is also how its abort arrives here.
    if (response.destroyed || response.writableEnded) return;
    const problem = problemOf(asKnown(error), requestIdOf(response));
    const route = routeOf(request);
    labelRequest(response, { code: problem.code });
    metrics.queryFailed({ route, code: problem.code });
    if (problem.status >= 500) {
      logger.error({ err: error, requestId: problem.requestId, route, code: problem.code }, 'request failed');
    }
    if (response.headersSent) response.destroy();
    else sendProblem(response, problem);
  };
}

/** Express's own fault: a parameter in the path that is not UTF-8 when decoded. */
function asKnown(error: unknown): unknown {
  return error instanceof URIError
    ? new RequestFault('REQUEST_INVALID', 'The address holds a % that cannot be decoded.', [], {
        cause: error,
      })
    : error;
}
