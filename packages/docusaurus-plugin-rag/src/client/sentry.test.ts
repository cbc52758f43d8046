import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RagError } from 'docusaurus-rag-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SentryOptions } from '../options.js';
import { createReporter } from './sentry.js';

const received: string[] = [];
let server: Server;

beforeEach(async () => {
  received.length = 0;
  vi.stubGlobal('navigator', { doNotTrack: null, language: 'ur', userAgent: 'test' });
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push(body);
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function reporter(options: Partial<SentryOptions> = {}): (error: unknown) => void {
  const dsn = `http://public@127.0.0.1:${(server.address() as AddressInfo).port}/1`;
  return createReporter({ dsn, environment: 'production', ...options }, 'ur');
}

/** A fault that repeats what a reader asked. */
const fault = (code: ConstructorParameters<typeof RagError>[0]) =>
  new RagError(code, 'The answer to "میرا بلڈ پریشر" at https://site.example/?q=secret failed.');
const fallsSilent = () => vi.waitFor(() => expect(received.at(-1)).toContain('STORE_TIMEOUT'));

describe('reports to Sentry', () => {
  it('tell the kind of a fault and where it was, and no word of a reader', async () => {
    reporter()(fault('INDEX_DAMAGED'));
    await vi.waitFor(() => expect(received).toHaveLength(1));

    const [, , event = ''] = received[0]?.split('\n') ?? [];
    expect(JSON.parse(event)).toMatchObject({
      environment: 'production',
      tags: { code: 'INDEX_DAMAGED', locale: 'ur' },
      exception: { values: [{ type: 'RagError', value: 'INDEX_DAMAGED' }] },
    });
    expect(event).toContain('sentry.test.ts');
    expect(received[0]).not.toMatch(/بلڈ|secret|site\.example/);
    expect(Object.keys(JSON.parse(event) as object)).not.toContain('request');
  });

  it('repeat messages where the site wants them', async () => {
    reporter({ includeMessages: true })(fault('INDEX_DAMAGED'));
    await vi.waitFor(() => expect(received[0]).toContain('میرا بلڈ پریشر'));
  });

  it('come once for each kind, and not for what a reader did', async () => {
    const report = reporter();
    for (const code of ['QUESTION_EMPTY', 'INDEX_DAMAGED', 'INDEX_DAMAGED', 'STORE_TIMEOUT'] as const)
      report(fault(code));
    await fallsSilent();
    expect(received).toHaveLength(2);
  });

  it('do not come from readers who ask not to be tracked', async () => {
    vi.stubGlobal('navigator', { doNotTrack: '1' });
    const report = reporter();
    report(fault('INDEX_DAMAGED'));
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    report(fault('INTERNAL'));
    vi.stubGlobal('navigator', {});
    report(fault('STORE_TIMEOUT'));
    await fallsSilent();
    expect(received).toHaveLength(1);
  });
});
