import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemIn } from './testing/problem-in.js';
import { runApi, type RunningApi } from './testing/running-api.js';

let api: RunningApi;

beforeAll(async () => {
  api = await runApi();
});

afterAll(() => api.close());

const ASKED = { question: 'How do I change the port?', locale: 'en' };

describe('a body that is too large', () => {
  it('is refused by its length', async () => {
    // Far more than arrives with the headers: the rest of it is not waited for.
    const response = await api.post('/v1/search', { ...ASKED, question: 'x'.repeat(1_000_000) });
    expect(await problemIn(response)).toMatchObject({ code: 'REQUEST_TOO_LARGE', status: 413 });
    expect(response.headers.get('connection')).toBe('close');
  });

  it('of 10 MB is answered to a client that sends it all', async () => {
    const response = await api.post('/v1/search', { ...ASKED, question: 'x'.repeat(10_000_000) });
    expect(await problemIn(response)).toMatchObject({ code: 'REQUEST_TOO_LARGE' });
  });

  it.each([
    ['of known length', 'Content-Length: 10000000'],
    ['in chunks', 'Transfer-Encoding: chunked'],
  ])('%s is cut off without being read', async (_, header) => {
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST /v1/search HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${header}\r\n\r\n`,
    );
    const block = 'x'.repeat(8192);
    const chunk = header.startsWith('T') ? `2000\r\n${block}\r\n` : block;
    // Twice the limit: the rest never comes.
    for (let i = 0; i < 16; i += 1) socket.write(chunk);
    const [answer] = (await once(socket.setEncoding('utf8'), 'data')) as [string];
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"REQUEST_TOO_LARGE"');
    await once(socket, 'close');
  });

  it('is refused where no route would read it', async () => {
    const response = await api.post('/v1/nowhere', 'x'.repeat(10_000_000));
    expect(await problemIn(response)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an address', () => {
  it.each([
    '/',
    '/v1',
    '/v1/chats',
    '/v1/sessions',
    '/admin',
    '/v1/search/x',
    '/%00',
    '/..%2f..%2fetc%2fpasswd',
  ])('that leads nowhere is a problem: %s', async (path) => {
    expect(await problemIn(await fetch(api.url + path))).toMatchObject({ code: 'NOT_FOUND', status: 404 });
  });

  it.each(['/v1/sessions/%E0%A4%A', '/v1/sessions/%', '/v1/messages/%ff/feedback'])(
    'that cannot be decoded is a problem: %s',
    async (path) => {
      expect(await problemIn(await fetch(api.url + path))).toMatchObject({
        code: 'REQUEST_INVALID',
        status: 400,
      });
    },
  );

  it.each([
    ['GET', '/v1/chat', 'POST, OPTIONS'],
    ['GET', '/v1/search', 'POST, OPTIONS'],
    ['PUT', '/v1/search', 'POST, OPTIONS'],
    ['POST', '/v1/sessions/x', 'GET, DELETE, HEAD, OPTIONS'],
    ['DELETE', '/v1/sessions/x/export', 'GET, HEAD, OPTIONS'],
    ['GET', '/v1/messages/x/feedback', 'POST, OPTIONS'],
    ['POST', '/health', 'GET, HEAD, OPTIONS'],
    ['POST', '/ready', 'GET, HEAD, OPTIONS'],
    ['PATCH', '/metrics', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/openapi.json', 'GET, HEAD, OPTIONS'],
  ])('says which methods it knows: %s %s', async (method, path, allowed) => {
    const response = await fetch(api.url + path, { method });
    expect(await problemIn(response)).toMatchObject({ code: 'METHOD_NOT_ALLOWED', status: 405 });
    expect(response.headers.get('allow')).toBe(allowed);
  });

  it.each(['/health', '/ready', '/metrics', '/openapi.json'])(
    'answers HEAD without a body: %s',
    async (path) => {
      const response = await fetch(api.url + path, { method: 'HEAD' });
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('');
    },
  );
});

describe('a raw request', () => {
  const head = 'GET /health HTTP/1.1\r\nConnection: close\r\n';
  it.each([
    ['two hosts', `${head}Host: a\r\nHost: b\r\n\r\n`, 400],
    ['no host', `${head}\r\n`, 400],
    [
      'an unknown transfer encoding',
      `POST /v1/search HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: xchunked\r\n\r\n{}`,
      400,
    ],
    [
      'two transfer encodings',
      `POST /v1/search HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    [
      'a length and chunks',
      `POST /v1/search HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['headers of 9 kB', `${head}Host: a\r\nX: ${'x'.repeat(9000)}\r\n\r\n`, 431],
    ['no HTTP', 'سلام\r\n\r\n', 400],
  ])('with %s is refused', async (_, text, status) => {
    const answer = await api.sendRaw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).not.toMatch(/\bat .*\.[jt]s:\d+/);
    if (status === 431 || !text.startsWith(`${head}\r\n`))
      expect(answer).toContain('application/problem+json');
  });

  it('of good form is answered', async () => {
    expect(await api.sendRaw(`${head}Host: a\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200 [^]*\{"status":"healthy"\}$/,
    );
  });
});

describe('request ids', () => {
  const idFor = async (given: string) =>
    (await fetch(`${api.url}/health`, { headers: { 'X-Request-Id': given } })).headers.get('x-request-id');

  it('are taken over when they are sane', async () => {
    expect(await idFor('client-0001:abc')).toBe('client-0001:abc');
  });

  it.each(['short', 'x'.repeat(129), 'with space here', '<script>alert</script>'])(
    'are made anew in place of %j',
    async (given) => {
      expect(await idFor(given)).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    },
  );
});

describe('origins', () => {
  const preflight = (origin: string) =>
    fetch(`${api.url}/v1/chat`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    });

  it('may ask when they are listed', async () => {
    const { status, headers } = await preflight('https://docs.example.org');
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('https://docs.example.org');
    expect(headers.get('access-control-allow-headers')).toContain('Authorization');
    expect(headers.get('access-control-allow-methods')).toContain('DELETE');
    expect(headers.get('vary')).toContain('Origin');
  });

  it.each([
    'https://docs.example.org.evil.example',
    'https://evil-docs.example.org',
    'http://docs.example.org',
    'https://docs.example.org:8443',
    'null',
  ])('may not ask when they only look alike: %s', async (origin) => {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    const response = await fetch(`${api.url}/health`, { headers: { Origin: origin } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('can read problems, request ids and Retry-After', async () => {
    const response = await api.post('/v1/search', {}, { Origin: 'https://docs.example.org' });
    expect(response.status).toBe(400);
    expect(response.headers.get('access-control-allow-origin')).toBe('https://docs.example.org');
    expect(response.headers.get('access-control-expose-headers')).toBe(
      'X-Request-Id,Retry-After,RateLimit,RateLimit-Policy,Content-Disposition',
    );
  });
});

describe('every response', () => {
  it('carries headers that keep browsers from mistaking it', async () => {
    const { headers } = await fetch(`${api.url}/health`);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
