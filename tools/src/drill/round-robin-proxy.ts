import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A load balancer as small as can be: by turns, to instances whose `/ready` says 200. */
export interface RoundRobinProxy {
  url: string;
  /** Requests that an instance refused before it did anything, and another took. */
  readonly retried: number;
  /** Requests on their way to an instance, or back. */
  underWay(address: string): number;
  /** Sends an instance no more requests, whatever it says, until it is put back. */
  takeOut(address: string): void;
  putBack(address: string): void;
  /** Settles once the instance gets requests again. */
  untilServing(address: string, signal: AbortSignal): Promise<void>;
  stop(): Promise<void>;
}

const CHECK_MS = 100;

/** @param addresses of the instances, such as `127.0.0.1:3001` */
export async function startRoundRobinProxy(addresses: readonly string[]): Promise<RoundRobinProxy> {
  const ready = new Set<string>();
  const takenOut = new Set<string>();
  const underWay = new Map<string, number>();
  const isServing = (address: string) => ready.has(address) && !takenOut.has(address);
  let turn = 0;
  let retried = 0;

  function forward(request: IncomingMessage, response: ServerResponse, body: Buffer, tried: string[]): void {
    const free = addresses.filter((address) => isServing(address) && !tried.includes(address));
    const address = free[(turn += 1) % free.length];
    if (address === undefined) {
      response.writeHead(502).end();
      return;
    }
    const count = (by: number) => underWay.set(address, (underWay.get(address) ?? 0) + by);
    const retry = () => {
      retried += 1;
      forward(request, response, body, [...tried, address]);
    };
    const passOn = async (answer: IncomingMessage) => {
      const status = answer.statusCode ?? 502;
      if (status !== 503) {
        response.writeHead(status, answer.headers);
        await pipeline(answer, response);
        return;
      }
      const text = await readText(answer);
      // Nothing was done with a request that is refused so: it may be asked elsewhere.
      if (text.includes('"SHUTTING_DOWN"')) retry();
      else response.writeHead(status, answer.headers).end(text);
    };
    count(1);
    const { pathname, search } = new URL(request.url ?? '/', 'http://proxy');
    const [hostname, port] = address.split(':');
    const onward = ask(
      {
        hostname,
        port,
        path: pathname + search,
        method: request.method,
        headers: request.headers,
        agent: false,
      },
      (answer) => {
        answer.once('close', () => count(-1));
        passOn(answer).catch(() => response.destroy());
      },
    );
    onward.once('error', () => {
      if (response.headersSent) return;
      count(-1);
      ready.delete(address);
      retry();
    });
    onward.end(body);
  }

  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    forward(request, response, Buffer.concat(pieces), []);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const stopping = new AbortController();
  const checking = (async () => {
    while (!stopping.signal.aborted) {
      await Promise.all(
        addresses.map(async (address) => {
          const isReady = await fetch(`http://${address}/ready`).then(
            ({ ok }) => ok,
            () => false,
          );
          if (isReady) ready.add(address);
          else ready.delete(address);
        }),
      );
      await wait(CHECK_MS);
    }
  })();

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get retried() {
      return retried;
    },
    underWay: (address) => underWay.get(address) ?? 0,
    takeOut: (address) => takenOut.add(address),
    putBack: (address) => takenOut.delete(address),
    async untilServing(address, signal) {
      while (!isServing(address)) await wait(CHECK_MS, undefined, { signal });
    },
    async stop() {
      stopping.abort();
      await checking;
      server.close();
      server.closeAllConnections();
    },
  };
}
