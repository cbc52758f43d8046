import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeStaticIndex } from 'docusaurus-rag-core/node';
import { contentOf } from 'docusaurus-rag-core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApi, isApiPath } from './create-api.js';
import { createLogger } from './observability/logger.js';
import { findSiteLocales } from './site-locales.js';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rag-site-'));
  const { site, locales } = contentOf({
    en: [{ url: '/docs/serving', text: 'Pass the option --port to the command to change the port.' }],
    ur: [{ url: '/ur/docs/serving', text: 'پورٹ بدلنے کے لیے کمانڈ کو --port دیں۔' }],
  });
  for (const { locale, pages, chunks } of locales) {
    await writeStaticIndex(join(dir, locale === 'en' ? 'rag' : 'ur/rag'), { site, locale, pages, chunks });
  }
});

afterEach(() => rm(dir, { recursive: true, force: true }));

describe('findSiteLocales', () => {
  it('finds the locale of the folder first, then those of the folders below', async () => {
    expect(await findSiteLocales(dir)).toEqual([
      { locale: 'en', dir: join(dir, 'rag') },
      { locale: 'ur', dir: join(dir, 'ur/rag') },
    ]);
  });

  it('says that a folder is no built site', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'rag-empty-'));
    for (const each of [empty, join(empty, 'nowhere')]) {
      await expect(findSiteLocales(each)).rejects.toMatchObject({
        code: 'INDEX_NOT_FOUND',
        message: expect.stringContaining(each) as string,
      });
    }
    await rm(empty, { recursive: true });
  });
});

describe('createApi', () => {
  it('answers beside a site, on one port, until it is closed', async () => {
    const log: string[] = [];
    const api = await createApi({
      environment: { RAG_COLOUR: 'red' },
      defaults: { RAG_SITE_DIR: dir, RAG_DATA_DIR: join(dir, 'data'), RAG_SHUTDOWN_DRAIN_MS: '0' },
      logger: createLogger({ level: 'warn', destination: { write: (line) => void log.push(line) } }),
    });
    expect(api.description).toMatchObject({ mode: 'extractive', database: 'embedded' });
    expect(log.join()).toContain('RAG_COLOUR');

    const server = createServer((request, response) => {
      if (isApiPath(request.url ?? '/')) api.handler(request, response);
      else response.end('the site');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = (body: object) =>
      fetch(`${url}/v1/chat`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(body),
      });

    expect(await (await fetch(`${url}/ur/`)).text()).toBe('the site');
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    expect(await (await ask({ question: 'پورٹ کیسے بدلوں؟', locale: 'ur' })).json()).toMatchObject({
      outcome: 'answered',
      mode: 'extractive',
      sources: [{ url: '/ur/docs/serving' }],
    });

    await Promise.all([api.close(), api.close()]);
    expect((await ask({ question: 'port', locale: 'en' })).status).toBe(503);
    server.closeAllConnections();
    server.close();
  });

  it('opens nothing when the environment has faults', async () => {
    await expect(createApi({ environment: { PORT: 'x' } })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});

describe('isApiPath', () => {
  it.each(['/v1/chat', '/v1', '/v1/sessions/1', '/health', '/ready', '/metrics', '/openapi.json'])(
    'takes %s',
    (path) => expect(isApiPath(path)).toBe(true),
  );

  it.each(['/', '/v1.html', '/v10/', '/health/', '/docs/v1/', '/ur/health'])(
    'leaves %s to the site',
    (path) => expect(isApiPath(path)).toBe(false),
  );
});
