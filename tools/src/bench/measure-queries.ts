import { percentile } from './percentile.js';

/** How long an engine takes to answer a question, once it is warm. */
export interface QueryTimes {
  /** Questions that were measured. */
  queries: number;
  medianMs: number;
  p95Ms: number;
  /** CPU of the process on all its threads, mean of a question. */
  cpuMs: number;
}

/**
 * Asks the questions twice, one after another, and measures the second time.
 *
 * @param questions not empty
 * @param budgetMs the first time ends after this, and only what has been asked by then is measured
 */
export async function measureQueries(
  questions: string[],
  ask: (question: string) => unknown,
  budgetMs: number,
): Promise<QueryTimes> {
  const asked: string[] = [];
  const warmUpEnd = performance.now() + budgetMs;
  for (const question of questions) {
    if (asked.length > 0 && performance.now() > warmUpEnd) break;
    await ask(question);
    asked.push(question);
  }

  const durations: number[] = [];
  const cpuBefore = process.cpuUsage();
  for (const question of asked) {
    const startedAt = performance.now();
    await ask(question);
    durations.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    queries: asked.length,
    medianMs: percentile(durations, 0.5),
    p95Ms: percentile(durations, 0.95),
    cpuMs: (user + system) / 1000 / asked.length,
  };
}
