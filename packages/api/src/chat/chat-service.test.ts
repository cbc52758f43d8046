import { RagError, type ChatEvent } from 'docusaurus-rag-core';
import { expect, it } from 'vitest';
import { createChatParts, type ChatPartsOptions } from '../testing/chat-api.js';
import { ENGLISH_SOURCES, sayWords } from '../testing/generated-answer.js';
import type { AnswerEvent } from './answer-event.js';
import { createChatService } from './chat-service.js';
import type { ChatQuestion } from './schema.js';

const ENGLISH: ChatQuestion = { question: 'What is BM25?', locale: 'en' };
const URDU: ChatQuestion = { question: 'بی ایم 25 کیا ہے؟', locale: 'ur' };

function setUp(options: Partial<ChatPartsOptions> = {}) {
  const parts = createChatParts({ script: sayWords(['BM25 ', 'ranks.']), ...options });
  const service = createChatService(parts.deps);
  const begin = (question: ChatQuestion, signal = new AbortController().signal) =>
    service.answer(question, { signal, requestId: 'request-1' });
  async function ask(question: ChatQuestion): Promise<AnswerEvent[]> {
    const events: AnswerEvent[] = [];
    for await (const event of begin(question)) events.push(event);
    return events;
  }
  return { ...parts, begin, ask };
}

type Start = Extract<AnswerEvent, { type: 'start' }>;

/** What the next question of the same reader carries. */
function sessionOf(events: AnswerEvent[]): { id: string; token: string } {
  const { session } = events[0] as Start;
  return { id: session.id, token: session.token ?? '' };
}

const textOf = (events: AnswerEvent[]): string =>
  events.map((event) => (event.type === 'text' ? event.delta : '')).join('');

it('commits the question before it is answered', async () => {
  const { ask, sessions } = setUp({
    async *script(request, options) {
      expect(sessions.questions()).toEqual([
        expect.objectContaining({ text: URDU.question, locale: 'ur', pageUrl: '/ur/a/' }),
      ]);
      yield* sayWords(['جی'])(request, options);
    },
  });
  await ask({ ...URDU, page: { url: '/ur/a/', title: 'الف' } });
  expect(sessions.answers()).toHaveLength(1);
});

it('stores an answer with what it took before the reader hears the end', async () => {
  const { begin, sessions, metrics } = setUp();
  for await (const event of begin(ENGLISH)) {
    expect(sessions.answers()).toHaveLength(event.type === 'finish' ? 1 : 0);
  }
  expect(sessions.answers()).toEqual([
    {
      id: expect.stringMatching(/^[\da-f]{8}-[\da-f-]{27}$/),
      questionId: sessions.questions()[0]?.id,
      text: 'BM25 ranks.',
      status: 'complete',
      errorCode: undefined,
      outcome: 'answered',
      citations: ENGLISH_SOURCES.slice(0, 1),
      releaseId: 'release-1',
      durationMs: expect.any(Number),
      usage: {
        model: 'test-model',
        inputTokens: 100,
        cachedInputTokens: 40,
        outputTokens: 12,
        embeddingTokens: 7,
        costUsd: expect.closeTo(0.000021),
      },
    },
  ]);
  expect(metrics.of('modelCalled')).toMatchObject([
    [{ purpose: 'embedding', durationSeconds: 0.02, inputTokens: 7 }],
    [{ purpose: 'answer', model: 'test-model', durationSeconds: 0.9, outputTokens: 12, costUsd: 0.00002 }],
  ]);
  expect(metrics.of('retrieved')).toEqual([[{ locale: 'en', mode: 'hybrid', durationSeconds: 0.004 }]]);
  expect(metrics.of('answered')).toEqual([
    [{ locale: 'en', outcome: 'answered', mode: 'generated', cached: false }],
  ]);
});

it('does not know a cost when one of the prices is unknown', async () => {
  const { ask, sessions } = setUp({
    async *script(request, options) {
      options.observe?.modelCalled?.({
        purpose: 'rewrite',
        model: 'local',
        durationMs: 5,
        usage: { inputTokens: 3, cachedInputTokens: 0, outputTokens: 2 },
      });
      yield* sayWords(['a'])(request, options);
    },
  });
  const usage = (await ask(ENGLISH)).at(-1);
  expect(usage).toMatchObject({ usage: { inputTokens: 103, outputTokens: 14 } });
  expect(usage).not.toHaveProperty('usage.costUsd');
  expect(sessions.answers()[0]?.usage.costUsd).toBeUndefined();
});

it('goes on with a conversation, and gives its token only once', async () => {
  const { ask, answerer } = setUp();
  const begun = await ask(URDU);
  const session = sessionOf(begun);
  const continued = await ask({ ...ENGLISH, question: 'And in Urdu?', session });
  expect(continued[0]).toMatchObject({ session: { id: session.id } });
  expect(continued[0]).not.toHaveProperty('session.token');
  expect(answerer.asked[0]).not.toHaveProperty('history');
  expect(answerer.asked[1]).toEqual({
    question: 'And in Urdu?',
    locale: 'en',
    history: [{ question: URDU.question, answer: 'BM25 ranks.' }],
  });
});

it.each([
  ['an unknown session', () => ({ id: 'no-such-session', token: 'x' })],
  ['the token of another session', (own: { id: string }) => ({ id: own.id, token: 'stolen' })],
])('does not answer under %s', async (_, forge) => {
  const { ask, sessions, answerer } = setUp();
  const own = sessionOf(await ask(ENGLISH));
  await expect(ask({ ...ENGLISH, session: forge(own) })).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
  expect(sessions.questions()).toHaveLength(1);
  expect(answerer.asked).toHaveLength(1);
});

it('passes page, selection and version on', async () => {
  const { ask, answerer, sessions, store } = setUp();
  store.versions = { en: ['2.0'] };
  const page = { url: '/docs/a/', title: 'A' };
  await ask({ ...ENGLISH, page, selection: 'k1 = 1.2', version: '2.0' });
  expect(answerer.asked).toEqual([{ ...ENGLISH, page, selection: 'k1 = 1.2', version: '2.0' }]);
  expect(sessions.questions()).toMatchObject([
    { version: '2.0', pageUrl: '/docs/a/', selection: 'k1 = 1.2' },
  ]);
  await expect(ask({ ...ENGLISH, version: '9.9' })).rejects.toMatchObject({ code: 'VERSION_UNKNOWN' });
});

it.each(['begin', 'find', 'turns', 'addQuestion'] as const)(
  'does not answer when %s fails, and recovers',
  async (method) => {
    const { ask, sessions, answerer } = setUp();
    const session = method === 'begin' ? undefined : await sessions.begin({ locale: 'en' });
    const question = { ...ENGLISH, ...(session && { session }) };
    sessions.failing[method] = new RagError('DATABASE_UNREACHABLE', 'The database does not answer.');
    await expect(ask(question)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(answerer.asked).toEqual([]);
    delete sessions.failing[method];
    expect((await ask(question)).at(-1)).toMatchObject({ type: 'finish' });
  },
);

it('lets the reader have the end of an answer that could not be stored', async () => {
  const { ask, sessions, metrics, log } = setUp();
  sessions.failing.addAnswer = new RagError('DATABASE_BUSY', 'No connection is free.');
  expect((await ask(ENGLISH)).at(-1)).toMatchObject({ type: 'finish', outcome: 'answered' });
  expect(metrics.of('queryFailed')).toEqual([[{ route: '/v1/chat', code: 'DATABASE_BUSY' }]]);
  expect(log).toMatchObject([{ level: 50, requestId: 'request-1', code: 'DATABASE_BUSY' }]);
});

it('forgets an answer whose conversation the reader has deleted meanwhile', async () => {
  const { ask, sessions, metrics, log } = setUp();
  sessions.failing.addAnswer = new RagError('SESSION_NOT_FOUND', 'There is no conversation any more.');
  expect((await ask(ENGLISH)).at(-1)).toMatchObject({ type: 'finish' });
  expect(metrics.of('queryFailed')).toEqual([]);
  expect(log).toEqual([]);
});

it('lets a crowd through to the database in order, and answers all of it', async () => {
  const { ask, sessions, answerer } = setUp({ config: { maxConcurrentAnswers: 300, cachedAnswers: 0 } });
  let storing = 0;
  let most = 0;
  const { begin } = sessions;
  sessions.begin = async (...given) => {
    storing += 1;
    most = Math.max(most, storing);
    await new Promise(setImmediate);
    storing -= 1;
    return begin(...given);
  };
  const asked = Array.from({ length: 300 }, (_, i) => `سوال ${i}`);
  const answers = await Promise.all(asked.map((question) => ask({ question, locale: 'ur' })));
  expect(answers.every((events) => events.at(-1)?.type === 'finish')).toBe(true);
  expect(answerer.asked.map(({ question }) => question)).toEqual(asked);
  expect(most).toBe(8);
});

it('refuses more answers at a time than are allowed, before anything is stored', async () => {
  const { begin, ask, sessions } = setUp({ config: { maxConcurrentAnswers: 1 } });
  const running = begin(ENGLISH);
  await running.next();
  await expect(ask(URDU)).rejects.toMatchObject({ code: 'OVERLOADED', retryAfterMs: 5000 });
  expect(sessions.questions()).toHaveLength(1);
  await running.return(undefined);
  expect((await ask(URDU)).at(-1)).toMatchObject({ type: 'finish' });
});

it('keeps an answer that nobody reads to the end as stopped', async () => {
  const { begin, sessions } = setUp();
  for await (const event of begin(ENGLISH)) if (event.type === 'text') break;
  expect(sessions.answers()).toMatchObject([{ status: 'stopped', text: 'BM25 ' }]);
});

it('stores nothing for a reader who has left before', async () => {
  const { begin, sessions } = setUp();
  await expect(begin(ENGLISH, AbortSignal.abort()).next()).rejects.toThrow('aborted');
  expect(sessions.stored.size).toBe(0);
});

it('says when an answerer ends without an end', async () => {
  const { ask, sessions } = setUp({
    async *script() {
      yield { type: 'sources', sources: [] };
    },
  });
  await expect(ask(ENGLISH)).rejects.toMatchObject({ code: 'INTERNAL' });
  expect(sessions.answers()).toMatchObject([{ status: 'failed', errorCode: 'INTERNAL' }]);
});

it('gives a kept answer to an exact repeat of a first question, for no tokens', async () => {
  const { ask, answerer, sessions, metrics } = setUp();
  const first = await ask(URDU);
  const repeat = await ask({ ...URDU, question: '  بی ایم ２５   کیا ہے؟\n' });
  expect(answerer.asked).toHaveLength(1);
  expect(textOf(repeat)).toBe(textOf(first));
  expect(sessionOf(repeat).id).not.toBe(sessionOf(first).id);
  expect((repeat[0] as Start).messageId).not.toBe((first[0] as Start).messageId);
  const none = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, embeddingTokens: 0, costUsd: 0 };
  expect(repeat.at(-1)).toMatchObject({ usage: { ...none, model: 'test-model', cached: true }, cited: [1] });
  expect(sessions.answers()[1]).toMatchObject({
    text: 'BM25 ranks.',
    status: 'complete',
    citations: ENGLISH_SOURCES.slice(0, 1),
    usage: none,
  });
  expect(metrics.of('answered').map(([{ cached }]) => cached)).toEqual([false, true]);
  expect(metrics.of('modelCalled')).toHaveLength(2);
});

it.each<[string, (question: ChatQuestion, events: AnswerEvent[]) => ChatQuestion]>([
  ['another question', (question) => ({ ...question, question: 'What is RRF?' })],
  ['another locale', (question) => ({ ...question, locale: 'ur' })],
  ['a version', (question) => ({ ...question, version: '2.0' })],
  ['a page', (question) => ({ ...question, page: { url: '/docs/a/', title: 'A' } })],
  ['a selection', (question) => ({ ...question, selection: 'BM25' })],
  ['a conversation', (question, events) => ({ ...question, session: sessionOf(events) })],
])('asks anew for %s', async (_, change) => {
  const { ask, answerer, store } = setUp();
  store.versions = { en: ['2.0'], ur: [] };
  const events = await ask(ENGLISH);
  await ask(change(ENGLISH, events));
  expect(answerer.asked).toHaveLength(2);
});

it('gives quotes again whatever page the reader is on', async () => {
  const { ask, answerer } = setUp();
  answerer.mode = 'extractive';
  await ask(ENGLISH);
  await ask({ ...ENGLISH, page: { url: '/docs/a/', title: 'A' } });
  expect(answerer.asked).toHaveLength(1);
});

it('asks anew when another release is in use', async () => {
  const { ask, answerer, store } = setUp();
  await ask(ENGLISH);
  store.releaseId = 'release-2';
  await ask(ENGLISH);
  expect(answerer.asked).toHaveLength(2);
});

it('keeps no answer that failed, stopped, went without a part, or came from another release', async () => {
  const { ask, begin, answerer, metrics, log } = setUp();
  answerer.script = async function* (request, options): AsyncGenerator<ChatEvent> {
    yield* sayWords(['half'])(request, options);
    throw new RagError('MODEL_UNAVAILABLE', 'Cut off.');
  };
  await expect(ask(ENGLISH)).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' });

  answerer.script = sayWords(['stopped']);
  for await (const event of begin(ENGLISH)) if (event.type === 'text') break;

  answerer.script = async function* (request, options) {
    options.observe?.degraded?.('embedding', new RagError('MODEL_TIMEOUT', 'Too slow.'));
    yield* sayWords(['without vectors'])(request, options);
  };
  expect(textOf(await ask(ENGLISH))).toBe('without vectors');
  expect(metrics.of('degraded')).toEqual([[{ part: 'embedding', code: 'MODEL_TIMEOUT' }]]);
  expect(log).toMatchObject([
    { level: 40, requestId: 'request-1', part: 'embedding', code: 'MODEL_TIMEOUT' },
  ]);

  answerer.script = async function* (request, options) {
    for await (const event of sayWords(['switched'])(request, options)) {
      options.observe?.retrieved?.({ locale: 'en', mode: 'hybrid', releaseId: 'release-2', durationMs: 1 });
      yield event;
    }
  };
  expect((await ask(ENGLISH))[0]).toMatchObject({ type: 'start', releaseId: 'release-2' });

  answerer.script = sayWords(['whole']);
  expect(textOf(await ask(ENGLISH))).toBe('whole');
  expect(textOf(await ask(ENGLISH))).toBe('whole');
  expect(answerer.asked).toHaveLength(5);
});
