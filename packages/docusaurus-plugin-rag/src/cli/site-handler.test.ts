import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teaSite } from '../testing/tea-index.js';
import { cacheControl, createSiteHandler } from './site-handler.js';

const SECRET = 'not part of the site';
let root: string;
let server: Server;
let port: number;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'serve-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('secret.txt', SECRET);
  write('build-secret/secret.txt', SECRET);
  write('build/index.html', 'home');
  write('build/404.html', 'no such page');
  write('build/docs/intro.html', 'intro');
  write('build/docs/guide/index.html', 'guide');
  write('build/docs/تعارف.html', 'تعارف کا صفحہ');
  write('build/ur/index.html', 'سرورق');
  write('build/ur/404.html', 'ایسا کوئی صفحہ نہیں');
  write('build/assets/js/main.e43eab06.js', '1');
  write('build/rag/current.json', '{}');
  write('build/rag/8f4671debedc564b/en/postings/a581e3ccaf450f89.bin', 'b');
  server = createServer(createSiteHandler(teaSite(join(root, 'build'))));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  rmSync(root, { recursive: true, force: true });
});

const get = async (path: string, init?: RequestInit) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** A request as it is written: `fetch` would tidy the path. */
const getRaw = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });

describe('createSiteHandler', () => {
  it.each([
    ['/sub/', 'home'],
    ['/sub/index.html', 'home'],
    ['/sub/docs/intro', 'intro'],
    ['/sub/docs/intro?from=mail', 'intro'],
    ['/sub/docs/guide', 'guide'],
    ['/sub/docs/guide/', 'guide'],
    [`/sub/docs/${encodeURIComponent('تعارف')}`, 'تعارف کا صفحہ'],
    ['/sub/ur/', 'سرورق'],
  ])('serves %s', async (path, text) => {
    expect(await get(path)).toMatchObject({ status: 200, text });
  });

  it.each(['/', '/sub'])('leads from %s to the base URL', async (path) => {
    const { status, headers } = await get(path);
    expect([status, headers.get('location')]).toEqual([302, '/sub/']);
  });

  it.each([
    ['/sub/nowhere', 'no such page'],
    ['/elsewhere', 'no such page'],
    ['/sub/ur/nowhere', 'ایسا کوئی صفحہ نہیں'],
  ])('answers %s with the locale’s own page and status 404', async (path, text) => {
    const response = await get(path);
    expect(response).toMatchObject({ status: 404, text });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it.each([
    '/sub/../secret.txt',
    '/sub/../../../../../../etc/passwd',
    '/sub/%2e%2e/secret.txt',
    '/sub/..%2fsecret.txt',
    '/sub/%2e%2e%2fsecret.txt',
    '/sub/..%5csecret.txt',
    '/sub/docs/../../secret.txt',
    '/sub/../build-secret/secret.txt',
    '/sub/%00',
    '/sub/%',
    '/sub/%ff%fe',
    '//sub/../secret.txt',
    '/../secret.txt',
    'http://localhost/sub/../secret.txt',
  ])('answers %s, which climbs out of the folder or is no path, with 404', async (path) => {
    const answer = await getRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain(SECRET);
  });

  it('never gives away a file outside of the folder, whatever the path', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '/',
      '%2f',
      '\\',
      '%5c',
      'sub',
      'docs',
      'secret.txt',
      'build-secret',
      '%00',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const answer = await getRaw(`/sub/${pieces.join('')}`);
        expect(answer).toMatch(/^HTTP\/1\.1 (200|404) /);
        expect(answer).not.toContain(SECRET);
      }),
      { numRuns: 60 },
    );
  });

  it('lets browsers keep what is named by its content, and ask again for everything else', async () => {
    const kept = 'public,max-age=31536000,immutable';
    const headerOf = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await headerOf('/sub/assets/js/main.e43eab06.js')).toBe(kept);
    expect(await headerOf('/sub/rag/8f4671debedc564b/en/postings/a581e3ccaf450f89.bin')).toBe(kept);
    expect(await headerOf('/sub/rag/current.json')).toBe('no-cache');
    expect(await headerOf('/sub/docs/intro')).toBe('no-cache');
    expect(await headerOf('/sub/nowhere')).toBe('no-cache');
  });

  it('answers a browser that has the file with 304', async () => {
    const etag = (await get('/sub/docs/intro')).headers.get('etag') ?? '';
    expect((await get('/sub/docs/intro', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('gives headers alone for HEAD, and refuses to be written to', async () => {
    expect(await get('/sub/docs/intro', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    const { status, headers } = await get('/sub/docs/intro', { method: 'POST', body: 'x' });
    expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('serves a site that is built again meanwhile', async () => {
    writeFileSync(join(root, 'build/new.html'), 'new');
    expect(await get('/sub/new')).toMatchObject({ status: 200, text: 'new' });
    rmSync(join(root, 'build/new.html'));
    expect((await get('/sub/new')).status).toBe(404);
  });

  it('says so in plain text where a site has no 404 page', async () => {
    const bare = createServer(createSiteHandler(teaSite(join(root, 'bare'))));
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    const response = await fetch(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/sub/x`);
    expect([response.status, await response.text()]).toEqual([404, 'Not found\n']);
    await new Promise((resolve) => {
      bare.close(resolve);
      bare.closeAllConnections();
    });
  });
});

describe('cacheControl', () => {
  it.each([
    '/assets/css/styles.7a9feb3d.css',
    '/ur/assets/js/17896441.a5f6368a.js',
    '/assets/images/logo-0a1b2c3d4e5f60718293a4b5c6d7e8f9.png',
    '/ur/rag/65e882158be45fe3/ur-PK/manifest.json',
  ])('keeps %s', (path) => expect(cacheControl(path)).toContain('immutable'));

  it.each([
    '/',
    '/assets/logo.png',
    '/docs/assets/intro',
    '/docs/assets/',
    '/rag/current.json',
    '/rag/guide/',
    '/sitemap.xml',
  ])('asks again for %s', (path) => expect(cacheControl(path)).toBe('no-cache'));
});
