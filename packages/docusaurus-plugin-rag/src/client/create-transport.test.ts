import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientData } from '../client-data.js';
import { createTransport } from './create-transport.js';

const paths: string[] = [];
let server: Server;
let origin: string;
let pointer: string;

beforeEach(async () => {
  paths.length = 0;
  pointer = '{}';
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server = createServer((request, response) => {
    paths.push(`${request.method} ${request.url}`);
    if (request.url === '/rag/current.json') response.end(pointer);
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Asks once and tells the events' types, or the fault's code. */
async function ask(apiUrl?: string): Promise<string[]> {
  const data = { indexUrl: `${origin}/rag/`, fallbackAfterMs: 2500, baseUrl: '/', ...(apiUrl && { apiUrl }) };
  const transport = await createTransport(data as ClientData);
  const types: string[] = [];
  try {
    const request = { question: 'چائے کیا ہے؟', locale: 'ur' };
    for await (const { type } of transport.ask(request, { signal: new AbortController().signal }))
      types.push(type);
  } catch (error) {
    types.push((error as { code: string }).code);
  }
  return types;
}

describe('createTransport', () => {
  it('asks the static index where the site neither names an API nor is served with one', async () => {
    expect(await ask()).toEqual(['INDEX_DAMAGED']);
    expect(paths.every((path) => path === 'GET /rag/current.json')).toBe(true);
  });

  it('asks the API it is served with', async () => {
    pointer = JSON.stringify({ api: origin });
    await ask();
    expect(paths).toContain('POST /v1/chat');
  });

  it('asks the API the site names, without looking for another, and the static index when that fails', async () => {
    expect(await ask(origin)).toEqual(['fallback', 'API_UNREACHABLE']);
    expect(paths.slice(0, 2)).toEqual(['POST /v1/chat', 'GET /rag/current.json']);
  });
});
