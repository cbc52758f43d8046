import { RagError } from 'docusaurus-rag-core';
import { createMemoryStore } from 'docusaurus-rag-core/testing';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLifecycle } from '../http/lifecycle.js';
import { publishRobotSite } from '../testing/robot-site.js';
import { runApi } from '../testing/running-api.js';
import { checkReadiness } from './readiness.js';

const PARTS = { lifecycle: createLifecycle(), logger: pino({ level: 'silent' }) };
const up = { ping: async () => {} };

afterEach(() => {
  vi.useRealTimers();
});

describe('readiness', () => {
  it('is given when database and index answer', async () => {
    const readiness = await checkReadiness({ ...PARTS, database: up, store: await publishRobotSite() });
    expect(readiness).toMatchObject({
      status: 'ready',
      parts: { database: { status: 'ready' }, index: { status: 'ready' } },
    });
  });

  it('names the part that fails and its code, and nothing else', async () => {
    const database = {
      ping: () => Promise.reject(new RagError('DATABASE_UNREACHABLE', 'db.internal:5432 is down')),
    };
    const readiness = await checkReadiness({ ...PARTS, database, store: await publishRobotSite() });
    expect(readiness).toMatchObject({
      status: 'not-ready',
      parts: { database: { status: 'failed', code: 'DATABASE_UNREACHABLE' }, index: { status: 'ready' } },
    });
    expect(JSON.stringify(readiness)).not.toContain('internal');
  });

  it('is not given before anything is published', async () => {
    const readiness = await checkReadiness({ ...PARTS, database: up, store: createMemoryStore() });
    expect(readiness).toMatchObject({ status: 'not-ready', parts: { index: { code: 'INDEX_NOT_FOUND' } } });
  });

  it('waits two seconds for both parts together, however long they are silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const silent = new Promise<never>(() => {});
    const checking = checkReadiness({
      ...PARTS,
      database: { ping: () => silent },
      store: { ...createMemoryStore(), current: () => silent },
    });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await checking).toEqual({
      status: 'not-ready',
      parts: {
        database: { status: 'failed', durationMs: 2000, code: 'DATABASE_UNREACHABLE' },
        index: { status: 'failed', durationMs: 2000, code: 'STORE_TIMEOUT' },
      },
    });
  });

  it('recovers by itself once the part answers again', async () => {
    let isUp = false;
    const database = {
      ping: async () => {
        if (!isUp) throw new RagError('DATABASE_UNREACHABLE', 'down');
      },
    };
    const api = await runApi({ database });
    expect((await fetch(`${api.url}/ready`)).status).toBe(503);
    isUp = true;
    expect((await fetch(`${api.url}/ready`)).status).toBe(200);
    await api.close();
  });

  it('does not touch health', async () => {
    const api = await runApi({ database: { ping: () => Promise.reject(new Error('down')) } });
    const response = await fetch(`${api.url}/health`);
    expect(await response.json()).toEqual({ status: 'healthy' });
    await api.close();
  });
});
