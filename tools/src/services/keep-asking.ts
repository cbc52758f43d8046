import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

export interface Readers {
  /** Questions whose asking has ended so far. */
  asked(): number;
  /** Asks no more, and waits for those under way. @throws what an asking threw */
  stop(): Promise<void>;
}

/**
 * Keeps several readers asking, each one question after the other, and not in step.
 *
 * @param ask gets the number of the reader, from 0, and a signal that is aborted by `stop`
 * @param pauseMs of a reader between two questions
 */
export function keepAsking(
  ask: (reader: number, signal: AbortSignal) => Promise<unknown>,
  { readers, pauseMs }: { readers: number; pauseMs: number },
): Readers {
  const stopping = new AbortController();
  const { signal } = stopping;
  // Each reader listens twice: for its question and for its pause.
  setMaxListeners(2 * readers, signal);
  const pause = (ms: number) => wait(ms, undefined, { signal }).catch(() => {});
  let asked = 0;
  const asking = Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      await pause((reader * pauseMs) / readers);
      while (!signal.aborted) {
        await ask(reader, signal);
        asked += 1;
        await pause(pauseMs);
      }
    }),
  );
  // It is thrown by `stop`, which may be a while.
  asking.catch(() => {});
  return {
    asked: () => asked,
    async stop() {
      stopping.abort();
      await asking;
    },
  };
}
