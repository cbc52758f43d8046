import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from '../http/request-id.js';
import type { Metrics } from './metrics.js';
import { labelsOf, QUIET_ROUTES, routeOf } from './request-labels.js';

/** As nginx logs a client that left before there was an answer. */
const CLIENT_LEFT = 499;

/** One log line and one measurement for every request, when its response is closed. */
export function observeRequests({ logger, metrics }: { logger: Logger; metrics: Metrics }) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const startedMs = performance.now();
    response.once('close', () => {
      const durationMs = performance.now() - startedMs;
      const { method } = request;
      const route = routeOf(request);
      const { locale, mode, code, keyId, traceId } = labelsOf(response);
      const status = response.headersSent ? response.statusCode : CLIENT_LEFT;
      metrics.requestFinished({ route, method, status, locale, mode, durationSeconds: durationMs / 1000 });
      logger[QUIET_ROUTES.has(route) && status < 500 ? 'debug' : 'info'](
        {
          requestId: requestIdOf(response),
          method,
          route,
          status,
          durationMs: Math.round(durationMs),
          code,
          locale,
          mode,
          keyId,
          traceId,
          // A reader who left before the end.
          ...(!response.writableFinished && { cutOff: true }),
        },
        'request',
      );
    });
    next();
  };
}
