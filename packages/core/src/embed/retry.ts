import { RagError } from '../errors.js';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

export interface RetryOptions {
  /** Further tries of one call. */
  maxRetries: number;
  /** Milliseconds since 1970 at which trying is over. */
  endsAt: number;
  signal: AbortSignal;
  /** 0 to 1, as `Math.random`. */
  random: () => number;
}

/**
 * Repeats calls whose fault may pass: after the wait the service asked for and a pause of random length beyond it, whose
 * bound doubles with each try (full jitter: Brooker, "Exponential Backoff And Jitter", 2015). When a service has had too
 * many requests, all calls wait, not only the one that was told.
 *
 * The function returned throws the last fault; `MODEL_TIMEOUT` at once when the wait would outlast `endsAt`; the signal's
 * reason when it is aborted.
 */
export function createRetry({
  maxRetries,
  endsAt,
  signal,
  random,
}: RetryOptions): <T>(call: () => Promise<T>) => Promise<T> {
  let resumeAt = 0;

  return async (call) => {
    for (let tries = 0; ; tries += 1) {
      await sleep(resumeAt - Date.now(), signal);
      try {
        return await call();
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        if (!(error instanceof RagError && error.retryable) || tries >= maxRetries) throw error;
        const pauseMs = random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries);
        const waitMs = (error.retryAfterMs ?? 0) + pauseMs;
        if (Date.now() + waitMs >= endsAt) throw tooLate(error, waitMs);
        if (error.code === 'MODEL_RATE_LIMITED') resumeAt = Math.max(resumeAt, Date.now() + waitMs);
        else await sleep(waitMs, signal);
      }
    }
  };
}

function tooLate(cause: RagError, waitMs: number): RagError {
  return new RagError(
    'MODEL_TIMEOUT',
    `The next try would come in ${Math.ceil(waitMs)} ms, after the deadline. Try again later, or allow more time. ${cause.message}`,
    { cause, retryAfterMs: waitMs },
  );
}

/** @throws the signal's reason */
async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const wake = setTimeout(() => {
      signal.removeEventListener('abort', leave);
      resolve();
    }, ms);
    function leave(): void {
      clearTimeout(wake);
      reject(signal.reason as Error);
    }
    signal.addEventListener('abort', leave, { once: true });
  });
}
