import type { ServerResponse } from 'node:http';
import { RagError } from 'docusaurus-rag-core';

/** How long responses that were told to end are waited for. */
const ENDING_MS = 1000;

/** The way of an app from serving to closed: serving, draining (no new work), ending (running work stops), closed. */
export interface Lifecycle {
  /** True once no new work is begun: `/ready` turns 503, and new requests are refused with `SHUTTING_DOWN`. */
  readonly draining: boolean;
  /**
   * Aborted with a RagError `SHUTTING_DOWN` when running work has to end. Lives as long as the process: remove your
   * listeners from it.
   */
  readonly ending: AbortSignal;
  /** Counts a response among the running ones until it is closed. */
  track(response: ServerResponse): void;
  /** Lets running responses end by themselves for so long, then makes them end. May be called again: one drain is made. */
  drain(drainMs: number): Promise<void>;
}

export function createLifecycle(): Lifecycle {
  const ending = new AbortController();
  const running = new Set<ServerResponse>();
  let whenIdle: (() => void) | undefined;
  let drained: Promise<void> | undefined;

  async function idleWithin(ms: number): Promise<void> {
    if (running.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      whenIdle = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
  }

  return {
    get draining() {
      return drained !== undefined;
    },
    ending: ending.signal,
    track(response) {
      running.add(response);
      response.once('close', () => {
        running.delete(response);
        if (running.size === 0) whenIdle?.();
      });
    },
    drain(drainMs) {
      drained ??= (async () => {
        await idleWithin(drainMs);
        ending.abort(new RagError('SHUTTING_DOWN', 'The process is stopping. Ask again in a moment.'));
        await idleWithin(ENDING_MS);
      })();
      return drained;
    },
  };
}
