import { expect, test } from 'vitest';
import { systemClock, type Connection } from './connection.js';
import type { Point } from './encode-locale.js';
import { upsertAll } from './upsert.js';

async function* points(count: number): AsyncGenerator<Point> {
  for (let id = 0; id < count; id += 1) yield { id, vector: {}, payload: { kind: 'chunk' } };
}

/** A server that stores a batch at the next turn of the event loop, and tells how many it stores at once. */
function recordingConnection(fails: (batch: number) => boolean = () => false) {
  const seen = { batches: 0, underWay: 0, most: 0 };
  const refuse = () => Promise.reject(new Error('Only upserts are expected.'));
  const connection: Connection = {
    origin: 'http://recorded:6333',
    clock: systemClock,
    ask: refuse,
    async insist<T>(): Promise<T> {
      const batch = (seen.batches += 1);
      seen.most = Math.max(seen.most, (seen.underWay += 1));
      await new Promise((resolve) => setImmediate(resolve));
      seen.underWay -= 1;
      if (fails(batch)) throw new Error(`Batch ${batch} failed.`);
      return undefined as T;
    },
  };
  return { connection, seen };
}

test('four batches are under way at once, not more', async () => {
  const { connection, seen } = recordingConnection();
  let stored = 0;
  await upsertAll(connection, 'docs__1', points(128 * 20), { onStored: (batch) => (stored += batch.length) });
  expect({ stored, batches: seen.batches, most: seen.most }).toEqual({ stored: 2560, batches: 20, most: 4 });
});

test('after a batch that failed no more are sent, and those under way have ended', async () => {
  const { connection, seen } = recordingConnection((batch) => batch === 2);
  const storing = upsertAll(connection, 'docs__1', points(128 * 20), { onStored() {} });
  await expect(storing).rejects.toThrow('Batch 2 failed.');
  expect(seen.underWay).toBe(0);
  expect(seen.batches).toBeLessThan(9);
});

test('points that cannot be made end it too', async () => {
  const { connection, seen } = recordingConnection();
  async function* broken() {
    yield* points(300);
    throw new Error('No more points.');
  }
  await expect(upsertAll(connection, 'docs__1', broken(), { onStored() {} })).rejects.toThrow(
    'No more points.',
  );
  expect(seen.underWay).toBe(0);
});
