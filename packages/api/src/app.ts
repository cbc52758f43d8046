import cors from 'cors';
import express, { type Express } from 'express';
import helmet from 'helmet';
import type { AppDeps } from './app-deps.js';
import { chatRoutes } from './chat/routes.js';
import { feedbackRoutes } from './feedback/routes.js';
import { healthRoutes } from './health/routes.js';
import { handleErrors } from './http/error-handler.js';
import { openApiRoutes } from './http/openapi/routes.js';
import { refuseWhileDraining } from './http/refuse-while-draining.js';
import { assignRequestId } from './http/request-id.js';
import { strictHeaders } from './http/strict-headers.js';
import { notFound } from './http/unmatched.js';
import { keyRoutes } from './keys/routes.js';
import { KEY_HEADER } from './limits/check-access.js';
import { observeRequests } from './observability/observe-requests.js';
import { metricsRoutes } from './observability/routes.js';
import { searchRoutes } from './search/routes.js';
import { sessionRoutes } from './sessions/routes.js';

/** How long a browser need not ask again whether it may ask. */
const PREFLIGHT_SECONDS = 600;

/** The API as an Express app. It listens to nothing by itself and closes nothing it was given. */
export function createApp(deps: AppDeps): Express {
  const { config, lifecycle } = deps;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('trust proxy', config.trustedProxies);

  app.use(assignRequestId, observeRequests(deps));
  const { tracing } = deps;
  if (tracing) app.use((request, response, next) => tracing.traceRequests(request, response, next));
  app.use(strictHeaders);
  // Nothing the API sends is a page: it may load nothing and stand in no frame.
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
    }),
  );
  app.use(
    cors({
      origin: [...config.allowedOrigins],
      methods: ['GET', 'HEAD', 'POST', 'DELETE'],
      allowedHeaders: ['Content-Type', 'Accept', 'Authorization', KEY_HEADER, 'X-Request-Id'],
      exposedHeaders: ['X-Request-Id', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'Content-Disposition'],
      maxAge: PREFLIGHT_SECONDS,
    }),
  );
  app.use(refuseWhileDraining(lifecycle));

  app.use(
    healthRoutes(deps),
    metricsRoutes(deps),
    openApiRoutes(),
    chatRoutes(deps),
    searchRoutes(deps),
    sessionRoutes(deps),
    feedbackRoutes(deps),
    keyRoutes(deps),
  );

  app.use(notFound);
  app.use(handleErrors(deps));
  return app;
}
