import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStaticIndex, createFetchLoader } from 'docusaurus-rag-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configureBundler } from './configure-bundler.js';
import { developmentMiddlewares } from './development-index.js';
import { siteOf } from './testing/site-context.js';
import { writeTeaIndexes } from './testing/tea-index.js';

let outDir: string;
let server: Server;
let origin: string;

const site = (current: string) => siteOf({ outDir, siteBaseUrl: '/sub/', current });

beforeEach(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'development-'));
  const middlewares = developmentMiddlewares(site('ur'));
  // As webpack-dev-server does: each sees what follows its path, and a page answers everything else.
  server = createServer((request, response) => {
    const found = middlewares.find(({ path }) => request.url?.startsWith(path));
    if (!found) return void response.end('<html>');
    request.url = request.url?.slice(found.path.length - 1) ?? '/';
    found.middleware(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  rmSync(outDir, { recursive: true, force: true });
});

describe('developmentMiddlewares', () => {
  it('says that there is no index before the first build, and serves it after, without a restart', async () => {
    const load = createFetchLoader(`${origin}/sub/ur/rag/`);
    await expect(openStaticIndex({ load })).rejects.toMatchObject({ code: 'INDEX_NOT_FOUND' });
    await writeTeaIndexes(outDir);
    expect((await openStaticIndex({ load })).manifest.locale).toBe('ur');
  });

  it('serves the default locale’s index too, though its pages are not developed', async () => {
    await writeTeaIndexes(outDir);
    const load = createFetchLoader(`${origin}/sub/rag/`);
    expect((await openStaticIndex({ load })).manifest.locale).toBe('en');
  });

  it('has one index to serve in the default locale', () => {
    expect(developmentMiddlewares(site('en')).map(({ path }) => path)).toEqual(['/sub/rag/']);
  });
});

describe('configureBundler', () => {
  it('puts the index before the middlewares there are, in the list that Docusaurus’s own function sees', () => {
    const { devServer } = configureBundler(site('en'), { onStart: () => undefined });
    const middlewares = [{ name: 'pages', path: '/', middleware: () => undefined }];
    expect(devServer.setupMiddlewares(middlewares)).toEqual([]);
    expect(middlewares.map(({ name }) => name)).toEqual(['rag-index-en', 'pages']);
  });

  it('tells when the bundler starts', () => {
    let starts = 0;
    const { plugins } = configureBundler(site('en'), { onStart: () => (starts += 1) });
    for (const plugin of plugins ?? []) {
      if (typeof plugin === 'object' && plugin) (plugin.apply as () => void)();
    }
    expect(starts).toBe(1);
  });
});
