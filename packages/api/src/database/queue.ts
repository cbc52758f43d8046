export interface QueueOptions {
  /** Pieces of work that run at the same time. */
  atOnce: number;
  /** Longest wait for the work to begin. */
  maxWaitMs: number;
  /** Makes the error of work that has not begun in time. */
  tooLate: () => Error;
}

export interface Queue {
  /**
   * Runs a piece of work when it is its turn: first come, first served.
   *
   * @throws what `tooLate` makes when it has not begun in time; what the work throws
   */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** How much waits for its turn. */
  waiting(): number;
}

/**
 * Lets a crowd through in order. Without it, a hundred questions in the same moment would share the few connections to the
 * database until each has waited too long for its turn, and most of them fail; in a queue, all are answered.
 */
export function createQueue({ atOnce, maxWaitMs, tooLate }: QueueOptions): Queue {
  const waiting = new Set<() => void>();
  let running = 0;

  function begin(): Promise<void> | undefined {
    if (running < atOnce) {
      running += 1;
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const callUp = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(callUp);
        reject(tooLate());
      }, maxWaitMs);
      waiting.add(callUp);
    });
  }

  /** Hands the place on, so that nobody who comes just now can take it. */
  function end(): void {
    const [next] = waiting;
    if (!next) running -= 1;
    else {
      waiting.delete(next);
      next();
    }
  }

  return {
    async run(work) {
      await begin();
      try {
        return await work();
      } finally {
        end();
      }
    },
    waiting: () => waiting.size,
  };
}
