import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createRecordedMetrics } from '../testing/recorded-metrics.js';
import { composeApi, type ComposedApi } from '../testing/composed-api.js';
import { observeAnswer } from './observe-answer.js';
import type { EndedWork } from './tracing.js';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  status: { code?: number };
}

interface Export {
  resourceSpans: { resource: { attributes: Span['attributes'] }; scopeSpans: { spans: Span[] }[] }[];
}

/** An OTLP/HTTP collector that keeps what it is sent. */
let collector: Server;
let endpoint: string;
let received: { path: string; headers: Record<string, unknown>; text: string }[];
let api: ComposedApi;
let close = async (): Promise<void> => {};

beforeAll(async () => {
  collector = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, text });
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(() => void collector.close());
afterEach(async () => {
  await close();
  close = async () => {};
});

async function start(environment: Record<string, string> = {}): Promise<void> {
  received = [];
  api = await composeApi({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...environment });
  close = () => api.close();
}

const ask = (question: string, locale: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/v1/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ question, locale }),
  });

/** Everything the collector has after the API is told to send the rest. */
async function spansOf(): Promise<Span[]> {
  await api.deps.tracing?.close();
  return received.flatMap(({ text }) =>
    (JSON.parse(text) as Export).resourceSpans.flatMap(({ scopeSpans }) =>
      scopeSpans.flatMap(({ spans }) => spans),
    ),
  );
}

const attribute = ({ attributes }: Pick<Span, 'attributes'>, name: string): unknown =>
  Object.values(attributes.find(({ key }) => key === name)?.value ?? {})[0];

describe('one question', () => {
  it.each([
    ['How do I change the port on which the site is served?', 'en'],
    ['جس پورٹ پر سائٹ پیش ہوتی ہے اسے کیسے بدلوں؟', 'ur'],
  ])('is one connected trace, without a word of it or of its answer: %s', async (question, locale) => {
    await start({
      OTEL_EXPORTER_OTLP_HEADERS: 'x-collector-key=s3cret%20key',
      RAG_ENVIRONMENT: 'staging',
      RAG_ACCESS: 'limited',
    });
    const response = await ask(question, locale);
    const answer = await response.text();
    expect(answer).toContain('--port');
    await expect.poll(() => api.log.some(({ route }) => route === '/v1/chat')).toBe(true);
    const spans = await spansOf();

    const roots = spans.filter(({ parentSpanId }) => !parentSpanId);
    expect(roots.map(({ name }) => name)).toEqual(['POST /v1/chat']);
    const [root] = roots;
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    const ids = new Set(spans.map(({ spanId }) => spanId));
    expect(spans.every(({ parentSpanId }) => !parentSpanId || ids.has(parentSpanId))).toBe(true);

    const names = spans.map(({ name }) => name);
    expect(names).toContain('retrieval');
    expect(names.filter((name) => name === 'postgresql').length).toBeGreaterThanOrEqual(3);
    const chat = spans.find(({ name }) => name === 'chat gpt-6-luna');
    expect(chat?.kind).toBe(3);
    if (!chat || !root) throw new Error('There is no call of the model.');
    expect(attribute(chat, 'gen_ai.operation.name')).toBe('chat');
    expect(attribute(chat, 'gen_ai.provider.name')).toBe('openai');
    expect(attribute(chat, 'gen_ai.request.model')).toBe('gpt-6-luna');
    expect(Number(attribute(chat, 'gen_ai.usage.input_tokens'))).toBeGreaterThan(0);
    expect(Number(attribute(chat, 'gen_ai.usage.output_tokens'))).toBeGreaterThan(0);
    expect(root.kind).toBe(2);
    expect(attribute(root, 'http.route')).toBe('/v1/chat');
    expect(Number(attribute(root, 'http.response.status_code'))).toBe(200);
    expect(attribute(root, 'rag.request_id')).toBe(response.headers.get('x-request-id'));
    for (const { startTimeUnixNano, endTimeUnixNano } of spans) {
      expect(BigInt(endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(startTimeUnixNano));
    }

    const sent = received.map(({ text }) => text).join('\n');
    for (const word of ['port', 'پورٹ', 'سائٹ', question, 'Pass the option', '127.0.0.1']) {
      expect(sent).not.toContain(word);
    }
    expect(
      received.every(
        ({ path, headers }) => path === '/v1/traces' && headers['x-collector-key'] === 's3cret key',
      ),
    ).toBe(true);
    const [{ resourceSpans = [] } = {}] = received.map(({ text }) => JSON.parse(text) as Export);
    const resource = resourceSpans[0]?.resource ?? { attributes: [] };
    expect(attribute(resource, 'service.name')).toBe('docusaurus-rag-api');
    expect(attribute(resource, 'deployment.environment.name')).toBe('staging');
    // The log leads to the trace.
    expect(api.log.find(({ msg }) => msg === 'request')).toMatchObject({ traceId: root.traceId });
  });
});

it('an answer that fails says with which code', async () => {
  await start();
  api.model.script({ status: 429 });
  const failed = await ask('How do I change the port?', 'en', { accept: 'application/json' });
  expect(failed.status).toBe(503);
  await failed.text();
  await expect.poll(() => api.log.some(({ route }) => route === '/v1/chat')).toBe(true);
  const spans = await spansOf();
  const root = spans.find(({ name }) => name === 'POST /v1/chat');
  expect(root?.status.code).toBe(2);
  expect(root && attribute(root, 'error.type')).toBe('MODEL_RATE_LIMITED');
});

it('goes on with the trace of a caller, and does not let it choose more than that', async () => {
  await start();
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  await (await ask('port', 'en', { traceparent: `00-${traceId}-00f067aa0ba902b7-00` })).text();
  await (await ask('port', 'en', { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` })).text();
  await expect.poll(() => api.log.filter(({ route }) => route === '/v1/chat').length).toBe(2);
  const roots = (await spansOf()).filter(({ kind }) => kind === 2);
  expect(roots).toHaveLength(2);
  expect(roots.filter((span) => span.traceId === traceId)).toMatchObject([
    { parentSpanId: '00f067aa0ba902b7' },
  ]);
});

it('probes are not traced, and a collector that is away keeps nobody waiting', async () => {
  await start({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' });
  for (const path of ['/health', '/ready', '/metrics'])
    expect((await fetch(api.url + path)).status).toBe(200);
  expect((await ask('How do I change the port?', 'en')).status).toBe(200);
  await api.deps.tracing?.close();
  expect(received).toEqual([]);
});

it('an embedding is a call of its own kind', () => {
  const ended: EndedWork[] = [];
  const observe = observeAnswer({
    metrics: createRecordedMetrics(),
    logger: pino({ level: 'silent' }),
    tracing: {
      traceRequests: (_request, _response, next) => next(),
      ended: (work) => void ended.push(work),
      around: (_name, _attributes, work) => work(),
      close: async () => {},
    },
    requestId: 'request-1',
  });
  observe.modelCalled({
    purpose: 'embedding',
    model: 'text-embedding-3-small',
    durationMs: 20,
    usage: { inputTokens: 7, cachedInputTokens: 0, outputTokens: 0 },
  });
  expect(ended).toEqual([
    {
      name: 'embeddings text-embedding-3-small',
      kind: 'client',
      durationMs: 20,
      attributes: {
        'gen_ai.operation.name': 'embeddings',
        'gen_ai.provider.name': 'openai',
        'gen_ai.request.model': 'text-embedding-3-small',
        'gen_ai.usage.input_tokens': 7,
        'rag.purpose': 'embedding',
      },
    },
  ]);
});

it('nothing is traced where no collector is named', async () => {
  received = [];
  api = await composeApi();
  close = () => api.close();
  expect(api.deps.tracing).toBeUndefined();
  expect((await ask('How do I change the port?', 'en')).status).toBe(200);
  expect(received).toEqual([]);
});
