import { EventEmitter, once } from 'node:events';
import { RagError, type Answerer } from 'docusaurus-rag-core';
import { createMemoryStore } from 'docusaurus-rag-core/testing';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from 'docusaurus-rag-core/server';
import { problemIn } from '../testing/problem-in.js';
import { publishRobotSite } from '../testing/robot-site.js';
import { API_CONFIG, runApi, type RunningApi } from '../testing/running-api.js';

const ASKED = { question: 'How do I change the port?', locale: 'en' };

describe('a fault behind the API', () => {
  const failing = async (error: unknown): Promise<RunningApi> => {
    const store = await publishRobotSite();
    const answerer: Answerer = {
      ...createAnswerer({ store, defaultLocale: 'en' }),
      search: async () => {
        throw error;
      },
    };
    return runApi({ store, answerer });
  };

  it.each([
    ['STORE_UNREACHABLE', 503],
    ['STORE_TIMEOUT', 504],
    ['STORE_UNAUTHORIZED', 502],
    ['EMBEDDING_MISMATCH', 500],
    ['MODEL_UNAUTHORIZED', 502],
    ['DATABASE_BUSY', 503],
    ['INDEX_NOT_FOUND', 503],
  ] as const)(
    'is a problem with its code, a log line and a count, and keeps its message back: %s',
    async (code, status) => {
      const own = await failing(new RagError(code, 'postgresql://secret-host:5432 does not answer'));
      const response = await own.post('/v1/search', ASKED);
      const problem = await problemIn(response);
      expect(problem).toMatchObject({ code, status });
      expect(JSON.stringify(problem)).not.toContain('secret-host');
      expect(own.log).toContainEqual(
        expect.objectContaining({ level: 'error', code, requestId: problem.requestId, route: '/v1/search' }),
      );
      expect(await (await fetch(`${own.url}/metrics`)).text()).toContain(
        `rag_query_errors_total{route="/v1/search",code="${code}"} 1`,
      );
      await own.close();
    },
  );

  it('says how long to wait when the service said so', async () => {
    const own = await failing(new RagError('MODEL_RATE_LIMITED', 'Too many.', { retryAfterMs: 1500 }));
    const response = await own.post('/v1/search', ASKED);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await problemIn(response)).toMatchObject({ retryAfterMs: 1500, retryable: true });
    await own.close();
  });

  it('that nobody expected is INTERNAL, without a word of it', async () => {
    const own = await failing(new TypeError('Cannot read properties of undefined (reading "password")'));
    const problem = await problemIn(await own.post('/v1/search', ASKED));
    expect(problem).toMatchObject({ code: 'INTERNAL', status: 500 });
    expect(JSON.stringify(problem)).not.toContain('password');
    await own.close();
  });

  it('is waited for no longer than the deadline', async () => {
    const store = await publishRobotSite();
    const own = await runApi({
      store,
      config: { ...API_CONFIG, searchTimeoutMs: 20 },
      answerer: { ...createAnswerer({ store, defaultLocale: 'en' }), search: () => new Promise(() => {}) },
    });
    expect(await problemIn(await own.post('/v1/search', ASKED))).toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      status: 504,
    });
    await own.close();
  });

  it('says that nothing is published yet', async () => {
    const own = await runApi({ store: createMemoryStore() });
    expect(await problemIn(await own.post('/v1/search', ASKED))).toMatchObject({
      code: 'INDEX_NOT_FOUND',
      status: 503,
    });
    await own.close();
  });

  it('reaches the search as an abort when the reader leaves', async () => {
    const store = await publishRobotSite();
    const searches = new EventEmitter();
    const begun = once(searches, 'begun');
    const own = await runApi({
      store,
      answerer: {
        ...createAnswerer({ store, defaultLocale: 'en' }),
        search(_request, { signal }) {
          searches.emit('begun', signal);
          return new Promise(() => {});
        },
      },
    });
    const leaving = new AbortController();
    const asking = expect(
      fetch(`${own.url}/v1/search`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(ASKED),
        signal: leaving.signal,
      }),
    ).rejects.toThrow('aborted');
    const [signal] = (await begun) as [AbortSignal];
    leaving.abort();
    await asking;
    await expect.poll(() => signal.reason as unknown).toMatchObject({ name: 'AbortError' });
    await expect.poll(() => own.log).toContainEqual(expect.objectContaining({ status: 499, cutOff: true }));
    await own.close();
  });
});
