/** For a source that heeds the signal to note what it took. */
const LAST_WORDS_MS = 250;

/**
 * The values of a source until it ends or the signal is aborted, even if the source does not heed the signal.
 *
 * @throws what the source throws; once aborted, the signal's reason
 */
export async function* eachUntilAborted<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  let giveUp = () => {};
  let timer: NodeJS.Timeout | undefined;
  const abort = () => {
    timer = setTimeout(() => giveUp(), LAST_WORDS_MS);
  };
  // Once for all values: a listener for each would cost more than the value.
  signal.addEventListener('abort', abort);
  try {
    for (;;) {
      signal.throwIfAborted();
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        giveUp = () => reject(signal.reason);
        iterator.next().then(resolve, reject);
      }).catch((error: unknown) => {
        signal.throwIfAborted();
        throw error;
      });
      if (next.done) return;
      signal.throwIfAborted();
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    // Not awaited: a source that does not heed the signal may take for ever.
    iterator.return?.().catch(() => {});
  }
}
