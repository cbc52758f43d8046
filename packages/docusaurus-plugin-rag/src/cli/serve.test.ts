import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teaSite } from '../testing/tea-index.js';
import { parsePort, serve } from './serve.js';

let outDir: string;

beforeAll(() => {
  outDir = mkdtempSync(join(tmpdir(), 'serve-site-'));
  mkdirSync(join(outDir, 'ur'));
  for (const file of ['index.html', 'ur/index.html']) writeFileSync(join(outDir, file), 'home');
});

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const ignore = (): void => undefined;

describe('serve', () => {
  it('prints the address of each locale, serves, and ends when it is told to', async () => {
    const printed = await new Promise<string>((resolve, reject) => {
      const ended = serve(teaSite(outDir), {
        port: '0',
        host: '127.0.0.1',
        print: (text) => {
          const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
          fetch(`${origin}/sub/ur/`)
            .then((response) => response.text())
            .then((body) => {
              expect(body).toBe('home');
              const [stop] = process.listeners('SIGINT').slice(-1);
              stop?.('SIGINT');
              return ended;
            })
            .then(() => resolve(text), reject);
        },
      });
    });
    expect(printed.split('\n')).toEqual([
      `Serving ${outDir}`,
      expect.stringMatching(/^ {2}http:\/\/127\.0\.0\.1:\d+\/sub\/ {2}en$/),
      expect.stringMatching(/^ {2}http:\/\/127\.0\.0\.1:\d+\/sub\/ur\/ {2}اردو$/),
      'Press Ctrl+C to stop.',
    ]);
  });

  it('names another way when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(
      serve(teaSite(outDir), { port: String(port), host: '127.0.0.1', print: ignore }),
    ).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: `Port ${port} of 127.0.0.1 is taken by another program. Choose another: --port ${port + 1}, or --port 0 for any that is free.`,
    });
    await new Promise((resolve) => other.close(resolve));
  });

  it('says when there is no built site', async () => {
    await expect(serve(teaSite(join(outDir, 'nowhere')), { print: ignore })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      message: expect.stringContaining('holds no built site') as string,
    });
  });

  it('says when the address is not one of this machine', async () => {
    await expect(
      serve(teaSite(outDir), { port: '0', host: '192.0.2.1', print: ignore }),
    ).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      message: expect.stringContaining('"192.0.2.1" is not an address of this machine') as string,
    });
  });
});

describe('parsePort', () => {
  it('is 3000 unless another is given', () => {
    expect(parsePort(undefined)).toBe(3000);
    expect(parsePort('8080')).toBe(8080);
    expect(parsePort('0')).toBe(0);
  });

  it.each(['abc', '-1', '65536', '80.5', '0x50', '', ' 80'])('refuses %j', (port) => {
    expect(() => parsePort(port)).toThrow(`The port is ${JSON.stringify(port)}.`);
  });
});
