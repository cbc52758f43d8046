import type { Connection } from './connection.js';
import type { Point } from './encode-locale.js';
import { PAGE_POINTS } from './layout.js';

/** Of a request's body, estimated: a quarter of what the server takes by default at most. */
const MAX_REQUEST_BYTES = 8 * 1024 * 1024;
const REQUESTS_AT_ONCE = 4;

/** Mean length of a component in JSON, with its comma; of a sparse one with its index. */
const DENSE_COMPONENT_BYTES = 21;
const SPARSE_COMPONENT_BYTES = 28;

export interface UpsertOptions {
  signal?: AbortSignal | undefined;
  /** Called with each batch the server has stored. */
  onStored(points: Point[]): void;
}

/**
 * Stores points in batches bounded in number and bytes, a few at once; each is stored when its request ends. Fails with
 * the first batch that fails, after the others under way have ended.
 */
export async function upsertAll(
  connection: Connection,
  collection: string,
  points: AsyncIterable<Point>,
  { signal, onStored }: UpsertOptions,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const send = async (batch: Point[]) => {
    try {
      await connection.insist(
        'write',
        collection,
        (client) => client.upsert(collection, { wait: true, points: batch }),
        signal,
      );
      onStored(batch);
    } catch (error) {
      failures.push(error);
    }
  };

  try {
    for await (const batch of batches(points)) {
      signal?.throwIfAborted();
      if (failures.length > 0) break;
      const sending = send(batch).finally(() => underWay.delete(sending));
      underWay.add(sending);
      if (underWay.size >= REQUESTS_AT_ONCE) await Promise.race(underWay);
    }
  } finally {
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
}

async function* batches(points: AsyncIterable<Point>): AsyncGenerator<Point[]> {
  let batch: Point[] = [];
  let bytes = 0;
  for await (const point of points) {
    const more = estimateBytes(point);
    if (batch.length > 0 && (batch.length >= PAGE_POINTS || bytes + more > MAX_REQUEST_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(point);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}

function estimateBytes({ vector, payload }: Point): number {
  let bytes = Buffer.byteLength(JSON.stringify(payload));
  for (const component of Object.values(vector)) {
    if (Array.isArray(component)) bytes += component.length * DENSE_COMPONENT_BYTES;
    else if (typeof component === 'object' && component !== null && 'indices' in component) {
      bytes += (component.indices as unknown[]).length * SPARSE_COMPONENT_BYTES;
    }
  }
  return bytes;
}
