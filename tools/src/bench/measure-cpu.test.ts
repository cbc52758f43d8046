import { expect, test } from 'vitest';
import { measureCpu } from './measure-cpu.js';

test('asks each question in order, twice before it measures', async () => {
  const asked: number[] = [];
  const times = await measureCpu(3, async (number) => asked.push(number));
  expect(asked).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2]);
  expect(times.queries).toBe(3);
  expect(times.medianMs).toBeLessThanOrEqual(times.p95Ms);
});
