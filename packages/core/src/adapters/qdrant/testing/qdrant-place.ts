import type { StorePlace } from '../../../testing/store-places.js';
import type { Clock } from '../connection.js';
import { createQdrantStore } from '../store.js';
import { FakeQdrant } from './fake-qdrant.js';

/** A clock that a test moves; every look at it takes a millisecond, and nobody sleeps. */
export class FakeClock implements Clock {
  #nowMs: number;
  /** Every pause that was asked for. */
  readonly pausesMs: number[] = [];

  constructor(nowMs = Date.UTC(2026, 10, 22)) {
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs++;
  }

  pass(ms: number): void {
    this.#nowMs += ms;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.pausesMs.push(ms);
    this.pass(ms);
  }
}

export const REFRESH_MS = 5000;

/** Stores on a fake server of their own. */
export async function makeFakePlace(): Promise<StorePlace & { server: FakeQdrant; clock: FakeClock }> {
  const server = await new FakeQdrant().start();
  const clock = new FakeClock();
  return {
    server,
    clock,
    open: () => createQdrantStore({ url: server.url, name: 'docs', refreshMs: REFRESH_MS, clock }),
    passRefreshTime: () => clock.pass(REFRESH_MS + 1),
    remove: () => server.stop(),
  };
}
