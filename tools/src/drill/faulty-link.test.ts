import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startFaultyLink, type FaultyLink } from './faulty-link.js';

let server: Server;
let link: FaultyLink;

beforeEach(async () => {
  server = createServer((_, response) => response.end('پہنچ گیا')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  link = await startFaultyLink((server.address() as AddressInfo).port);
});

afterEach(async () => {
  await link.stop();
  server.closeAllConnections();
  server.close();
});

/** On a connection of its own. */
const ask = async (signal: AbortSignal | null = null) => {
  const headers = { Connection: 'close' };
  return (await fetch(`http://127.0.0.1:${link.port}`, { headers, signal })).text();
};

it('passes everything while it is open, and again once it is mended', async () => {
  expect(await ask()).toBe('پہنچ گیا');
  link.set('cut');
  await expect(ask()).rejects.toThrow('fetch failed');
  link.set('open');
  expect(await ask()).toBe('پہنچ گیا');
});

it('neither answers nor ends a connection while it is silent, be it old or new', async () => {
  await ask();
  link.set('silent');
  const given = new AbortController();
  const asking = Promise.allSettled([ask(given.signal), ask(given.signal)]);
  // Another connection, to the server itself, is answered meanwhile.
  await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).text();
  given.abort(new Error('given up'));
  expect(
    (await asking).map((each) => (each.status === 'rejected' ? String(each.reason) : each.value)),
  ).toEqual(['Error: given up', 'Error: given up']);
  link.set('open');
  expect(await ask()).toBe('پہنچ گیا');
});
