import type { Behaviour } from 'scripted-openai';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { askByAiSdk, partsOf } from '../testing/chat-api.js';
import { composeApi, type ComposedApi } from '../testing/composed-api.js';

const ENGLISH = { question: 'How do I change the port on which the site is served?', locale: 'en' };
const URDU = { question: 'جس پورٹ پر سائٹ پیش ہوتی ہے اسے کیسے بدلوں؟', locale: 'ur' };

let api: ComposedApi;

beforeAll(async () => {
  api = await composeApi({ RAG_ANSWER_TIMEOUT_MS: '1500', RAG_CACHED_ANSWERS: '0' });
});

afterAll(() => api.close());

afterEach(() => {
  api.model.script();
  api.metrics.calls.length = 0;
  api.log.length = 0;
});

function post(body: object, init: RequestInit = {}): Promise<Response> {
  return fetch(`${api.url}/v1/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...init,
  });
}

interface Asked {
  problem: Record<string, unknown> | undefined;
  text: string;
  session: { id: string; token: string } | undefined;
}

/** Asks, and finds the problem wherever it is told. */
async function ask(body: object): Promise<Asked> {
  const response = await post(body);
  if (response.status !== 200) {
    return { problem: (await response.json()) as Asked['problem'], text: '', session: undefined };
  }
  const parts = await partsOf(response);
  const problem = parts.find(({ type }) => type === 'data-problem')?.data;
  return {
    problem: problem as Asked['problem'],
    text: parts.map(({ delta }) => delta ?? '').join(''),
    session: (parts[0]?.messageMetadata as Asked | undefined)?.session,
  };
}

it.each([
  [ENGLISH, /--port/],
  [URDU, /--port/],
])('answers from the pages by the model, stores and counts it: %j', async (question, expected) => {
  const { message, errors } = await askByAiSdk(`${api.url}/v1/chat`, question);
  expect(errors).toEqual([]);
  const text = message?.parts.find((part) => part.type === 'text')?.text;
  expect(text).toMatch(expected);
  expect(text).toContain('[1]');
  const { session } = (message?.metadata ?? {}) as Partial<Asked>;
  expect(await api.deps.sessions.messages(session?.id ?? '')).toMatchObject([
    { role: 'user', text: question.question },
    { id: message?.id, role: 'assistant', text, status: 'complete', outcome: 'answered' },
  ]);
  const [[call] = []] = api.metrics.of('modelCalled');
  expect(call).toMatchObject({ purpose: 'answer', inputTokens: expect.any(Number) });
  expect(call?.inputTokens).toBeGreaterThan(50);
});

describe('a model that fails', () => {
  const faults: [string, Behaviour, object][] = [
    ['refuses the key', { status: 401 }, { code: 'MODEL_UNAUTHORIZED', retryable: false }],
    [
      'has had too many requests and says for how long',
      { status: 429, retryAfter: '7' },
      { code: 'MODEL_RATE_LIMITED', retryable: true, retryAfterMs: 7000 },
    ],
    ['has had too many requests', { status: 429 }, { code: 'MODEL_RATE_LIMITED', retryable: true }],
    ['fails inside', { status: 500 }, { code: 'MODEL_UNAVAILABLE', retryable: true }],
    ['sends a page', { fault: 'garbage' }, { code: 'MODEL_ANSWER_INVALID', retryable: true }],
    ['sends bad JSON', { fault: 'bad-json' }, { code: 'MODEL_ANSWER_INVALID', retryable: true }],
    ['is cut off', { fault: 'cut' }, { code: 'MODEL_UNAVAILABLE', retryable: true }],
    ['never answers', { fault: 'hang' }, { code: 'DEADLINE_EXCEEDED', retryable: true }],
    ['falls silent', { fault: 'hang-mid-stream' }, { code: 'DEADLINE_EXCEEDED', retryable: true }],
  ];

  it.each(faults)(
    '%s: the reader, the metrics and the log are told, and the next is answered',
    async (_, fault, told) => {
      api.model.script(fault);
      const { problem } = await ask(ENGLISH);
      expect(problem).toMatchObject({ ...told, requestId: expect.stringMatching(/^[\da-f-]{36}$/) });
      expect(problem).not.toHaveProperty('stack');
      expect(api.metrics.of('queryFailed')).toEqual([[{ route: '/v1/chat', code: problem?.code }]]);
      expect(api.log.filter(({ level }) => level === 'error')).toMatchObject([
        { code: problem?.code, requestId: problem?.requestId },
      ]);
      expect(JSON.stringify(api.log)).not.toContain('sk-test-of-the-api');

      api.model.script();
      expect((await ask(URDU)).problem).toBeUndefined();
    },
  );

  it('keeps what it said until then', async () => {
    api.model.script({ fault: 'cut' });
    const { text, session } = await ask(ENGLISH);
    expect(text).not.toBe('');
    expect(await api.deps.sessions.messages(session?.id ?? '')).toMatchObject([
      { role: 'user', text: ENGLISH.question },
      { role: 'assistant', text, status: 'failed' },
    ]);
  });
});

it('closes the request to the model as soon as the reader leaves', async () => {
  api.model.script({ tokenDelayMs: 20, answer: 'word '.repeat(50) });
  const leaving = new AbortController();
  const response = await post(ENGLISH, { signal: leaving.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('text-delta')) text += (await reader?.read())?.value;
  leaving.abort();
  await vi.waitFor(() => expect(api.model.requests.at(-1)?.disconnected).toBe(true));
  await vi.waitFor(() => expect(api.metrics.of('streamClosed')).toEqual([['stopped']]));
  expect(api.metrics.of('queryFailed')).toEqual([]);
});

it('goes on with a conversation', async () => {
  const { session } = await ask(URDU);
  const { problem, session: same } = await ask({ ...ENGLISH, session });
  expect(problem).toBeUndefined();
  expect(same?.id).toBe(session?.id);
  expect(await api.deps.sessions.messages(session?.id ?? '')).toHaveLength(4);
});
