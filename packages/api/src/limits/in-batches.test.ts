import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inBatches } from './in-batches.js';

it('calls of the same moment go together, those that come meanwhile go together next', async () => {
  const batches: number[][] = [];
  let release = (): void => {};
  const double = inBatches(async (items: number[]) => {
    batches.push(items);
    if (batches.length === 1) await new Promise<void>((resolve) => (release = resolve));
    return items.map((item) => 2 * item);
  });
  const first = [double(1), double(2)];
  await expect.poll(() => batches).toEqual([[1, 2]]);
  const second = [double(3), double(4)];
  release();
  expect(await Promise.all([...first, ...second])).toEqual([2, 4, 6, 8]);
  expect(batches).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(await double(5)).toBe(10);
});

it('a batch that fails fails for its own calls alone', async () => {
  const half = inBatches(async (items: number[]) => {
    if (items.includes(3)) throw new Error('3 is odd');
    return items.map((item) => item / 2);
  });
  const failing = Promise.all([half(3), half(2)]);
  await expect(failing).rejects.toThrow('3 is odd');
  expect(await half(4)).toBe(2);
});

it('every call gets its own result, whatever comes when', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 3 }))), async (calls) => {
      const echo = inBatches(async (items: number[]) => {
        await Promise.resolve();
        return items;
      });
      const results = await Promise.all(
        calls.map(async ([value, ticks]) => {
          for (let tick = 0; tick < ticks; tick++) await Promise.resolve();
          return echo(value);
        }),
      );
      expect(results).toEqual(calls.map(([value]) => value));
    }),
  );
});
