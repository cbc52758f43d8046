import { RagError } from '../errors.js';
import { abortable } from './abortable.js';

/**
 * Ends a call of a model when it takes too long, also one that does not heed its signal.
 *
 * @throws RagError `MODEL_TIMEOUT`; the signal's reason when it is aborted
 */
export async function boundedCall<T>(
  name: string,
  limitMs: number,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const ending = new AbortController();
  const leave = () => ending.abort(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  const timer = setTimeout(() => {
    ending.abort(
      new RagError('MODEL_TIMEOUT', `${name} took longer than ${limitMs} ms and is not waited for.`),
    );
  }, limitMs);
  try {
    return await abortable(call(ending.signal), ending.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', leave);
  }
}

/** A fault as the one table of codes knows it; a reader who has gone is none. */
export function asModelFault(error: unknown, name: string): RagError {
  if (error instanceof RagError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new RagError('MODEL_UNAVAILABLE', `${name} failed: ${reason}`, { cause: error });
}
