import type { SessionStore } from './session-store.js';

/** As much of a logger as the job needs; pino's fits. */
export interface RetentionLogger {
  info(fields: { removedSessions: number; durationMs: number }, message: string): void;
  error(fields: { err: unknown }, message: string): void;
}

export interface RetentionOptions {
  sessions: Pick<SessionStore, 'removeExpired'>;
  logger: RetentionLogger;
  /** Default one hour. */
  intervalMs?: number | undefined;
  /** From 0 to below 1, to spread the machines that were started together. Default `Math.random`. */
  random?: (() => number) | undefined;
}

const DEFAULT_INTERVAL_MS = 60 * 60 * 1000;
/** Share of the interval by which a run is put off at most. */
const JITTER = 0.1;

/**
 * Deletes expired sessions now and again until it is stopped. A run that fails is logged, and the next one tries again. It
 * does not keep the process alive.
 *
 * @returns stops it, and waits for a run that is under way
 */
export function startRetention({
  sessions,
  logger,
  intervalMs = DEFAULT_INTERVAL_MS,
  random = Math.random,
}: RetentionOptions): () => Promise<void> {
  let isStopped = false;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const schedule = (delayMs: number) => {
    if (isStopped) return;
    const jitterMs = random() * JITTER * intervalMs;
    timer = setTimeout(() => {
      running = run().then(() => schedule(intervalMs));
    }, delayMs + jitterMs);
    timer.unref();
  };

  async function run(): Promise<void> {
    const startedAt = performance.now();
    try {
      const removedSessions = await sessions.removeExpired();
      const durationMs = Math.round(performance.now() - startedAt);
      if (removedSessions > 0) logger.info({ removedSessions, durationMs }, 'Expired sessions were deleted.');
    } catch (err) {
      logger.error({ err }, 'Expired sessions could not be deleted; the next run tries again.');
    }
  }

  schedule(0);
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
