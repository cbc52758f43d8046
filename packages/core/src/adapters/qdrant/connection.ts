import { setTimeout as sleep } from 'node:timers/promises';
import { QdrantClient } from '@qdrant/js-client-rest';
import { RagError } from '../../errors.js';
import { isHangUp, isTransient, retryAfterMsOf, storeFault } from './faults.js';

/** The port of Qdrant's clients in every language, for a URL that names none. */
const DEFAULT_PORT = 6333;
const MAX_TRIES = 6;
const FIRST_PAUSE_MS = 250;

/** What a request is for decides how long it may take. */
export type Purpose = 'query' | 'load' | 'write';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws the signal's reason when it is aborted */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  async sleep(ms, signal) {
    await sleep(ms, undefined, { signal }).catch(() => signal?.throwIfAborted());
  },
};

export interface ConnectionOptions {
  url: string;
  apiKey?: string | undefined;
  timeoutsMs: Record<Purpose, number>;
  clock: Clock;
}

export type Call<T> = (client: QdrantClient) => Promise<T>;

/** One Qdrant server. Whatever fails is a RagError in our own words. */
export interface Connection {
  /** `https://host:6333`, without any secret. */
  readonly origin: string;
  readonly clock: Clock;
  /** Asks once, or twice to read when a kept connection turns out to be closed. @param collection named in messages */
  ask<T>(purpose: Purpose, collection: string, call: Call<T>): Promise<T>;
  /** Asks again, with growing pauses, when the fault may pass. The call must do no harm when it is done twice. */
  insist<T>(purpose: Purpose, collection: string, call: Call<T>, signal?: AbortSignal): Promise<T>;
}

/** @throws RagError `OPTION_INVALID` for a URL that is none, or holds a key. */
export function connect({ url, apiKey, timeoutsMs, clock }: ConnectionOptions): Connection {
  const { origin, ...address } = addressOf(url);
  const clientOf = (timeout: number) =>
    new QdrantClient({
      ...address,
      timeout,
      // Not as `apiKey`: the client would print a warning for every connection within one machine.
      ...(apiKey !== undefined && { headers: { 'api-key': apiKey } }),
      checkCompatibility: false,
    });
  const clients: Record<Purpose, QdrantClient> = {
    query: clientOf(timeoutsMs.query),
    load: clientOf(timeoutsMs.load),
    write: clientOf(timeoutsMs.write),
  };
  const fault = (error: unknown, purpose: Purpose, collection: string) =>
    storeFault(error, { origin, collection, timeoutMs: timeoutsMs[purpose] });

  return {
    origin,
    clock,
    async ask(purpose, collection, call) {
      const client = clients[purpose];
      try {
        return await call(client).catch((error: unknown) => {
          if (purpose !== 'write' && isHangUp(error)) return call(client);
          throw error;
        });
      } catch (error) {
        throw fault(error, purpose, collection);
      }
    },
    async insist(purpose, collection, call, signal) {
      for (let tries = 1; ; tries += 1) {
        signal?.throwIfAborted();
        try {
          return await call(clients[purpose]);
        } catch (error) {
          if (tries === MAX_TRIES || !isTransient(error)) throw fault(error, purpose, collection);
          const pauseMs = FIRST_PAUSE_MS * 2 ** (tries - 1) * (1 + Math.random());
          await clock.sleep(Math.max(pauseMs, retryAfterMsOf(error) ?? 0), signal);
        }
      }
    },
  };
}

interface Address {
  origin: string;
  host: string;
  port: number;
  https: boolean;
  prefix: string;
}

/** The client itself would lose a path, and the port of `https://host:443`. */
function addressOf(text: string): Address {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new RagError(
      'OPTION_INVALID',
      'The Qdrant URL is not one that begins with http:// or https://. Give it as https://host:6333.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new RagError(
      'OPTION_INVALID',
      `The Qdrant URL of ${url.host} holds a user or password. Give the API key on its own.`,
    );
  }
  const [, written] = /^\w+:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/.exec(text.trim()) ?? [];
  const port = Number(written ?? DEFAULT_PORT);
  const prefix = url.pathname.replace(/\/+$/, '');
  const origin = `${url.protocol}//${url.hostname}:${port}${prefix}`;
  return { origin, host: url.hostname, port, https: url.protocol === 'https:', prefix };
}
