import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { encodeSse, HEARTBEAT_MS, openSse } from './sse.js';

let server: Server | undefined;

afterEach(() => {
  vi.useRealTimers();
  server?.close();
  server?.closeAllConnections();
});

async function listen(handle: (response: ServerResponse) => void): Promise<number> {
  server = createServer((_request, response) => handle(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function ask(port: number): Promise<IncomingMessage> {
  const [response] = (await once(get({ port, host: '127.0.0.1' }), 'response')) as [IncomingMessage];
  return response.setEncoding('utf8');
}

/** A reader that takes nothing until it is resumed. */
async function stalledReader(port: number) {
  const socket = connect(port, '127.0.0.1').pause();
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
  return socket;
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** What is behind the `data:` of each event. */
const dataLines = (text: string): string[] =>
  text.split('\n\n').flatMap((event) => (event.startsWith('data: ') ? [event.slice('data: '.length)] : []));

it('sends each event as one line of JSON, whatever the text holds, and [DONE] at the end', async () => {
  const events: { delta: string }[] = [
    { delta: 'Two\r\nlines\u2028and more' },
    { delta: 'دو\nسطریں، ایک جملہ۔' },
    ...fc.sample(fc.string({ unit: 'binary', maxLength: 50 }), 50).map((delta) => ({ delta })),
  ];
  const port = await listen(async (response) => {
    const sse = openSse(response);
    for (const event of events) await sse.send(event);
    sse.end();
  });
  let text = '';
  for await (const piece of await ask(port)) text += piece;
  const lines = dataLines(text);
  expect(lines.pop()).toBe('[DONE]');
  expect(lines.map((line) => JSON.parse(line))).toEqual(events);
});

it('refuses data that would begin another field', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('\r', '\n', '\r\n'), fc.string(), (before, end, after) => {
      expect(() => encodeSse(before + end + after)).toThrow('must not hold CR or LF');
    }),
  );
});

it('sends headers that keep proxies from caching, changing and collecting, before the first event', async () => {
  const port = await listen((response) => {
    openSse(response, { headers: { 'x-vercel-ai-ui-message-stream': 'v1' } });
  });
  const { headers, statusCode } = await ask(port);
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    'x-vercel-ai-ui-message-stream': 'v1',
  });
});

it('sends a comment while nothing else is sent, and none after the end', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const opened = deferred<ReturnType<typeof openSse>>();
  const port = await listen((response) => opened.resolve(openSse(response)));
  const response = await ask(port);
  const sse = await opened.promise;
  vi.advanceTimersByTime(2 * HEARTBEAT_MS);
  await sse.send({ delta: 'a' });
  vi.advanceTimersByTime(HEARTBEAT_MS);
  sse.end();
  expect(vi.getTimerCount()).toBe(0);
  let text = '';
  for await (const piece of response) text += piece;
  expect(text).toBe(': keep-alive\n\ndata: {"delta":"a"}\n\ndata: [DONE]\n\n');
});

it('joins what a slow reader has not taken yet, and loses nothing', async () => {
  const deltas = Array.from({ length: 3000 }, (_, i) => `لفظ${i} `);
  // More than any version of Node keeps ready for a socket.
  const filler = 'x'.repeat(200_000);
  const port = await listen(async (response) => {
    const sse = openSse<{ delta: string }>(response, {
      merge: (earlier, later) => ({ delta: earlier.delta + later.delta }),
    });
    // Not awaited one by one: the socket gets no chance to take them.
    await Promise.all([filler, ...deltas].map((delta) => sse.send({ delta })));
    sse.end();
  });
  let text = '';
  for await (const piece of await ask(port)) text += piece;
  const events = dataLines(text).slice(0, -1);
  expect(events).toHaveLength(2);
  expect(events.map((event) => JSON.parse(event).delta).join('')).toBe(filler + deltas.join(''));
});

it('keeps events apart that do not merge', async () => {
  const port = await listen(async (response) => {
    const sse = openSse<number | string>(response, { merge: () => undefined });
    await Promise.all(['x'.repeat(20_000), 1, 2, 3].map((event) => sse.send(event)));
    sse.end();
  });
  let text = '';
  for await (const piece of await ask(port)) text += piece;
  expect(dataLines(text).slice(1)).toEqual(['1', '2', '3', '[DONE]']);
});

/** Far more than the kernel's buffers hold. */
async function sendEndlessly(sse: { send(event: string): Promise<void> }, isOver: () => boolean) {
  const event = 'x'.repeat(1024 * 1024);
  let sent = 0;
  for (; !isOver(); sent++) await sse.send(event);
  return sent;
}

it('waits for a reader that takes nothing, and stops waiting when it leaves', async () => {
  const stopped = deferred<number>();
  const opened = deferred<ServerResponse>();
  const port = await listen((response) => {
    const sse = openSse<string>(response);
    opened.resolve(response);
    void sendEndlessly(sse, () => response.destroyed).then(stopped.resolve);
  });
  const reader = await stalledReader(port);
  const response = await opened.promise;
  await vi.waitFor(() => expect(response.writableLength).toBeGreaterThan(1024 * 1024));
  reader.destroy();
  expect(await stopped.promise).toBeGreaterThan(0);
});

it('stops waiting when the signal is aborted, and cuts off a reader that does not take the rest', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const aborting = new AbortController();
  const stopped = deferred<void>();
  const opened = deferred<ServerResponse>();
  const port = await listen((response) => {
    const sse = openSse<string>(response, { signal: aborting.signal });
    opened.resolve(response);
    void sendEndlessly(sse, () => aborting.signal.aborted)
      .then(() => sse.end())
      .then(stopped.resolve);
  });
  const reader = await stalledReader(port);
  const response = await opened.promise;
  while (response.writableLength < 1024 * 1024) await new Promise(setImmediate);
  aborting.abort();
  await stopped.promise;
  expect(response.destroyed).toBe(false);
  const closed = once(response, 'close');
  await vi.advanceTimersByTimeAsync(10_000);
  await closed;
  reader.destroy();
});

it('ends once', async () => {
  const errors: unknown[] = [];
  const port = await listen(async (response) => {
    response.on('error', (error) => errors.push(error));
    const sse = openSse(response);
    sse.end();
    sse.end();
    await sse.send({ delta: 'late' });
  });
  let text = '';
  for await (const piece of await ask(port)) text += piece;
  expect(text).toBe('data: [DONE]\n\n');
  expect(errors).toEqual([]);
});

it('starts nothing for a reader that has left before', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const closed = deferred<void>();
  const port = await listen((response) => {
    response.on('close', async () => {
      const sse = openSse(response);
      expect(vi.getTimerCount()).toBe(0);
      await sse.send({ delta: 'a' });
      sse.end();
      closed.resolve();
    });
  });
  (await stalledReader(port)).destroy();
  await closed.promise;
});
