/** Runs the steps of a check one after another and tells how each went. */
export interface StepLog {
  /**
   * Runs a step, prints its name, what it found out and its time.
   *
   * @param run gives what the reader may want to know of its outcome
   * @throws what the step throws
   */
  step<Result>(
    name: string,
    run: () => Promise<Result>,
    describe?: (result: Result) => string,
  ): Promise<Result>;
}

/** @param write prints text as it is, without a line end of its own */
export function createStepLog(write: (text: string) => void, now = () => performance.now()): StepLog {
  return {
    async step(name, run, describe) {
      write(`${name} … `);
      const startedAt = now();
      const time = () => `${((now() - startedAt) / 1000).toFixed(1)} s`;
      try {
        const result = await run();
        write(`${time()}${describe ? ` (${describe(result)})` : ''}\n`);
        return result;
      } catch (error) {
        write(`failed after ${time()}\n`);
        throw error;
      }
    },
  };
}
