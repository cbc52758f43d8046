import { afterEach, describe, expect, test, vi } from 'vitest';
import { RagError } from '../errors.js';
import type { EmbeddingModel } from '../ports/embedding-model.js';
import type { IndexStore } from '../ports/index-store.js';
import { contentOf, embedText, type TextSketch } from '../testing/index-content.js';
import { createMemoryStore } from '../testing/memory-store.js';
import { createRecordingChat, RECORDED_USAGE } from '../testing/recording-chat-model.js';
import type { ChatEvent, ChatRequest } from '../types.js';
import type { Answerer, AnswerObserver } from './answerer.js';
import { createAnswerer, type AnswererOptions } from './create-answerer.js';

const ENGLISH: TextSketch[] = [
  {
    url: '/docs/robots/',
    title: 'Robots',
    heading: 'Watering',
    text: 'A garden robot works at night. It waters the tomatoes every morning at six. Batteries last two days.',
  },
  {
    url: '/docs/bread/',
    title: 'Bread',
    text: 'Knead the dough for ten minutes. Bake the bread in a hot oven.',
  },
  {
    url: '/docs/greenhouse/',
    title: 'Greenhouse',
    text: 'The greenhouse opens its windows when it is warmer than thirty degrees.',
  },
  {
    url: '/docs/rivers/',
    title: 'Rivers',
    text: 'The Indus flows from the mountains to the sea. Boats carry cotton.',
  },
];
const URDU: TextSketch[] = [
  {
    url: '/ur/docs/robots/',
    title: 'روبوٹ',
    heading: 'آبپاشی',
    text: 'باغ کا روبوٹ رات کو کام کرتا ہے۔ وہ ٹماٹروں کو ہر صبح چھ بجے پانی دیتا ہے۔ بیٹری دو دن چلتی ہے۔',
  },
  { url: '/ur/docs/bread/', title: 'روٹی', text: 'آٹا دس منٹ تک گوندھیں۔ پھر روٹی کو گرم تنور میں پکائیں۔' },
  {
    url: '/ur/docs/pottery/',
    title: 'کمہار',
    text: 'کمہار مٹی کے برتن بھٹی میں آٹھ گھنٹے پکاتا ہے۔ پھر انھیں دھوپ میں رکھتا ہے۔',
  },
];
const EMBEDDING = { model: 'words', dimensions: 64 };

async function publishedStore(withVectors = false): Promise<IndexStore> {
  const store = createMemoryStore();
  await store.publish(contentOf({ en: ENGLISH, ur: URDU }, withVectors ? { embedding: EMBEDDING } : {}));
  return store;
}

/** Makes the same vectors as the test content's; records its calls. */
function wordEmbedding(overrides: Partial<EmbeddingModel> = {}): EmbeddingModel & { calls: string[][] } {
  const calls: string[][] = [];
  return {
    id: EMBEDDING.model,
    dimensions: EMBEDDING.dimensions,
    limits: { maxTextsPerCall: 100, maxTokensPerCall: 10_000, maxTokensPerText: 1000, maxConcurrentCalls: 1 },
    pricePerMillionTokens: 2,
    calls,
    async embed(texts) {
      calls.push(texts);
      return { vectors: texts.map((text) => embedText(text, EMBEDDING.dimensions)), tokens: texts.length };
    },
    ...overrides,
  };
}

type Heard = [name: keyof AnswerObserver, ...values: unknown[]];

async function ask(
  answerer: Answerer,
  request: string | (Partial<ChatRequest> & { question: string }),
  signal = new AbortController().signal,
) {
  const events: ChatEvent[] = [];
  const heard: Heard[] = [];
  const observe: AnswerObserver = {
    retrieved: (retrieval) => heard.push(['retrieved', retrieval]),
    modelCalled: (call) => heard.push(['modelCalled', call]),
    degraded: (part, error) => heard.push(['degraded', part, error]),
  };
  const asked = typeof request === 'string' ? { question: request } : request;
  for await (const event of answerer.answer({ locale: 'en', ...asked }, { signal, observe }))
    events.push(event);
  return {
    types: [...new Set(events.map(({ type }) => type))],
    text: events.flatMap((event) => (event.type === 'text' ? event.delta : [])).join(''),
    sources: events.flatMap((event) => (event.type === 'sources' ? event.sources : [])),
    quotes: events.flatMap((event) => (event.type === 'quote' ? event.quote.text : [])),
    finish: events.at(-1),
    heard,
    codes: heard.flatMap(([name, part, error]) =>
      name === 'degraded' ? [`${part as string} ${(error as RagError).code}`] : [],
    ),
  };
}

async function answererWith(options: Omit<AnswererOptions, 'store' | 'defaultLocale'>, store?: IndexStore) {
  return createAnswerer({ store: store ?? (await publishedStore()), defaultLocale: 'en', ...options });
}

const WHEN = { en: 'When are the tomatoes watered?', ur: 'ٹماٹروں کو پانی کب دیا جاتا ہے؟' };
const never = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

afterEach(() => void vi.useRealTimers());

describe('without a chat model', () => {
  test.each([
    ['en', WHEN.en, 'It waters the tomatoes every morning at six.'],
    ['ur', WHEN.ur, 'وہ ٹماٹروں کو ہر صبح چھ بجے پانی دیتا ہے۔'],
  ])('a question in %s is answered in the words of a page', async (locale, question, sentence) => {
    const answerer = await answererWith({});
    const { types, quotes, finish } = await ask(answerer, { question, locale });
    expect(answerer.mode).toBe('extractive');
    expect(types).toEqual(['sources', 'quote', 'finish']);
    expect(quotes).toContain(sentence);
    expect(finish).toEqual({ type: 'finish', outcome: 'answered' });
  });

  test('what only the default locale holds is found there', async () => {
    const { finish } = await ask(await answererWith({}), {
      question: 'When does the greenhouse open its windows?',
      locale: 'ur',
    });
    expect(finish).toEqual({ type: 'finish', outcome: 'answered', foundInLocale: 'en' });
  });

  test('nothing published is nothing to search', async () => {
    const { types, finish } = await ask(await answererWith({}, createMemoryStore()), WHEN.en);
    expect(types).toEqual(['sources', 'finish']);
    expect(finish).toMatchObject({ outcome: 'nothing-to-search' });
  });

  test.each([
    ['?!', 'QUESTION_EMPTY'],
    ['۔۔', 'QUESTION_EMPTY'],
    ['robot '.repeat(400), 'QUESTION_TOO_LONG'],
  ])('%j is refused by name, with and without a model', async (question, code) => {
    for (const chat of [undefined, createRecordingChat()]) {
      await expect(ask(await answererWith({ chat }), question)).rejects.toMatchObject({ code });
      expect(chat?.rewrites ?? []).toEqual([]);
    }
  });

  test('a reader who goes ends it with their reason', async () => {
    const reason = new Error('gone');
    for (const chat of [undefined, createRecordingChat()]) {
      const answering = ask(await answererWith({ chat }), WHEN.en, AbortSignal.abort(reason));
      await expect(answering).rejects.toBe(reason);
    }
  });
});

describe('with embeddings', () => {
  test.each([
    ['en', WHEN.en],
    ['ur', WHEN.ur],
  ])('a question in %s is embedded once and searched for both ways', async (locale, question) => {
    const embedding = wordEmbedding();
    const answerer = await answererWith({ embedding, clock: () => 5 }, await publishedStore(true));
    const { finish, heard } = await ask(answerer, { question, locale });
    expect(finish).toMatchObject({ outcome: 'answered' });
    expect(embedding.calls).toEqual([[question]]);
    expect(heard).toContainEqual([
      'retrieved',
      { locale, mode: 'hybrid', releaseId: expect.any(String) as string, durationMs: 0 },
    ]);
    expect(heard).toContainEqual([
      'modelCalled',
      {
        purpose: 'embedding',
        model: 'words',
        usage: { inputTokens: 1, cachedInputTokens: 0, outputTokens: 0 },
        costUsd: 2e-6,
        durationMs: 0,
      },
    ]);
  });

  test('search gives cosines and citations', async () => {
    const answerer = await answererWith({ embedding: wordEmbedding() }, await publishedStore(true));
    const signal = new AbortController().signal;
    const results = await answerer.search({ question: WHEN.ur, locale: 'ur' }, { limit: 2, signal });
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      citation: { number: 1, url: '/ur/docs/robots/#section-0', title: 'روبوٹ', locale: 'ur' },
      cosine: expect.any(Number) as number,
    });
    expect(results[0]?.bm25).toBeGreaterThan(0);
  });

  test('search of nothing is refused by name', async () => {
    const answerer = await answererWith({}, createMemoryStore());
    const searching = answerer.search(
      { question: 'robot', locale: 'en' },
      { limit: 5, signal: new AbortController().signal },
    );
    await expect(searching).rejects.toMatchObject({ code: 'INDEX_NOT_FOUND' });
  });

  test('a failing call is reported once and the words decide', async () => {
    const embedding = wordEmbedding({
      embed: async () => Promise.reject(new RagError('MODEL_RATE_LIMITED', 'Too many requests.')),
    });
    const answerer = await answererWith({ embedding }, await publishedStore(true));
    const { finish, codes, heard } = await ask(answerer, WHEN.en);
    expect(finish).toMatchObject({ outcome: 'answered' });
    expect(codes).toEqual(['embedding MODEL_RATE_LIMITED']);
    expect(heard).toContainEqual(['retrieved', expect.objectContaining({ mode: 'lexical' })]);
  });

  test.each([
    { model: 'other', dimensions: 64 },
    { model: 'words', dimensions: 32 },
  ])('a release of another model is reported once for each release: %j', async ({ model, dimensions }) => {
    const embedding = wordEmbedding({ id: model, dimensions });
    const store = await publishedStore(true);
    const answerer = await answererWith({ embedding }, store);
    const first = await ask(answerer, WHEN.en);
    expect(first.codes).toEqual(['embedding EMBEDDING_MISMATCH']);
    expect(first.finish).toMatchObject({ outcome: 'answered' });
    expect((await ask(answerer, WHEN.ur)).codes).toEqual([]);
    await store.publish(contentOf({ en: ENGLISH, ur: URDU }, { embedding: EMBEDDING }));
    expect((await ask(answerer, WHEN.en)).codes).toEqual(['embedding EMBEDDING_MISMATCH']);
    expect(embedding.calls).toEqual([]);
  });

  test('a release without vectors is no fault', async () => {
    const embedding = wordEmbedding();
    const { codes, finish } = await ask(await answererWith({ embedding }), WHEN.en);
    expect(codes).toEqual([]);
    expect(finish).toMatchObject({ outcome: 'answered' });
    expect(embedding.calls).toEqual([]);
  });

  test.each([
    ['en', 'When does the nightly gardener machine feed plants?'],
    ['ur', 'رات والی مشین پودوں کو خوراک کب دیتی ہے؟'],
  ])(
    'in %s a near cosine answers a paraphrase, strange questions stay refused',
    async (locale, paraphrase) => {
      // The paraphrase has the vector of the chunk it means; everything else has a vector of its own words.
      const meant = locale === 'en' ? ENGLISH[0] : URDU[0];
      const like = [meant?.title, meant?.heading, meant?.text].join(' ');
      const embedding = wordEmbedding({
        embed: async (texts) => ({
          vectors: texts.map((text) => embedText(text === paraphrase ? like : text, EMBEDDING.dimensions)),
          tokens: 1,
        }),
      });
      const store = createMemoryStore();
      const fillers = Array.from({ length: 40 }, (_, i) => `Shelf ${i} holds lamps. خانہ ${i} میں چراغ ہیں۔`);
      await store.publish(
        contentOf({ en: [...ENGLISH, ...fillers], ur: [...URDU, ...fillers] }, { embedding: EMBEDDING }),
      );
      const lexical = await ask(await answererWith({}, store), { question: paraphrase, locale });
      expect(lexical.finish).toMatchObject({ outcome: 'abstained' });
      const answerer = await answererWith({ embedding }, store);
      const hybrid = await ask(answerer, { question: paraphrase, locale });
      expect(hybrid.finish).toMatchObject({ outcome: 'answered' });
      expect(hybrid.sources[0]?.title).toBe(meant?.title);
      for (const strange of ['Which planet has the most moons?', 'سب سے زیادہ چاند کس سیارے کے ہیں؟']) {
        expect((await ask(answerer, { question: strange, locale })).finish).toMatchObject({
          outcome: 'abstained',
        });
      }
    },
  );

  test('an answer waits 1.5 seconds for vectors and goes on by words', async () => {
    const store = await publishedStore(true);
    await store.open('en');
    const embedding = wordEmbedding({ embed: (_, { signal }) => never(signal) });
    const answerer = await answererWith({ embedding }, store);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answering = ask(answerer, WHEN.en);
    await vi.advanceTimersByTimeAsync(1499);
    expect(await Promise.race([answering, 'waiting'])).toBe('waiting');
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    const { finish, codes } = await answering;
    expect(codes).toEqual(['embedding MODEL_TIMEOUT']);
    expect(finish).toMatchObject({ outcome: 'answered' });
  });
});

describe('observers', () => {
  test('cannot fail an answer', async () => {
    const chat = createRecordingChat({ answer: 'At six [1].' });
    const fail = () => {
      throw new Error('observer');
    };
    const events: ChatEvent[] = [];
    const answerer = await answererWith({ chat });
    const options = { signal: new AbortController().signal, observe: { retrieved: fail, modelCalled: fail } };
    for await (const event of answerer.answer({ question: WHEN.en, locale: 'en' }, options))
      events.push(event);
    expect(events.at(-1)).toMatchObject({ outcome: 'answered' });
  });

  test('hear tokens and costs of an answer', async () => {
    const price = { input: 0.1, cachedInput: 0.01, output: 0.5 };
    const chat = createRecordingChat({ answer: 'At six [1].', price });
    let now = 0;
    const { heard } = await ask(await answererWith({ chat, clock: () => (now += 10) }), WHEN.en);
    const [, call] = heard.find(([name]) => name === 'modelCalled') ?? [];
    expect(call).toMatchObject({ purpose: 'answer', model: 'recording-chat', usage: RECORDED_USAGE });
    const { costUsd, durationMs } = call as { costUsd: number; durationMs: number };
    expect(costUsd).toBeCloseTo((800 * 0.1 + 200 * 0.01 + 50 * 0.5) / 1e6, 12);
    expect(durationMs).toBeGreaterThan(0);
  });
});
