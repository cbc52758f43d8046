/**
 * Lets calls go together: those of the same moment, and those that come while a batch is under way. So a crowd costs few
 * statements, and a single call waits for nothing.
 *
 * @param run gives as many results as it is given items, in their order; what it throws, all calls of the batch get
 */
export function inBatches<Item, Result>(
  run: (items: Item[]) => Promise<Result[]>,
): (item: Item) => Promise<Result> {
  let waiting: { item: Item; resolve(result: Result): void; reject(error: unknown): void }[] = [];
  let isRunning = false;

  async function runAll(): Promise<void> {
    // Lets the calls of the same moment in.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const results = await run(batch.map(({ item }) => item));
        for (const [i, { resolve, reject }] of batch.entries()) {
          if (i < results.length) resolve(results[i] as Result);
          else reject(new Error(`A batch of ${batch.length} has ${results.length} results.`));
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    isRunning = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      void runAll();
    });
}
