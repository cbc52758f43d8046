import { describe, expect, it } from 'vitest';
import { problemIn } from '../testing/problem-in.js';
import { API_CONFIG, runApi } from '../testing/running-api.js';
import { createPromMetrics } from './prom-metrics.js';

const CONTRACTED = [
  'rag_query_duration_seconds histogram',
  'rag_query_errors_total counter',
  'rag_tokens_used_total counter',
  'rag_vector_search_latency_ms gauge',
  'rag_llm_generation_latency_ms gauge',
  'rag_active_sessions gauge',
  'rag_vector_search_duration_seconds histogram',
  'rag_llm_generation_duration_seconds histogram',
];

describe('metrics', () => {
  it.each(CONTRACTED)('have the contracted %s', async (metric) => {
    expect((await createPromMetrics().expose()).text).toContain(`# TYPE ${metric}\n`);
  });

  it('have the process’s own', async () => {
    expect((await createPromMetrics().expose()).text).toContain('process_resident_memory_bytes');
  });

  it('have buckets at the objectives', async () => {
    const metrics = createPromMetrics();
    metrics.retrieved({ locale: 'ur', mode: 'hybrid', durationSeconds: 0.2 });
    metrics.modelCalled({
      purpose: 'answer',
      model: 'm',
      durationSeconds: 5.5,
      inputTokens: 100,
      cachedInputTokens: 40,
      outputTokens: 12,
      costUsd: 0.25,
    });
    const { text } = await metrics.expose();
    for (const bucket of ['0.5', '5', '6', '8']) {
      expect(text).toContain(
        `rag_vector_search_duration_seconds_bucket{le="${bucket}",locale="ur",mode="hybrid"} 1`,
      );
      expect(text).toContain(
        `rag_llm_generation_duration_seconds_bucket{le="${bucket}",model="m",purpose="answer"} ${bucket === '0.5' || bucket === '5' ? 0 : 1}`,
      );
    }
    expect(text).toContain('rag_vector_search_latency_ms{locale="ur",mode="hybrid"} 200');
    expect(text).toContain('rag_llm_generation_latency_ms{model="m",purpose="answer"} 5500');
    expect(text).toContain('rag_cost_usd_total{model="m",purpose="answer"} 0.25');
  });

  it.each(['DATABASE_UNREACHABLE', 'BUDGET_EXHAUSTED'] as const)(
    'count %s, of which an alert tells, from zero, so that the first one is a rise',
    async (code) => {
      const metrics = createPromMetrics();
      const count = async () =>
        (await metrics.expose()).text.match(
          new RegExp(`^rag_query_errors_total{route="/v1/chat",code="${code}"} (\\d+)$`, 'm'),
        )?.[1];
      expect(await count()).toBe('0');
      metrics.queryFailed({ route: '/v1/chat', code });
      expect(await count()).toBe('1');
      expect((await metrics.expose()).text).not.toContain('code="QUESTION_EMPTY"');
    },
  );

  it('count tokens of each kind once, so that their sum is the total', async () => {
    const metrics = createPromMetrics();
    const call = {
      model: 'm',
      durationSeconds: 1,
      inputTokens: 100,
      cachedInputTokens: 40,
      outputTokens: 12,
    };
    metrics.modelCalled({ purpose: 'answer', ...call });
    const { text } = await metrics.expose();
    for (const [kind, count] of [
      ['input', 60],
      ['cached_input', 40],
      ['output', 12],
    ]) {
      expect(text).toContain(`rag_tokens_used_total{model="m",purpose="answer",kind="${kind}"} ${count}`);
    }
  });

  it('count open streams, answers and feedback', async () => {
    const metrics = createPromMetrics();
    metrics.streamOpened();
    metrics.streamOpened();
    metrics.streamClosed('disconnected');
    metrics.firstTokenSent(0.4);
    metrics.answered({ locale: 'ur', outcome: 'abstained', mode: 'generated', cached: false });
    metrics.degraded({ part: 'embedding', code: 'MODEL_TIMEOUT' });
    const { text } = await metrics.expose();
    expect(text).toContain('rag_streams_open 1');
    expect(text).toContain('rag_streams_closed_total{reason="disconnected"} 1');
    expect(text).toContain('rag_first_token_seconds_count 1');
    expect(text).toContain(
      'rag_answers_total{locale="ur",outcome="abstained",mode="generated",cached="false"} 1',
    );
    expect(text).toContain('rag_degraded_answers_total{part="embedding",code="MODEL_TIMEOUT"} 1');
  });

  it('do not grow without end', async () => {
    const metrics = createPromMetrics();
    for (let i = 0; i < 500; i += 1) {
      metrics.retrieved({ locale: `l${i}`, mode: 'lexical', durationSeconds: 0.1 });
      metrics.requestFinished({ route: 'unmatched', method: `M${i}`, status: 404, durationSeconds: 0.1 });
    }
    const { text } = await metrics.expose();
    expect(text).toContain('rag_vector_search_latency_ms{locale="other",mode="lexical"} 100');
    expect(text.match(/rag_vector_search_latency_ms\{/g)).toHaveLength(51);
    expect(text.match(/http_request_duration_seconds_count\{/g)).toHaveLength(1);
  });

  it('of two apps in one process are apart', async () => {
    const [one, other] = [createPromMetrics(), createPromMetrics()];
    one.feedbackGiven('up');
    expect((await other.expose()).text).not.toContain('rag_feedback_total{');
  });
});

describe('GET /metrics', () => {
  it('measures requests by route pattern, never by address', async () => {
    const api = await runApi();
    await api.post('/v1/search', { question: 'پورٹ', locale: 'ur' });
    await fetch(`${api.url}/v1/sessions/6f9619ff-8b86-4d01-b42d-00cf4fc964ff`);
    await fetch(`${api.url}/secret-path`);
    const response = await fetch(`${api.url}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const text = await response.text();
    expect(text).toContain(
      'rag_query_duration_seconds_count{route="/v1/search",status="200",locale="ur-PK",mode="lexical"} 1',
    );
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/v1/sessions/:id",status="404"} 1',
    );
    expect(text).not.toMatch(/6f9619ff|secret-path/);
    await api.close();
  });

  it('counts active sessions when it is asked, and does without when the database is down', async () => {
    const api = await runApi();
    Object.assign(api.deps.sessions, { countActive: async () => 3 });
    const read = async () => (await fetch(`${api.url}/metrics`)).text();
    expect(await read()).toContain('rag_active_sessions 3');
    Object.assign(api.deps.sessions, { countActive: () => Promise.reject(new Error('down')) });
    expect(await read()).toContain('rag_active_sessions 3');
    // A table that somebody has locked: Prometheus must hear of that in time, and take one connection for it.
    let counts = 0;
    let unlock = (_count: number): void => {};
    const countActive = () => {
      counts += 1;
      return new Promise<number>((resolve) => (unlock = resolve));
    };
    Object.assign(api.deps.sessions, { countActive });
    expect(await read()).toContain('rag_active_sessions 3');
    expect(await read()).toContain('rag_active_sessions 3');
    expect(counts).toBe(1);
    unlock(5);
    Object.assign(api.deps.sessions, { countActive: async () => 7 });
    await expect.poll(read).toContain('rag_active_sessions 7');
    await api.close();
  });

  it('are for whoever has the token, where one is configured', async () => {
    const metricsToken = 'NTRjZGU3MWYtNDM3/+==';
    const api = await runApi({ config: { ...API_CONFIG, metricsToken } });
    const read = (authorization?: string, method = 'GET') =>
      fetch(`${api.url}/metrics`, {
        method,
        headers: authorization === undefined ? {} : { Authorization: authorization },
      });
    expect((await read(`Bearer ${metricsToken}`)).status).toBe(200);
    expect((await read(undefined, 'HEAD')).status).toBe(401);
    const without = await read();
    expect(without.headers.get('www-authenticate')).toBe('Bearer');
    expect(await problemIn(without)).toMatchObject({ status: 401, code: 'KEY_REQUIRED' });
    for (const none of [
      `Basic ${metricsToken}`,
      'Bearer',
      `Bearer ${Buffer.from('سرور').toString('latin1')}`,
    ]) {
      expect(await problemIn(await read(none))).toMatchObject({ code: 'KEY_REQUIRED' });
    }
    for (const wrong of [metricsToken.slice(1), `${metricsToken}=`, metricsToken.toLowerCase()]) {
      const refused = await read(`Bearer ${wrong}`);
      const problem = await problemIn(refused);
      expect(problem).toMatchObject({ status: 401, code: 'KEY_INVALID' });
      expect(JSON.stringify(problem)).not.toContain(metricsToken);
    }
    expect(api.log.filter(({ audit }) => audit === true)).toHaveLength(8);
    expect(api.log).toContainEqual(
      expect.objectContaining({ action: 'access.denied', code: 'KEY_INVALID', route: '/metrics' }),
    );
    // Nothing else asks for it.
    expect((await fetch(`${api.url}/health`)).status).toBe(200);
    await api.close();
  });

  it('are for everybody where no token is configured, whatever is sent', async () => {
    const api = await runApi();
    // As Prometheus sends it with an empty file.
    const response = await fetch(`${api.url}/metrics`, { headers: { Authorization: 'Bearer ' } });
    expect(response.status).toBe(200);
    await api.close();
  });
});

describe('the log of requests', () => {
  it('tells id, route, status, duration and code, and no text of the reader’s', async () => {
    const api = await runApi();
    const headers = { 'X-Request-Id': 'client-0001' };
    await api.post('/v1/search?token=hunter2', { question: 'پورٹ کیسے بدلوں؟', locale: 'ur' }, headers);
    await api.post('/v1/search', { question: 'پورٹ', locale: 'xx' });
    await expect
      .poll(() => api.log)
      .toEqual([
        expect.objectContaining({
          msg: 'request',
          requestId: 'client-0001',
          method: 'POST',
          route: '/v1/search',
          status: 200,
          locale: 'ur-PK',
          durationMs: expect.any(Number) as number,
        }),
        expect.objectContaining({ status: 400, code: 'LOCALE_UNKNOWN' }),
      ]);
    expect(JSON.stringify(api.log)).not.toMatch(/پورٹ|hunter2/);
    await api.close();
  });
});
