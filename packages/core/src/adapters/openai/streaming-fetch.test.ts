import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test, vi } from 'vitest';
import { incomingOf, streamingFetch } from './streaming-fetch.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(answer: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, server };
}

test('method, headers and body are sent, and the answer is read as it comes', async () => {
  const { url } = await serve(async (request, response) => {
    response.setHeader('x-heard', `${request.method} ${request.url} ${request.headers['x-key']}`);
    response.end(`${await text(request)} – جواب`);
  });
  const answer = await streamingFetch(url, { method: 'POST', headers: { 'x-key': 'k' }, body: 'سوال' });
  expect(answer.ok).toBe(true);
  expect(answer.headers.get('x-heard')).toBe('POST /v1 k');
  expect(await text(incomingOf(answer))).toBe('سوال – جواب');
});

test.each([301, 304, 401, 503])('an answer %i is a plain response', async (status) => {
  const { url } = await serve((_, response) => response.writeHead(status, { 'retry-after': '3' }).end('why'));
  const answer = await streamingFetch(url);
  expect(answer).toMatchObject({ status, ok: false });
  expect(answer.headers.get('retry-after')).toBe('3');
  expect(await answer.text()).toBe(status === 304 ? '' : 'why');
  expect(() => incomingOf(answer)).toThrow(TypeError);
});

test('a connection is used again once an answer was read', async () => {
  let connections = 0;
  const { url, server } = await serve((_, response) => response.end('whole'));
  server.on('connection', () => (connections += 1));
  for (let i = 0; i < 5; i += 1) await text(incomingOf(await streamingFetch(url)));
  expect(connections).toBeLessThan(5);
});

test('an answer that breaks before anybody reads it breaks for its reader alone', async () => {
  const { url } = await serve((_, response) => response.write('half'));
  const leaving = new AbortController();
  const answer = incomingOf(await streamingFetch(url, { signal: leaving.signal }));
  leaving.abort();
  await new Promise((resolve) => answer.once('close', resolve));
  await expect(text(answer)).rejects.toThrow('aborted');
});

test('an abort between the last byte and its reading harms nobody', async () => {
  const { url } = await serve((_, response) => response.end('whole'));
  const leaving = new AbortController();
  const answer = incomingOf(await streamingFetch(url, { signal: leaving.signal }));
  await vi.waitFor(() => expect(answer.complete).toBe(true));
  leaving.abort();
  await new Promise((resolve) => answer.once('close', resolve).resume());
});

test('a fault of the connection has its code, an abort is an AbortError before and on the way', async () => {
  const { url, server } = await serve((_, response) => response.write('half'));
  const leaving = new AbortController();
  const answer = incomingOf(await streamingFetch(url, { signal: leaving.signal }));
  leaving.abort();
  await expect(text(answer)).rejects.toThrow('aborted');
  await expect(streamingFetch(url, { signal: leaving.signal })).rejects.toMatchObject({ name: 'AbortError' });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await expect(streamingFetch(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
