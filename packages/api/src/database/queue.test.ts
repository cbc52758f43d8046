import { afterEach, expect, it, vi } from 'vitest';
import { createQueue } from './queue.js';

const tooLate = () => new Error('too late');

afterEach(() => vi.useRealTimers());

/** Work that ends when it is told to. */
function controlledWork() {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) => () =>
    new Promise<number>((resolve) => {
      begun.push(number);
      ends[number] = () => resolve(number);
    });
  return { begun, end: (number: number) => ends[number]?.(), work };
}

it('runs so many pieces at once, and the others in the order they came', async () => {
  const { begun, end, work } = controlledWork();
  const queue = createQueue({ atOnce: 2, maxWaitMs: 1000, tooLate });
  const running = [0, 1, 2, 3].map((number) => queue.run(work(number)));
  await vi.waitFor(() => expect(begun).toEqual([0, 1]));
  end(1);
  await vi.waitFor(() => expect(begun).toEqual([0, 1, 2]));
  end(0);
  await vi.waitFor(() => expect(begun).toEqual([0, 1, 2, 3]));
  end(2);
  end(3);
  expect(await Promise.all(running)).toEqual([0, 1, 2, 3]);
});

it('lets nobody who comes later take a place that was handed on', async () => {
  const { begun, end, work } = controlledWork();
  const queue = createQueue({ atOnce: 1, maxWaitMs: 1000, tooLate });
  const first = queue.run(work(0));
  const second = queue.run(work(1));
  await vi.waitFor(() => expect(begun).toEqual([0]));
  end(0);
  const late = first.then(() => queue.run(work(2)));
  await vi.waitFor(() => expect(begun).toEqual([0, 1]));
  end(1);
  await second;
  await vi.waitFor(() => expect(begun).toEqual([0, 1, 2]));
  end(2);
  expect(await late).toBe(2);
});

it('gives the place on when the work fails', async () => {
  const queue = createQueue({ atOnce: 1, maxWaitMs: 1000, tooLate });
  await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await queue.run(async () => 'next')).toBe('next');
});

it('lets nobody wait for ever', async () => {
  vi.useFakeTimers();
  const { begun, end, work } = controlledWork();
  const queue = createQueue({ atOnce: 1, maxWaitMs: 1000, tooLate });
  const first = queue.run(work(0));
  const second = queue.run(work(1));
  const refused = expect(second).rejects.toThrow('too late');
  expect(queue.waiting()).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  await refused;
  expect(queue.waiting()).toBe(0);
  end(0);
  await first;
  expect(begun).toEqual([0]);
  expect(vi.getTimerCount()).toBe(0);
});
