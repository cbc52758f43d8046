// @vitest-environment node
import type { ChatEvent, ChatRequest } from 'docusaurus-rag-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { citation, URDU_CITATION } from '../testing/answers.js';
import { refuses, startChatServer, streams, type Handler } from '../testing/chat-server.js';
import { createApiTransport } from './api-transport.js';

const SESSION = { id: 's1', token: 'secret', expiresAt: '2027-01-01T00:00:00Z' };
const GENERATED = [
  { type: 'start', messageId: 'm1', messageMetadata: { session: SESSION, mode: 'generated' } },
  { type: 'data-sources', id: 'sources', data: { sources: [citation(), URDU_CITATION] } },
  { type: 'source-url', sourceId: '1', url: '/docs/search/', title: 'Search' },
  { type: 'text-start', id: 'answer' },
  { type: 'text-delta', id: 'answer', delta: 'ایک ' },
  { type: 'text-delta', id: 'answer', delta: 'جواب [1]' },
  { type: 'text-end', id: 'answer' },
  { type: 'data-outcome', data: { outcome: 'answered', cited: [1] } },
  { type: 'data-usage', data: { inputTokens: 3 } },
  { type: 'finish' },
];
const request: ChatRequest = {
  question: 'اشاریہ کیا ہے؟',
  locale: 'ur',
  page: { url: '/ur/', title: 'تلاش' },
  history: [{ question: 'q', answer: 'a' }],
};

let server: Awaited<ReturnType<typeof startChatServer>>;
const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

async function serve(...handlers: Handler[]) {
  server = await startChatServer(...handlers);
  return createApiTransport({ apiUrl: server.url, storageKey: 'key' });
}

async function collect(events: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
  const all: ChatEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

const signal = () => new AbortController().signal;

describe('createApiTransport', () => {
  it('turns the stream into events and leaves out what is for other clients', async () => {
    const transport = await serve(streams(GENERATED));
    expect(await collect(transport.ask(request, { signal: signal() }))).toEqual([
      { type: 'start', messageId: 'm1' },
      { type: 'sources', sources: [citation(), URDU_CITATION] },
      { type: 'text', delta: 'ایک ' },
      { type: 'text', delta: 'جواب [1]' },
      { type: 'finish', outcome: 'answered', cited: [1] },
    ]);
  });

  it('takes the quotes of an extractive answer, and not their text once more', async () => {
    const quote = { text: 'اشاریہ چھوٹا ہے۔', citation: 1, locale: 'ur' };
    const transport = await serve(
      streams([
        { type: 'start', messageId: 'm1', messageMetadata: { session: SESSION, mode: 'extractive' } },
        { type: 'data-sources', id: 'sources', data: { sources: [URDU_CITATION] } },
        { type: 'data-quote', data: quote },
        { type: 'text-start', id: 'answer' },
        { type: 'text-delta', id: 'answer', delta: 'اشاریہ چھوٹا ہے۔ [1]' },
        { type: 'text-end', id: 'answer' },
        { type: 'data-outcome', data: { outcome: 'answered' } },
        { type: 'finish' },
      ]),
    );
    expect(await collect(transport.ask(request, { signal: signal() }))).toEqual([
      { type: 'start', messageId: 'm1' },
      { type: 'sources', sources: [URDU_CITATION] },
      { type: 'quote', quote },
      { type: 'finish', outcome: 'answered' },
    ]);
  });

  it('sends a publishable key with everything it asks', async () => {
    server = await startChatServer(streams(GENERATED), refuses(200, {}));
    const transport = createApiTransport({
      apiUrl: server.url,
      publishableKey: 'rag_pk_docs',
      storageKey: 'key',
    });
    await collect(transport.ask(request, { signal: signal() }));
    await transport.giveFeedback?.('m1', { rating: 'up' });
    await transport.forget?.();
    expect(server.requests.map(({ method, publishableKey }) => [method, publishableKey])).toEqual([
      ['POST', 'rag_pk_docs'],
      ['POST', 'rag_pk_docs'],
      ['DELETE', 'rag_pk_docs'],
    ]);
  });

  it('continues its session, without sending what the API remembers', async () => {
    const transport = await serve(streams(GENERATED));
    await collect(transport.ask(request, { signal: signal() }));
    await collect(transport.ask(request, { signal: signal() }));
    const { history: _, ...question } = request;
    expect(server.requests.map(({ body }) => body)).toEqual([
      question,
      { ...question, session: { id: 's1', token: 'secret' } },
    ]);
  });

  it('finds its session again after a reload', async () => {
    const transport = await serve(streams(GENERATED));
    await collect(transport.ask(request, { signal: signal() }));
    const reloaded = createApiTransport({ apiUrl: server.url, storageKey: 'key' });
    await collect(reloaded.ask(request, { signal: signal() }));
    expect(server.requests[1]?.body).toMatchObject({ session: { id: 's1' } });
  });

  it('keeps conversations apart, and forgets one alone', async () => {
    const begins = (id: string) =>
      streams([
        { ...GENERATED[0], messageMetadata: { session: { id, token: `of ${id}` } } },
        ...GENERATED.slice(1),
      ]);
    const transport = await serve(begins('s1'), begins('s2'), (response) => response.writeHead(204).end());
    for (const conversation of ['one', 'two'])
      await collect(transport.ask(request, { signal: signal(), conversation }));
    await transport.giveFeedback?.('m1', { rating: 'up' }, 'two');
    await transport.forget?.('one');
    await transport.forget?.('three');
    expect(server.requests.slice(2).map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/v1/messages/m1/feedback', 'Bearer of s2'],
      ['/v1/sessions/s1', 'Bearer of s1'],
    ]);
    expect(JSON.parse(stored.get('key') ?? '')).toEqual({ two: { id: 's2', token: 'of s2' } });
  });

  it.each(['{', '[]', '"x"', '{"":{"id":1}}'])('makes nothing of a session stored as %s', async (junk) => {
    stored.set('key', junk);
    const transport = await serve(streams(GENERATED));
    await collect(transport.ask(request, { signal: signal() }));
    expect(server.requests[0]?.body).not.toHaveProperty('session');
  });

  it('begins a new session when the API does not know the old one', async () => {
    const transport = await serve(
      streams(GENERATED),
      refuses(404, { code: 'SESSION_NOT_FOUND' }),
      streams(GENERATED),
    );
    await collect(transport.ask(request, { signal: signal() }));
    const events = await collect(transport.ask(request, { signal: signal() }));
    expect(events.at(-1)).toMatchObject({ type: 'finish' });
    expect(server.requests[2]?.body).not.toHaveProperty('session');
  });

  it('gives feedback and deletes the conversation with the session’s token', async () => {
    const transport = await serve(streams(GENERATED), (response) => response.writeHead(204).end());
    await collect(transport.ask(request, { signal: signal() }));
    await transport.giveFeedback?.('m1', { rating: 'down', reason: 'unclear' });
    await transport.forget?.();
    expect(server.requests.slice(1)).toEqual([
      {
        method: 'POST',
        path: '/v1/messages/m1/feedback',
        authorization: 'Bearer secret',
        body: { rating: 'down', reason: 'unclear' },
      },
      { method: 'DELETE', path: '/v1/sessions/s1', authorization: 'Bearer secret', body: undefined },
    ]);
    expect(stored.size).toBe(0);
  });

  it.each([
    ['the problem it names', refuses(429, { code: 'MODEL_RATE_LIMITED' }), 'MODEL_RATE_LIMITED'],
    ['a status without a problem', refuses(502, {}), 'API_UNREACHABLE'],
    [
      'a page of a proxy',
      ((response) => response.writeHead(503).end('<html>')) as Handler,
      'API_UNREACHABLE',
    ],
    ['a stream that ends too early', streams(GENERATED.slice(0, 4)), 'API_UNREACHABLE'],
    [
      'a problem in the middle',
      streams([...GENERATED.slice(0, 5), { type: 'data-problem', data: { code: 'MODEL_TIMEOUT' } }]),
      'MODEL_TIMEOUT',
    ],
    [
      'garbage',
      ((response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.end('data: {not json\n\n');
      }) as Handler,
      'API_UNREACHABLE',
    ],
    ['a connection that is cut', ((response) => response.destroy()) as Handler, 'API_UNREACHABLE'],
  ])('reports %s', async (_, handler, code) => {
    const transport = await serve(handler);
    await expect(collect(transport.ask(request, { signal: signal() }))).rejects.toMatchObject({
      name: 'RagError',
      code,
    });
  });

  it('knows how long the API wants to be left alone', async () => {
    const transport = await serve(refuses(429, { code: 'OVERLOADED' }, { 'Retry-After': '7' }));
    await expect(collect(transport.ask(request, { signal: signal() }))).rejects.toMatchObject({
      retryAfterMs: 7000,
    });
  });

  it('closes the connection when it is stopped', async () => {
    let onClose = (): void => undefined;
    const closed = new Promise<void>((resolve) => {
      onClose = resolve;
    });
    const transport = await serve((response) => {
      response.on('close', onClose);
      streams(GENERATED.slice(0, 5), { end: false })(response, {} as never);
    });
    const controller = new AbortController();
    const reason = new Error('stopped');
    const asking = (async () => {
      for await (const event of transport.ask(request, { signal: controller.signal })) {
        if (event.type === 'text') controller.abort(reason);
      }
    })();
    await expect(asking).rejects.toBe(reason);
    await closed;
  });
});
