import { startScriptedOpenAi, type ScriptedOpenAi } from 'scripted-openai';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { embedTexts } from '../embed/embed-texts.js';
import { embeddingText } from '../embed/embedding-text.js';
import { createOpenAiChatModel, createOpenAiEmbeddingModel } from '../openai.js';
import { contentOf } from '../testing/index-content.js';
import { createMemoryStore } from '../testing/memory-store.js';
import type { ChatEvent, ChatRequest } from '../types.js';
import type { Answerer } from './answerer.js';
import { createAnswerer } from './create-answerer.js';

const KEY = 'sk-very-secret-key';
const TEXTS = {
  en: [
    { url: '/robots/', title: 'Robots', text: 'A garden robot waters the tomatoes every morning at six.' },
    {
      url: '/greenhouse/',
      title: 'Greenhouse',
      text: 'The greenhouse opens its windows above thirty degrees.',
    },
    ...Array.from({ length: 20 }, (_, i) => `Shelf ${i} holds lamps.`),
  ],
  ur: [
    { url: '/ur/robots/', title: 'روبوٹ', text: 'باغ کا روبوٹ ٹماٹروں کو ہر صبح چھ بجے پانی دیتا ہے۔' },
    ...Array.from({ length: 20 }, (_, i) => `خانہ ${i} میں چراغ ہیں۔`),
  ],
};

let server: ScriptedOpenAi;
let answerer: Answerer;
const heard: string[] = [];

beforeAll(async () => {
  server = await startScriptedOpenAi({
    translations: { 'گرین ہاؤس کھڑکیاں کب کھولتا ہے': { en: 'When does the greenhouse open its windows' } },
  });
  const chat = createOpenAiChatModel({ apiKey: KEY, baseUrl: server.baseUrl });
  const embedding = createOpenAiEmbeddingModel({
    apiKey: KEY,
    baseUrl: server.baseUrl,
    model: 'text-embedding-3-small',
  });
  const content = contentOf(TEXTS);
  for (const locale of content.locales) {
    const { vectors } = await embedTexts(embedding, locale.chunks.map(embeddingText));
    locale.vectors = new Float32Array(vectors.flatMap((vector) => [...vector]));
  }
  const store = createMemoryStore();
  await store.publish({ ...content, embedding: { model: embedding.id, dimensions: embedding.dimensions } });
  answerer = createAnswerer({ store, defaultLocale: 'en', chat, embedding });
});
afterEach(() => {
  server.script();
  heard.length = 0;
});
afterAll(() => server.close());

async function ask(request: ChatRequest) {
  const events: ChatEvent[] = [];
  const options = {
    signal: new AbortController().signal,
    observe: {
      modelCalled: ({ purpose, usage }: { purpose: string; usage: { inputTokens: number } }) =>
        heard.push(`${purpose}${usage.inputTokens > 0 ? '' : ' without tokens'}`),
      degraded: (part: string, { code }: { code: string }) => heard.push(`without ${part}: ${code}`),
    },
  };
  for await (const event of answerer.answer(request, options)) events.push(event);
  const text = events.flatMap((event) => (event.type === 'text' ? event.delta : [])).join('');
  const sources = events.flatMap((event) => (event.type === 'sources' ? event.sources : []));
  return { text, sources, finish: events.at(-1) };
}

test.each([
  ['en', 'When are the tomatoes watered?', 'A garden robot waters the tomatoes every morning at six. [1]'],
  ['ur', 'ٹماٹروں کو پانی کب دیا جاتا ہے؟', 'باغ کا روبوٹ ٹماٹروں کو ہر صبح چھ بجے پانی دیتا ہے۔ [1]'],
])('in %s, a question is answered from the pages, with tokens counted', async (locale, question, answer) => {
  const { text, sources, finish } = await ask({ question, locale });
  expect(text).toBe(answer);
  expect(sources[0]).toMatchObject({ number: 1, locale });
  expect(finish).toEqual({ type: 'finish', outcome: 'answered', cited: [1] });
  expect(heard).toEqual(['embedding', 'answer']);
});

test('an Urdu question over a page in English finds it', async () => {
  const { sources, finish, text } = await ask({ question: 'گرین ہاؤس کھڑکیاں کب کھولتا ہے؟', locale: 'ur' });
  expect(sources[0]).toMatchObject({ url: '/greenhouse/', locale: 'en' });
  expect(finish).toMatchObject({ outcome: 'answered', foundInLocale: 'en' });
  expect(text).toContain('thirty degrees');
  expect(heard.filter((call) => call === 'rewrite')).toHaveLength(1);
});

test('a service that only embeds badly is done without', async () => {
  server.script({ endpoint: 'embeddings', status: 500 });
  const { finish } = await ask({ question: 'When are the tomatoes watered?', locale: 'en' });
  expect(finish).toMatchObject({ outcome: 'answered' });
  expect(heard[0]).toMatch(/^without embedding: MODEL_/);
});

test.each([
  [{ status: 401 }, 'MODEL_UNAUTHORIZED'],
  [{ status: 429 }, 'MODEL_RATE_LIMITED'],
  [{ status: 500 }, 'MODEL_UNAVAILABLE'],
  [{ fault: 'cut' }, 'MODEL_UNAVAILABLE'],
  [{ fault: 'garbage' }, 'MODEL_ANSWER_INVALID'],
] as const)('a service that answers with %j is a fault with its own code', async (behaviour, code) => {
  server.script({ endpoint: 'chat', format: 'text', ...behaviour });
  const answering = ask({ question: 'When are the tomatoes watered?', locale: 'en' });
  await expect(answering).rejects.toMatchObject({ code });
});

test('a question about something else is not sent to the service', async () => {
  const before = server.calls('/v1/chat/completions');
  const { finish } = await ask({ question: 'Zxqv flurb glorm?', locale: 'en' });
  expect(finish).toMatchObject({ outcome: 'abstained' });
  // Only the rewriting.
  expect(server.calls('/v1/chat/completions') - before).toBe(1);
});
