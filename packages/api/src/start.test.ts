import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from './config.js';
import { migrateDatabase } from './database/migrate-database.js';
import { startServer } from './start.js';
import { startTestProcess, type TestProcess } from './testing/child-process.js';
import { createServerDatabase, dropServerDatabase } from './testing/test-database.js';

type Line = Record<string, unknown>;

let database: string;
let server: TestProcess;
let url: string;

/** Reads the log until a message comes. */
async function lineOf(msg: string): Promise<Line> {
  for (;;) {
    const { value, done } = await server.lines.next();
    if (done) throw new Error(`the log ended without "${msg}": ${server.errors()}`);
    const line = JSON.parse(value) as Line;
    if (line.msg === msg) return line;
  }
}

async function start(drainMs: number): Promise<void> {
  server = startTestProcess('serve-robot-site.ts', [], {
    RAG_SITE_DIR: tmpdir(),
    DATABASE_URL: database,
    RAG_SHUTDOWN_DRAIN_MS: String(drainMs),
    PORT: '0',
  });
  url = String((await lineOf('listening')).url);
}

const ask = (question: string) =>
  fetch(`${url}/v1/chat`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question, locale: 'ur' }),
  });

/** A stream as far as a text in it, and what follows. */
async function readUntil(response: Response, text: string): Promise<{ rest: Promise<string> }> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let read = '';
  while (!read.includes(text)) {
    const part = await reader?.read();
    if (part?.done !== false) throw new Error(`the stream ended without ${text}: ${read}`);
    read += part.value;
  }
  const rest = (async () => {
    let following = '';
    for (;;) {
      const part = await reader?.read();
      if (part?.done !== false) return following;
      following += part.value;
    }
  })();
  return { rest };
}

beforeAll(async () => {
  database = await createServerDatabase();
  await migrateDatabase(database);
});

afterEach(() => void server?.process.kill('SIGKILL'));

afterAll(() => dropServerDatabase(database));

describe('a process that is told to stop', () => {
  it('lets a running answer come to its end, refuses new ones meanwhile, and closes everything', async () => {
    await start(60_000);
    const { rest } = await readUntil(await ask('روبوٹ…'), 'half');
    const ended = once(server.process, 'exit');
    server.process.kill('SIGTERM');
    await lineOf('draining');

    const refused = await ask('روبوٹ');
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ code: 'SHUTTING_DOWN' });
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    expect((await fetch(`${url}/health`)).status).toBe(200);

    server.process.stdin?.write('go on\n');
    const text = await rest;
    expect(text).toContain('پورا');
    expect(text).toMatch(/"type":"finish"[^]*data: \[DONE\]\n\n$/);
    await lineOf('closed');
    expect(await ended).toEqual([0, null]);
  });

  it('ends an answer that takes too long, and tells its reader why', async () => {
    await start(50);
    const { rest } = await readUntil(await ask('روبوٹ…'), 'half');
    const ended = once(server.process, 'exit');
    server.process.kill('SIGINT');
    const text = await rest;
    expect(text).toContain('"type":"data-problem"');
    expect(text).toContain('"code":"SHUTTING_DOWN"');
    expect(text).toMatch(/data: \[DONE\]\n\n$/);
    await lineOf('closed');
    expect(await ended).toEqual([0, null]);
  });

  it('ends at once when it is told twice', async () => {
    await start(60_000);
    const { rest } = await readUntil(await ask('روبوٹ…'), 'half');
    const broken = expect(rest).rejects.toThrow();
    const ended = once(server.process, 'exit');
    server.process.kill('SIGTERM');
    await lineOf('draining');
    server.process.kill('SIGTERM');
    expect(await ended).toEqual([130, null]);
    await broken;
  });
});

describe('startServer', () => {
  it('says that the port is taken, and starts once it is free', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const environment = { RAG_INDEX_DIR: tmpdir(), DATABASE_URL: database, LOG_LEVEL: 'silent' };
    await expect(startServer(parseConfig({ ...environment, PORT: String(port) }))).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(`Port ${port} of 127.0.0.1 is taken`) as string,
    });
    other.close();
    const running = await startServer(parseConfig({ ...environment, PORT: '0' }));
    expect((await fetch(`${running.url}/ready`)).status).toBe(503);
    await running.close();
  });

  it('says that the host is none of this machine', async () => {
    const environment = { RAG_INDEX_DIR: tmpdir(), DATABASE_URL: database, LOG_LEVEL: 'silent' };
    await expect(startServer(parseConfig({ ...environment, HOST: '192.0.2.1' }))).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
  });
});
