import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import {
  askByAiSdk,
  partsOf,
  startChatApi,
  type ChatApi,
  type ChatPartsOptions,
} from '../testing/chat-api.js';
import { ENGLISH_SOURCES, sayWords, URDU_SOURCES } from '../testing/generated-answer.js';
import { chatAnswerSchema } from './schema.js';

const ENGLISH = { question: 'What is BM25?', locale: 'en' };
const URDU = { question: 'بی ایم 25 کیا ہے؟', locale: 'ur' };

let api: ChatApi;

async function start(options: Partial<ChatPartsOptions> = {}): Promise<void> {
  api = await startChatApi({ script: sayWords(['BM25 ', 'ranks ', 'pages [1].']), ...options });
}

afterEach(() => api.close());

it('gives the AI SDK a message with text, sources and data, in English', async () => {
  await start({ config: { siteUrl: 'https://docs.example' } });
  const { message, errors } = await askByAiSdk(api.url, ENGLISH);
  expect(errors).toEqual([]);
  expect(api.metrics.of('streamOpened')).toHaveLength(1);
  expect(api.metrics.of('firstTokenSent')).toEqual([[expect.any(Number)]]);
  expect(api.metrics.of('streamClosed')).toEqual([['finished']]);
  const [answer] = api.sessions.answers();
  const [session] = api.sessions.stored.values();
  expect(message).toMatchObject({
    id: answer?.id,
    role: 'assistant',
    metadata: {
      session: {
        id: session?.id,
        token: session?.token,
        expiresAt: session?.expiresAt.toISOString(),
      },
      mode: 'generated',
      releaseId: 'release-1',
      outcome: 'answered',
      usage: { inputTokens: 100, cachedInputTokens: 40, outputTokens: 12, embeddingTokens: 7 },
    },
    parts: [
      { type: 'data-sources', id: 'sources', data: { sources: ENGLISH_SOURCES } },
      { type: 'text', text: 'BM25 ranks pages [1].', state: 'done' },
      { type: 'source-url', sourceId: '1', url: 'https://docs.example/docs/search/#bm25', title: 'Search' },
      { type: 'data-outcome', data: { outcome: 'answered', cited: [1] } },
      { type: 'data-usage', data: { model: 'test-model', cached: false, costUsd: expect.closeTo(0.000021) } },
    ],
  });
});

it('gives the AI SDK a message in Urdu', async () => {
  await start({
    script: sayWords(['بی ایم 25 ', 'صفحوں کی ', 'درجہ بندی کرتا ہے [1]۔'], { sources: URDU_SOURCES }),
  });
  const { message, chunks, errors } = await askByAiSdk(api.url, URDU);
  expect(errors).toEqual([]);
  expect(message?.parts).toContainEqual({
    type: 'text',
    text: 'بی ایم 25 صفحوں کی درجہ بندی کرتا ہے [1]۔',
    state: 'done',
    providerMetadata: undefined,
  });
  expect(chunks.map(({ type }) => type)).toEqual([
    'start',
    'data-sources',
    'text-start',
    'text-delta',
    'text-delta',
    'text-delta',
    'text-end',
    'source-url',
    'data-outcome',
    'data-usage',
    'finish',
  ]);
  expect(api.sessions.questions()).toEqual([expect.objectContaining({ text: URDU.question, locale: 'ur' })]);
});

it('gives quotes of an extractive answer as data, and as text for standard clients', async () => {
  await start({
    async *script() {
      yield { type: 'sources', sources: URDU_SOURCES };
      yield { type: 'quote', quote: { text: 'اشاریہ چھوٹا ہے۔', citation: 1, locale: 'ur' } };
      yield { type: 'quote', quote: { text: 'npm start', codeLanguage: 'sh', citation: 1, locale: 'ur' } };
      yield { type: 'finish', outcome: 'answered', foundInLocale: 'en' };
    },
  });
  api.answerer.mode = 'extractive';
  const { message } = await askByAiSdk(api.url, URDU);
  expect(message?.metadata).toMatchObject({ mode: 'extractive', foundInLocale: 'en' });
  expect(message?.parts.filter(({ type }) => type === 'data-quote')).toEqual([
    { type: 'data-quote', data: { text: 'اشاریہ چھوٹا ہے۔', citation: 1, locale: 'ur' } },
    { type: 'data-quote', data: { text: 'npm start', codeLanguage: 'sh', citation: 1, locale: 'ur' } },
  ]);
  const text = 'اشاریہ چھوٹا ہے۔ [1]\n\n```sh\nnpm start\n```\n\n[1]';
  expect(message?.parts).toContainEqual(expect.objectContaining({ type: 'text', text }));
  expect(api.sessions.answers()[0]?.text).toBe(text);
});

it('sends no text part when nothing was said', async () => {
  await start({ script: sayWords([], { outcome: 'abstained' }) });
  const parts = await partsOf(await api.post(ENGLISH));
  expect(parts.map(({ type }) => type)).toEqual([
    'start',
    'data-sources',
    'source-url',
    'data-outcome',
    'data-usage',
    'finish',
  ]);
});

it('replaces sources by later ones, and offers each to standard clients once', async () => {
  await start({
    async *script() {
      yield { type: 'sources', sources: ENGLISH_SOURCES };
      yield { type: 'sources', sources: URDU_SOURCES };
      yield { type: 'finish', outcome: 'abstained' };
    },
  });
  const { message } = await askByAiSdk(api.url, URDU);
  expect(message?.parts).toMatchObject([
    { type: 'data-sources', data: { sources: URDU_SOURCES } },
    { type: 'source-url', sourceId: '1', url: '/ur/docs/search/#bm25' },
    { type: 'data-outcome', data: { outcome: 'abstained' } },
    { type: 'data-usage' },
  ]);
  const json = await api.post(URDU, { headers: { accept: 'application/json' } });
  expect(await json.json()).toMatchObject({ outcome: 'abstained', text: '', sources: URDU_SOURCES });
  expect(api.sessions.answers()).toMatchObject([{ citations: URDU_SOURCES }, { citations: URDU_SOURCES }]);
});

it('carries any text unchanged', async () => {
  await start({ config: { cachedAnswers: 0 } });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }),
      async (words) => {
        api.answerer.script = sayWords(words);
        const { message, errors } = await askByAiSdk(api.url, ENGLISH);
        expect(errors).toEqual([]);
        expect(message?.parts.find(({ type }) => type === 'text')).toMatchObject({ text: words.join('') });
      },
    ),
    { numRuns: 25 },
  );
});

it('ends a stream with [DONE], under the headers of the protocol', async () => {
  await start();
  const response = await api.post(ENGLISH);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    'x-vercel-ai-ui-message-stream': 'v1',
  });
  expect(await response.text()).toMatch(/"type":"finish".*\n\ndata: \[DONE\]\n\n$/);
});

it.each([
  ['application/json', 'application/json'],
  ['application/json;q=0.9, text/event-stream;q=0.1', 'application/json'],
  ['application/json;q=0.1, text/event-stream;q=0.9', 'text/event-stream'],
  ['application/*', 'application/json'],
  ['*/*', 'text/event-stream'],
])('answers Accept: %s with %s', async (accept, type) => {
  await start();
  const response = await api.post(ENGLISH, { headers: { accept } });
  expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
  await response.text();
});

it('refuses to answer with another type', async () => {
  await start();
  const response = await api.post(ENGLISH, { headers: { accept: 'text/html, text/event-stream;q=0' } });
  expect(response.status).toBe(406);
  expect(await response.json()).toMatchObject({
    code: 'NOT_ACCEPTABLE',
    detail: 'This route answers with text/event-stream or application/json.',
  });
  expect(api.sessions.questions()).toEqual([]);
});

it('answers with one JSON document that fits its schema', async () => {
  await start();
  const response = await api.post(ENGLISH, { headers: { accept: 'application/json' } });
  const answer = await response.json();
  expect(chatAnswerSchema.parse(answer)).toEqual(answer);
  expect(answer).toMatchObject({
    mode: 'generated',
    outcome: 'answered',
    text: 'BM25 ranks pages [1].',
    sources: ENGLISH_SOURCES,
    cited: [1],
    usage: { outputTokens: 12, cached: false },
  });
  expect(answer).not.toHaveProperty('quotes');
  expect(api.metrics.of('streamOpened')).toEqual([]);
});

it.each([
  ['no question', { locale: 'en' }, '/question'],
  ['an empty question', { question: '', locale: 'en' }, '/question'],
  ['a question that is no text', { question: ['a'], locale: 'en' }, '/question'],
  ['a question that is too long', { question: 'ا'.repeat(2001), locale: 'ur' }, '/question'],
  ['no locale', { question: 'a' }, '/locale'],
  ['a version that is no text', { ...ENGLISH, version: 2 }, '/version'],
  ['a page without an address', { ...ENGLISH, page: { title: 'a' } }, '/page/url'],
  ['a selection that is too long', { ...ENGLISH, selection: 'x'.repeat(2001) }, '/selection'],
  ['a session without a token', { ...ENGLISH, session: { id: 'a' } }, '/session/token'],
  ['a character no database can hold', { ...ENGLISH, question: 'a\u0000b' }, '/question'],
  ['nothing but null', null, ''],
])('refuses %s and stores nothing', async (_, body, path) => {
  await start();
  const response = await api.post(body);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ code: 'REQUEST_INVALID', errors: [{ path }] });
  expect(api.sessions.stored.size).toBe(0);
  expect(api.answerer.asked).toEqual([]);
});

it('refuses a locale the site does not have', async () => {
  await start();
  const response = await api.post({ question: 'Was ist BM25?', locale: 'de' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    code: 'LOCALE_UNKNOWN',
    detail: expect.stringContaining('en, ur'),
  });
});

it('knows no other method', async () => {
  await start();
  const response = await fetch(api.url);
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toContain('POST');
});
