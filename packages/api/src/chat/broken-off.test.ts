import { once } from 'node:events';
import { connect } from 'node:net';
import { RagError } from 'docusaurus-rag-core';
import { afterEach, expect, it, vi } from 'vitest';
import { askByAiSdk, startChatApi, type ChatApi, type ChatPartsOptions } from '../testing/chat-api.js';
import { ENGLISH_SOURCES, sayWords } from '../testing/generated-answer.js';

const ENGLISH = { question: 'What is BM25?', locale: 'en' };

let api: ChatApi;

async function start(options: ChatPartsOptions): Promise<void> {
  api = await startChatApi(options);
}

afterEach(() => {
  api.close();
  vi.useRealTimers();
});

it('answers a fault before the first event with a problem', async () => {
  await start({
    // eslint-disable-next-line require-yield -- an answerer that fails at once
    async *script() {
      throw new RagError('MODEL_RATE_LIMITED', 'secret upstream words', { retryAfterMs: 7000 });
    },
  });
  const response = await api.post(ENGLISH);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('7');
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'MODEL_RATE_LIMITED', retryable: true });
  expect(text).not.toContain('secret');
  expect(api.metrics.of('queryFailed')).toEqual([[{ route: '/v1/chat', code: 'MODEL_RATE_LIMITED' }]]);
  expect(api.sessions.answers()).toMatchObject([
    { status: 'failed', errorCode: 'MODEL_RATE_LIMITED', text: '' },
  ]);
});

it('tells a fault after the headers in the stream, which the AI SDK reports as an error', async () => {
  await start({
    async *script(request, options) {
      for await (const event of sayWords(['BM25 ', 'ranks'])(request, options)) {
        if (event.type === 'finish') throw new RagError('MODEL_UNAVAILABLE', 'secret upstream words');
        yield event;
      }
    },
  });
  const { message, chunks, errors } = await askByAiSdk(api.url, ENGLISH);
  expect(errors).toEqual([new Error('The model’s service cannot be reached or fails.')]);
  expect(message?.parts).toContainEqual(expect.objectContaining({ type: 'text', text: 'BM25 ranks' }));
  expect(chunks.at(-2)).toEqual({
    type: 'data-problem',
    transient: true,
    data: {
      code: 'MODEL_UNAVAILABLE',
      title: 'The model’s service cannot be reached or fails.',
      detail: expect.not.stringContaining('secret'),
      requestId: expect.any(String),
      retryable: true,
    },
  });
  expect(api.metrics.of('queryFailed')).toEqual([[{ route: '/v1/chat', code: 'MODEL_UNAVAILABLE' }]]);
  expect(api.metrics.of('streamClosed')).toEqual([['failed']]);
  expect(api.log.filter(({ level }) => level === 50)).toMatchObject([{ code: 'MODEL_UNAVAILABLE' }]);
  expect(api.sessions.answers()).toMatchObject([
    { status: 'failed', errorCode: 'MODEL_UNAVAILABLE', text: 'BM25 ranks', usage: { outputTokens: 12 } },
  ]);
});

it('hides what nobody expected', async () => {
  await start({
    async *script() {
      yield { type: 'sources', sources: [] };
      throw new TypeError('secret stack');
    },
  });
  const text = await (await api.post(ENGLISH)).text();
  expect(text).toContain('"code":"INTERNAL"');
  expect(text).not.toContain('secret');
});

/** Never says a word, and does not even heed the signal. */
const silentAfterSources: ChatPartsOptions['script'] = async function* () {
  yield { type: 'sources', sources: ENGLISH_SOURCES };
  yield { type: 'text', delta: 'BM25' };
  await new Promise(() => {});
};

it('ends an answer whose time is over, and goes on serving', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await start({ script: silentAfterSources });
  const asking = askByAiSdk(api.url, ENGLISH);
  await vi.waitFor(() => expect(api.metrics.of('firstTokenSent')).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(31_000);
  const { errors, chunks } = await asking;
  expect(errors).toHaveLength(1);
  expect(chunks.at(-2)).toMatchObject({ data: { code: 'DEADLINE_EXCEEDED', retryable: true } });
  expect(api.sessions.answers()).toMatchObject([
    { status: 'failed', errorCode: 'DEADLINE_EXCEEDED', text: 'BM25' },
  ]);
  api.answerer.script = sayWords(['again']);
  expect((await askByAiSdk(api.url, ENGLISH)).errors).toEqual([]);
});

it('answers with 504 when the time is over before the first event', async () => {
  await start({
    // eslint-disable-next-line require-yield -- an answerer that says nothing
    async *script() {
      await new Promise(() => {});
    },
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const posting = api.post(ENGLISH);
  await vi.waitFor(() => expect(api.answerer.asked).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(31_000);
  const response = await posting;
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject({ code: 'DEADLINE_EXCEEDED', retryable: true });
});

it('aborts the answer as soon as the reader stops it, and keeps what was written', async () => {
  let seen: AbortSignal | undefined;
  await start({
    async *script(request, options) {
      seen = options.signal;
      yield* silentAfterSources(request, options);
    },
  });
  const stopping = new AbortController();
  const response = await api.post(ENGLISH, { signal: stopping.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('BM25')) text += (await reader?.read())?.value;
  stopping.abort();
  await vi.waitFor(() => expect(api.metrics.of('streamClosed')).toEqual([['stopped']]));
  expect(seen?.aborted).toBe(true);
  expect(api.sessions.answers()).toMatchObject([{ status: 'stopped', text: 'BM25' }]);
  expect(api.metrics.of('answered')).toEqual([
    [{ locale: 'en', outcome: 'stopped', mode: 'generated', cached: false }],
  ]);
  expect(api.metrics.of('queryFailed')).toEqual([]);
  expect(api.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

it('aborts an answer as JSON when the reader leaves', async () => {
  await start({ script: silentAfterSources });
  const { port } = new URL(api.url);
  const socket = connect(Number(port), '127.0.0.1');
  const body = JSON.stringify(ENGLISH);
  socket.write(
    `POST /v1/chat HTTP/1.1\r\nhost: a\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await once(socket, 'connect');
  await vi.waitFor(() => expect(api.answerer.asked).toHaveLength(1));
  socket.destroy();
  await vi.waitFor(() => expect(api.sessions.answers()).toMatchObject([{ status: 'stopped' }]));
  expect(api.metrics.of('queryFailed')).toEqual([]);
});

it('ends running answers when the process has to end', async () => {
  await start({ script: silentAfterSources });
  const response = await api.post(ENGLISH);
  const text = response.text();
  await vi.waitFor(() => expect(api.metrics.of('streamOpened')).toHaveLength(1));
  api.deps.lifecycle.track({ once() {} } as never);
  void api.deps.lifecycle.drain(0);
  expect(await text).toContain('"code":"SHUTTING_DOWN"');
  expect(api.sessions.answers()).toMatchObject([{ status: 'failed', errorCode: 'SHUTTING_DOWN' }]);
});
