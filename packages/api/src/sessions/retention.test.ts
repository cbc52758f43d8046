import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startRetention } from './retention.js';

const HOUR_MS = 60 * 60 * 1000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function job(removeExpired: () => Promise<number>, random = 0) {
  const lines: unknown[] = [];
  const logger = {
    info: ({ removedSessions }: { removedSessions: number }) => void lines.push(removedSessions),
    error: ({ err }: { err: unknown }) => void lines.push(err),
  };
  const stop = startRetention({ sessions: { removeExpired }, logger, random: () => random });
  return { lines, stop };
}

test('runs soon after the start and every hour, and logs how many sessions it deleted', async () => {
  const counts = [3, 0, 5];
  const { lines, stop } = job(async () => counts.shift() ?? 0);
  await vi.advanceTimersByTimeAsync(0);
  expect(lines).toEqual([3]);
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(lines).toEqual([3, 5]);
  await stop();
});

test('is put off by up to a tenth of the interval, so that machines take turns', async () => {
  const { lines, stop } = job(async () => 1, 0.5);
  await vi.advanceTimersByTimeAsync(HOUR_MS * 0.05 - 1);
  expect(lines).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(lines).toEqual([1]);
  await stop();
});

test('a run that fails is logged, and the next one tries again', async () => {
  const fault = new Error('The database is down.');
  let runs = 0;
  const { lines, stop } = job(async () => {
    runs += 1;
    if (runs === 1) throw fault;
    return 2;
  });
  await vi.advanceTimersByTimeAsync(HOUR_MS);
  expect(lines).toEqual([fault, 2]);
  await stop();
});

test('stopping waits for the run that is under way, and none follows', async () => {
  let finish: (removed: number) => void = () => {};
  let runs = 0;
  const { lines, stop } = job(() => {
    runs += 1;
    return new Promise((resolve) => (finish = resolve));
  });
  await vi.advanceTimersByTimeAsync(0);
  const stopped = stop();
  finish(1);
  await stopped;
  expect(lines).toEqual([1]);
  await vi.advanceTimersByTimeAsync(3 * HOUR_MS);
  expect(runs).toBe(1);
});

test('does not keep the process alive', async () => {
  vi.useRealTimers();
  const before = process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const { stop } = job(async () => 0, 0.9);
  expect(process.getActiveResourcesInfo().filter((name) => name === 'Timeout')).toHaveLength(before);
  await stop();
});
