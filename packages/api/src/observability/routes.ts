import { Router } from 'express';
import type { AppDeps } from '../app-deps.js';
import { askForToken } from '../http/ask-for-token.js';
import { allowOnly } from '../http/unmatched.js';
import { within } from '../http/within.js';
import { createAuditLog } from './audit-log.js';
import { createInstanceGauges } from './instance-gauges.js';

/** A conversation is active for so long after its last message. */
const ACTIVE_MS = 30 * 60_000;
/** A scrape does not wait for a slow database, of which it has to tell: then the gauge keeps its value. */
const COUNT_TIMEOUT_MS = 250;

/** `GET /metrics`, for Prometheus; where a token is configured, for whoever has it. */
export function metricsRoutes({
  config: { metricsToken },
  metrics,
  sessions,
  store,
  database,
  logger,
  now,
}: AppDeps): Router {
  const router = Router();
  const instance = createInstanceGauges({ store, database });
  /** One at a time: while a table is locked, scrapes must not take the connections one after the other. */
  let counting: Promise<number> | undefined;
  const countActive = (): Promise<number> => {
    const since = new Date(now().getTime() - ACTIVE_MS);
    counting ??= sessions.countActive(since).finally(() => (counting = undefined));
    return counting;
  };
  router
    .route('/metrics')
    .get(askForToken(metricsToken, createAuditLog(logger)), async (_request, response) => {
      try {
        metrics.setActiveSessions(await within(COUNT_TIMEOUT_MS, countActive()));
      } catch (error) {
        logger.warn({ err: error }, 'active sessions could not be counted');
      }
      const [{ contentType, text }, instanceText] = await Promise.all([metrics.expose(), instance.expose()]);
      response.setHeader('Content-Type', contentType);
      response.setHeader('Cache-Control', 'no-store');
      response.end(`${text}\n${instanceText}`);
    })
    .all(allowOnly('GET'));
  return router;
}
