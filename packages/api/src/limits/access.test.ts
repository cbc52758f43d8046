import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { composeApi, type ComposedApi } from '../testing/composed-api.js';
import { problemIn } from '../testing/problem-in.js';
import { onServer } from '../testing/test-database.js';
import type { KeyScope, NewKey } from '../keys/key-store.js';

const ORIGIN = 'https://docs.example.org';
const QUESTION = { question: 'How do I change the port?', locale: 'en' };
const URDU = { question: 'پورٹ کیسے بدلوں؟', locale: 'ur' };

let api: ComposedApi;
const start = async (environment: Record<string, string>) => {
  api = await composeApi({ RAG_SITE_URL: ORIGIN, ...environment });
};
afterEach(() => api.close());

type Asking = Omit<RequestInit, 'body'> & { key?: string; body?: unknown };

function ask(path: string, { key, body = QUESTION, ...init }: Asking = {}) {
  return fetch(api.url + path, {
    method: 'POST',
    ...init,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(key !== undefined && { 'x-api-key': key }),
      ...(init.headers as Record<string, string>),
    },
    ...(init.method !== 'GET' && init.method !== 'DELETE' && { body: JSON.stringify(body) }),
  });
}

function keyOf(scope: KeyScope, more: Partial<NewKey> = {}) {
  const origins = scope === 'publishable' ? [ORIGIN] : [];
  return api.deps.keys.create({ name: 'test', scope, origins, ...more });
}

const audited = () => api.log.filter(({ audit }) => audit === true);

test('by default nobody needs a key, nothing is limited, and there are no routes for keys', async () => {
  await start({});
  const response = await ask('/v1/search');
  expect(response.status).toBe(200);
  expect(response.headers.get('ratelimit')).toBeNull();
  expect((await problemIn(await ask('/v1/admin/keys'))).code).toBe('NOT_FOUND');
});

describe('keys', () => {
  beforeEach(() => start({ RAG_ACCESS: 'keys' }));

  test('without a key, or with one that is none, nobody asks', async () => {
    for (const path of ['/v1/chat', '/v1/search', '/v1/messages/1/feedback']) {
      const response = await ask(path);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('X-Api-Key');
      expect((await problemIn(response)).code).toBe('KEY_REQUIRED');
    }
    expect((await problemIn(await ask('/v1/sessions/1', { method: 'GET' }))).code).toBe('KEY_REQUIRED');
    const unknown = `rag_sk_${'x'.repeat(43)}`;
    expect((await problemIn(await ask('/v1/search', { key: unknown }))).code).toBe('KEY_INVALID');
    expect(audited()).toContainEqual(
      expect.objectContaining({
        action: 'access.denied',
        code: 'KEY_INVALID',
        route: '/v1/search',
        level: 'info',
      }),
    );
    expect(JSON.stringify(api.log)).not.toContain(unknown);
    expect(JSON.stringify(audited())).not.toContain('127.0.0.1');
    for (const path of ['/health', '/ready', '/openapi.json']) {
      expect((await fetch(api.url + path)).status).toBe(200);
    }
  });

  test('a publishable key works from its own origins alone', async () => {
    const { secret } = await keyOf('publishable');
    const from = (origin?: string) =>
      ask('/v1/search', { key: secret, body: URDU, ...(origin !== undefined && { headers: { origin } }) });
    const allowed = await from(ORIGIN);
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get('access-control-expose-headers')).toContain('RateLimit');
    for (const origin of [undefined, 'https://docs.example.org.evil.example', 'null']) {
      expect((await problemIn(await from(origin))).code).toBe('KEY_NOT_ALLOWED');
    }
    const preflight = await fetch(`${api.url}/v1/chat`, {
      method: 'OPTIONS',
      headers: { origin: ORIGIN, 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('X-Api-Key');
  });

  test('a secret key is refused from a browser, an admin key for questions, and others for keys', async () => {
    const secret = await keyOf('secret');
    expect((await ask('/v1/search', { key: secret.secret })).status).toBe(200);
    const inBrowser = await ask('/v1/search', { key: secret.secret, headers: { origin: ORIGIN } });
    expect((await problemIn(inBrowser)).detail).toContain('Revoke');
    const admin = await keyOf('admin');
    expect((await problemIn(await ask('/v1/chat', { key: admin.secret }))).status).toBe(403);
    const listing = await ask('/v1/admin/keys', { method: 'GET', key: secret.secret });
    expect((await problemIn(listing)).code).toBe('KEY_NOT_ALLOWED');
    expect(audited()).toContainEqual(
      expect.objectContaining({ keyId: secret.key.id, code: 'KEY_NOT_ALLOWED' }),
    );
  });

  test('an admin makes, lists, rotates and revokes keys, each of which is audited', async () => {
    const admin = await keyOf('admin');
    const call = (path: string, init: Asking = {}) =>
      ask(`/v1/admin/keys${path}`, { key: admin.secret, ...init });
    const made = await call('', { body: { name: 'server', scope: 'secret', dailyCostUsd: 1 } });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { key, secret } = (await made.json()) as { key: { id: string }; secret: string };
    expect((await ask('/v1/search', { key: secret })).status).toBe(200);
    const listed = await (await call('', { method: 'GET' })).text();
    expect(JSON.parse(listed)).toMatchObject({
      keys: [{ id: key.id, dailyCostUsd: 1 }, { id: admin.key.id }],
    });
    expect(listed).not.toContain(secret);
    const rotated = await call(`/${key.id}/rotate`, { body: { overlapSeconds: 60 } });
    const next = (await rotated.json()) as { key: { id: string }; secret: string };
    expect((await ask('/v1/search', { key: next.secret })).status).toBe(200);
    expect((await ask('/v1/search', { key: secret })).status).toBe(200);
    expect((await call(`/${next.key.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await problemIn(await call('/nothing', { method: 'DELETE' }))).code).toBe('KEY_NOT_FOUND');
    const wrong = await problemIn(await call('', { body: { name: 'page', scope: 'publishable' } }));
    expect(wrong.errors).toMatchObject([{ path: '/origins' }]);
    const by = { keyId: admin.key.id, requestId: expect.any(String) as string };
    expect(audited()).toMatchObject([
      { action: 'key.created', keyId: key.id, scope: 'secret', name: 'server', by },
      { action: 'key.rotated', keyId: key.id, replacedBy: next.key.id, by },
      { action: 'key.revoked', keyId: next.key.id, by },
    ]);
    expect(JSON.stringify(api.log)).not.toContain(secret.slice(7));
  });
});

describe('limits', () => {
  test('are told with every answer, and hold by address, conversation and key', async () => {
    await start({
      RAG_ACCESS: 'keys',
      RAG_KEY_REQUESTS_PER_MINUTE: '4',
      RAG_SESSION_REQUESTS_PER_MINUTE: '2',
      RAG_ADDRESS_REQUESTS_PER_MINUTE: '3',
    });
    const { secret } = await keyOf('publishable');
    const inBrowser = (body: unknown = URDU) =>
      ask('/v1/chat', { key: secret, headers: { origin: ORIGIN }, body });
    const first = await inBrowser();
    expect(first.headers.get('ratelimit-policy')).toBe('"key";q=4;w=60, "address";q=3;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"key";r=3;t=\d+, "address";r=2;t=\d+$/);
    const { session } = (await first.json()) as { session: { id: string; token: string } };
    expect((await inBrowser({ ...URDU, session })).headers.get('ratelimit')).toContain('"session";r=1');
    expect((await inBrowser({ ...URDU, session })).status).toBe(200);
    const refused = await inBrowser({ ...URDU, session });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/"(session|address)";r=0/);
    const problem = await problemIn(refused);
    expect(problem).toMatchObject({ code: 'RATE_LIMITED', retryable: true });
    expect(problem.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  test('hold over two processes: one key at ten times its limit', async () => {
    const limit = 50;
    await start({ RAG_ACCESS: 'keys', RAG_KEY_REQUESTS_PER_MINUTE: String(limit) });
    const other = await composeApi({
      DATABASE_URL: api.databaseUrl,
      RAG_ACCESS: 'keys',
      RAG_KEY_REQUESTS_PER_MINUTE: String(limit),
    });
    const { secret } = await keyOf('secret');
    const statuses = await Promise.all(
      Array.from({ length: 10 * limit }, async (_, i) => {
        const response = await fetch(`${i % 2 === 0 ? api.url : other.url}/v1/search`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-api-key': secret },
          body: JSON.stringify(i % 3 === 0 ? URDU : QUESTION),
        });
        await response.arrayBuffer();
        return response.status;
      }),
    );
    await other.close();
    expect(statuses.filter((status) => status === 200)).toHaveLength(limit);
    expect(statuses.filter((status) => status === 429)).toHaveLength(9 * limit);
  });

  test('of addresses spare servers with a secret key', async () => {
    await start({ RAG_ACCESS: 'keys', RAG_ADDRESS_REQUESTS_PER_MINUTE: '1' });
    const { secret } = await keyOf('secret');
    for (let i = 0; i < 3; i++) expect((await ask('/v1/search', { key: secret })).status).toBe(200);
    // Whoever guesses is stopped by the address, without a look at the database.
    expect((await ask('/v1/search', { key: `rag_sk_${'x'.repeat(43)}` })).status).toBe(401);
    expect((await ask('/v1/search', { key: `rag_sk_${'y'.repeat(43)}` })).status).toBe(429);
  });

  test('need no keys where they are wanted without', async () => {
    await start({ RAG_ACCESS: 'limited', RAG_ADDRESS_REQUESTS_PER_MINUTE: '3' });
    const keys = await ask('/v1/admin/keys', { body: { name: 'mine', scope: 'admin' } });
    expect((await problemIn(keys)).code).toBe('KEY_REQUIRED');
    expect(await api.deps.keys.list()).toEqual([]);
    expect((await ask('/v1/search')).headers.get('ratelimit')).toMatch(/^"address";r=1;t=\d+$/);
    expect((await ask('/v1/search')).status).toBe(200);
    expect((await problemIn(await ask('/v1/search'))).code).toBe('RATE_LIMITED');
    await api.deps.access?.removeExpired();
  });
});

describe('daily budgets', () => {
  const spent = async () => {
    await api.deps.access?.budgets.flush();
    const [row] = await onServer<{ tokens: string; cost_micro_usd: string }>(
      api.databaseUrl,
      'SELECT tokens, cost_micro_usd FROM budget_days',
    );
    return { tokens: Number(row?.tokens ?? 0), costMicroUsd: Number(row?.cost_micro_usd ?? 0) };
  };
  const PRICES = {
    RAG_CHAT_MODEL: 'test-model',
    RAG_CHAT_INPUT_PRICE: '1',
    RAG_CHAT_OUTPUT_PRICE: '2',
    RAG_CACHED_ANSWERS: '0',
  };

  test('count what answers really took, and end them with a problem when it is too much', async () => {
    await start({ ...PRICES, RAG_ACCESS: 'limited', RAG_DAILY_COST_USD: '0.02' });
    const answer = await ask('/v1/chat');
    const { usage } = (await answer.json()) as { usage: Record<string, number> };
    const { inputTokens = 0, outputTokens = 0, costUsd = 0 } = usage;
    expect(inputTokens).toBeGreaterThan(0);
    expect(await spent()).toEqual({
      tokens: inputTokens + outputTokens,
      costMicroUsd: Math.ceil(Math.round(costUsd * 1e9) / 1000),
    });
    await onServer(api.databaseUrl, 'UPDATE budget_days SET cost_micro_usd = 19000');
    const refused = await ask('/v1/chat', { body: URDU });
    const problem = await problemIn(refused);
    expect(problem).toMatchObject({ status: 429, code: 'BUDGET_EXHAUSTED' });
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    const asked = api.model.requests.length;
    expect((await problemIn(await ask('/v1/chat', { body: URDU }))).code).toBe('BUDGET_EXHAUSTED');
    expect(api.model.requests).toHaveLength(asked);
  });

  test('a crowd over the budget is answered as far as the budget goes, and never further', async () => {
    await start({
      ...PRICES,
      RAG_ACCESS: 'limited',
      RAG_ADDRESS_REQUESTS_PER_MINUTE: '1000',
      RAG_DAILY_TOKENS: '20000',
    });
    const responses = await Promise.all(Array.from({ length: 30 }, () => ask('/v1/chat')));
    const statuses = new Set(responses.map(({ status }) => status));
    expect(statuses).toEqual(new Set([200, 429]));
    expect((await spent()).tokens).toBeLessThanOrEqual(20_000);
  });

  test('an answer that is stopped on its way is charged what was reserved, one that never began is not', async () => {
    await start({ ...PRICES, RAG_ACCESS: 'limited', RAG_DAILY_TOKENS: '1000000' });
    api.model.script({ status: 429 });
    expect((await ask('/v1/chat')).status).toBe(503);
    expect((await spent()).tokens).toBe(0);
    api.model.script({ tokenDelayMs: 50 });
    const controller = new AbortController();
    const stream = await ask('/v1/chat', {
      headers: { accept: 'text/event-stream' },
      signal: controller.signal,
    });
    const reader = stream.body?.getReader();
    await reader?.read();
    controller.abort();
    await expect.poll(async () => (await spent()).tokens).toBeGreaterThan(8000);
  });

  test('in dollars need a price', async () => {
    await start({});
    const unknown = { RAG_CHAT_MODEL: 'nobody-knows', RAG_ACCESS: 'limited', RAG_DAILY_COST_USD: '1' };
    await expect(composeApi(unknown)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('RAG_CHAT_INPUT_PRICE'),
    });
  });
});
