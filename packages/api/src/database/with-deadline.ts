/**
 * The work's result, or a failure when it takes too long or the signal is aborted. The work itself is not ended.
 *
 * @param tooLate makes the error of a timeout
 */
export async function withDeadline<T>(
  work: Promise<T>,
  {
    timeoutMs,
    signal,
    tooLate,
  }: { timeoutMs: number; signal?: AbortSignal | undefined; tooLate: () => Error },
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let abort = () => {};
  const interruption = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), timeoutMs);
    abort = () => reject(signal?.reason);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
  });
  try {
    return await Promise.race([work, interruption]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
