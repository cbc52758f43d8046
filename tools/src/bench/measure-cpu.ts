import { percentile } from './percentile.js';

/** What a query takes of the processor, on all threads of the process, once it is warm. */
export interface CpuTimes {
  queries: number;
  medianMs: number;
  p95Ms: number;
  /** By the clock. */
  elapsedMedianMs: number;
}

/** Rounds before the one that is measured: caches are filled by then, and the code is compiled. */
const WARM_UP_ROUNDS = 2;

/** Asks a number of questions several times, one after another, and measures the last time. @param count from 1 */
export async function measureCpu(
  count: number,
  ask: (number: number) => Promise<unknown>,
): Promise<CpuTimes> {
  for (let i = 0; i < count * WARM_UP_ROUNDS; i += 1) await ask(i % count);
  const cpu: number[] = [];
  const elapsed: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const startedAt = performance.now();
    const before = process.cpuUsage();
    await ask(i);
    const { user, system } = process.cpuUsage(before);
    elapsed.push(performance.now() - startedAt);
    cpu.push((user + system) / 1000);
  }
  return {
    queries: count,
    medianMs: percentile(cpu, 0.5),
    p95Ms: percentile(cpu, 0.95),
    elapsedMedianMs: percentile(elapsed, 0.5),
  };
}
