import type { ServerResponse } from 'node:http';

/** Proxies cut a connection that is silent for about 100 s. */
export const HEARTBEAT_MS = 15_000;
/** What is held for a reader slower than the answer before the answer has to wait, in UTF-16 units. */
const MAX_HELD_LENGTH = 64 * 1024;
/** How long a reader may take for what is left at the end. */
const LAST_BYTES_MS = 10_000;

export const SSE_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // Tells nginx not to collect the stream.
  'x-accel-buffering': 'no',
} as const;

export interface SseOptions<Event> {
  /** Beside `SSE_HEADERS`. */
  headers?: Record<string, string>;
  /** Default `HEARTBEAT_MS`. */
  heartbeatMs?: number;
  /** One event in place of two that wait for a slow reader; undefined when they stay two. */
  merge?: (earlier: Event, later: Event) => Event | undefined;
  /** Once aborted, nothing waits for the reader any more. */
  signal?: AbortSignal;
}

export interface SseStream<Event> {
  /**
   * Sends an event as JSON. Settles at once while the reader keeps up; else when little enough is held for it again, it has
   * left, or the signal is aborted. After the end or the reader's leaving it does nothing.
   */
  send(event: Event): Promise<void>;
  /** Sends what is held and `[DONE]`, then ends the response; the second call does nothing. */
  end(): void;
}

/**
 * One server-sent event of one data line.
 *
 * @throws RangeError for a CR or LF, which would begin another field
 */
export function encodeSse(data: string): string {
  if (/[\r\n]/.test(data)) throw new RangeError('An event’s data must not hold CR or LF.');
  return `data: ${data}\n\n`;
}

/** Sends the headers at once, and from then on a comment whenever nothing else was sent for a while. */
export function openSse<Event>(
  response: ServerResponse,
  { headers = {}, heartbeatMs = HEARTBEAT_MS, merge, signal }: SseOptions<Event> = {},
): SseStream<Event> {
  let held: { event: Event; length: number }[] = [];
  let heldLength = 0;
  let isEnded = false;
  let wroteSinceHeartbeat = true;

  response.writeHead(200, { ...SSE_HEADERS, ...headers });
  response.flushHeaders();
  const heartbeat = setInterval(() => {
    if (!wroteSinceHeartbeat && isReady()) response.write(': keep-alive\n\n');
    wroteSinceHeartbeat = false;
  }, heartbeatMs);
  response.on('drain', () => {
    while (held.length > 0 && isReady()) writeFirst();
  });
  response.on('close', close);
  // It may have left before: then no event will say so.
  if (response.destroyed) close();

  function close(): void {
    isEnded = true;
    held = [];
    heldLength = 0;
    clearInterval(heartbeat);
  }

  const isReady = (): boolean => !response.writableNeedDrain;

  function write(event: Event): void {
    wroteSinceHeartbeat = true;
    response.write(encodeSse(JSON.stringify(event)));
  }

  function writeFirst(): void {
    const first = held.shift();
    if (first === undefined) return;
    heldLength -= first.length;
    write(first.event);
  }

  function hold(event: Event): void {
    const { length } = JSON.stringify(event);
    heldLength += length;
    const last = held.at(-1);
    const merged = last && merge?.(last.event, event);
    if (last && merged !== undefined) {
      last.event = merged;
      last.length += length;
    } else {
      held.push({ event, length });
    }
  }

  const mustWait = (): boolean => heldLength > MAX_HELD_LENGTH && !signal?.aborted;

  /** Waiting for `drain` alone would never end once the reader has left. */
  function readerMoved(): Promise<void> {
    return new Promise((resolve) => {
      const settle = () => {
        response.off('drain', settle).off('close', settle);
        signal?.removeEventListener('abort', settle);
        resolve();
      };
      response.on('drain', settle).on('close', settle);
      signal?.addEventListener('abort', settle);
    });
  }

  return {
    async send(event) {
      if (isEnded) return;
      if (held.length === 0 && isReady()) write(event);
      else hold(event);
      while (mustWait()) await readerMoved();
    },
    end() {
      if (isEnded) return;
      isEnded = true;
      clearInterval(heartbeat);
      while (held.length > 0) writeFirst();
      response.end(encodeSse('[DONE]'));
      const tooLate = setTimeout(() => response.destroy(), LAST_BYTES_MS);
      response.once('close', () => clearTimeout(tooLate));
    },
  };
}
