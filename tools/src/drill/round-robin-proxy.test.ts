import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startRoundRobinProxy, type RoundRobinProxy } from './round-robin-proxy.js';

const signal = AbortSignal.timeout(30_000);
let servers: Server[];
let addresses: string[];
let proxy: RoundRobinProxy;
/** What an instance answers other requests than `/ready` with. */
let answers: RequestListener[];

beforeEach(async () => {
  answers = [(_, response) => response.end('first'), (_, response) => response.end('second')];
  servers = [0, 1].map((i) =>
    createServer((request, response) => {
      if (request.url === '/ready') response.end();
      else answers[i]?.(request, response);
    }).listen(0, '127.0.0.1'),
  );
  await Promise.all(servers.map((server) => once(server, 'listening')));
  addresses = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`);
  proxy = await startRoundRobinProxy(addresses);
  for (const address of addresses) await proxy.untilServing(address, signal);
});

afterEach(async () => {
  await proxy.stop();
  for (const server of servers) server.close();
});

const askTwice = async () => {
  const texts = [await fetch(proxy.url), await fetch(proxy.url)].map((response) => response.text());
  return (await Promise.all(texts)).sort();
};

it('asks by turns', async () => {
  expect(await askTwice()).toEqual(['first', 'second']);
  expect(proxy.retried).toBe(0);
});

it('asks another instance when one refuses because it stops', async () => {
  answers[0] = (_, response) => response.writeHead(503).end('{"code":"SHUTTING_DOWN"}');
  expect(await askTwice()).toEqual(['second', 'second']);
  expect(proxy.retried).toBe(1);
});

it('passes on every other refusal, which may come after something was done', async () => {
  answers[0] = answers[1] = (_, response) => response.writeHead(503).end('{"code":"DATABASE_BUSY"}');
  const response = await fetch(proxy.url);
  expect([response.status, await response.text()]).toEqual([503, '{"code":"DATABASE_BUSY"}']);
  expect(proxy.retried).toBe(0);
});

it('sends nothing to an instance that was taken out', async () => {
  proxy.takeOut(addresses[1] ?? '');
  expect(await askTwice()).toEqual(['first', 'first']);
  proxy.putBack(addresses[1] ?? '');
  expect(await askTwice()).toEqual(['first', 'second']);
  expect(proxy.retried).toBe(0);
});

it('passes on what was sent, and a stream that breaks off as one that breaks off', async () => {
  answers[0] = answers[1] = (request, response) => {
    request.once('data', (body: Buffer) => {
      response.write(`half of ${body.toString('utf8')}`, () => response.destroy());
    });
  };
  const response = await fetch(proxy.url, { method: 'POST', body: 'سوال' });
  await expect(response.text()).rejects.toThrow('terminated');
  expect(proxy.retried).toBe(0);
});
