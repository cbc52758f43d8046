import type { ServerResponse } from 'node:http';
import { RagError } from 'docusaurus-rag-core';
import type { Lifecycle } from './lifecycle.js';

/**
 * Aborts when the reader leaves (an `AbortError`), the time is over (RagError `DEADLINE_EXCEEDED`) or the process has to end
 * (RagError `SHUTTING_DOWN`). Never once the response is sent to its end.
 */
export function requestSignal(
  response: ServerResponse,
  { timeoutMs, lifecycle }: { timeoutMs: number; lifecycle: Lifecycle },
): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort(lifecycle.ending.reason);
  const timer = setTimeout(
    () =>
      controller.abort(
        new RagError('DEADLINE_EXCEEDED', `The answer was not ready within ${timeoutMs} ms. Ask again.`),
      ),
    timeoutMs,
  );
  const close = () => {
    clearTimeout(timer);
    lifecycle.ending.removeEventListener('abort', end);
    if (!response.writableFinished) controller.abort();
  };
  lifecycle.ending.addEventListener('abort', end);
  response.once('close', close);
  if (response.destroyed) close();
  else if (lifecycle.ending.aborted) end();
  return controller.signal;
}

/** Settles as the work does, or rejects with the signal's reason as soon as it is aborted. */
export async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (abort) signal.removeEventListener('abort', abort);
  }
}
