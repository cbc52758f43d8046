import { setTimeout as wait } from 'node:timers/promises';

export interface Readers {
  /** Questions whose asking has ended so far. */
  asked(): number;
  /** Asks no more, and waits for those under way. @throws what an asking threw */
  stop(): Promise<void>;
}

/**
 * Keeps several readers asking, each one question after the other.
 *
 * @param ask gets the number of the reader, from 0
 * @param pauseMs of a reader between two questions
 */
export function keepAsking(
  ask: (reader: number) => Promise<unknown>,
  { readers, pauseMs }: { readers: number; pauseMs: number },
): Readers {
  const stopping = new AbortController();
  let asked = 0;
  const asking = Promise.all(
    Array.from({ length: readers }, async (_, reader) => {
      while (!stopping.signal.aborted) {
        await ask(reader);
        asked += 1;
        await wait(pauseMs);
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
