import type { Behaviour, Fault } from 'scripted-openai';
import { describe, expect, test, vi } from 'vitest';
import type { RagError } from '../../errors.js';
import type { ChatModelPart, ChatModelRequest } from '../../ports/chat-model.js';
import { describeChatModel } from '../../testing/chat-model-contract.js';
import { scriptedServer } from '../../testing/scripted-server.js';
import { createOpenAiChatModel, type OpenAiChatModelOptions } from './chat-model.js';

const KEY = 'sk-very-secret-key';

const { server, nobody } = scriptedServer();

const create = (options: OpenAiChatModelOptions = {}) =>
  createOpenAiChatModel({ apiKey: KEY, baseUrl: server().baseUrl, ...options });

describeChatModel('OpenAI', {
  create: () => create(),
  createUnauthorized: () => create({ model: 'gpt-6-luna#status-401' }),
  createUnreachable: () => create({ baseUrl: nobody() }),
});

const REQUEST: ChatModelRequest = {
  messages: [
    { role: 'system', content: 'Answer from the sources.' },
    { role: 'user', content: 'تلاش کیسے کام کرتی ہے؟' },
  ],
  maxOutputTokens: 100,
};

async function read(
  options: OpenAiChatModelOptions = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<ChatModelPart[]> {
  const parts = [];
  for await (const part of create(options).stream(REQUEST, { signal })) parts.push(part);
  return parts;
}

/** What came before the fault, and the fault. */
async function readFault(options: OpenAiChatModelOptions = {}): Promise<{ text: string; error: RagError }> {
  let text = '';
  try {
    for await (const part of create(options).stream(REQUEST, { signal: new AbortController().signal })) {
      if (part.type === 'text') text += part.delta;
    }
  } catch (error) {
    return { text, error: error as RagError };
  }
  throw new Error('The stream ended well.');
}

const lastBody = () => server().requests.at(-1)?.body;

describe('requests', () => {
  test('a compatible server is sent nothing it may not know', async () => {
    await read();
    expect(lastBody()).toEqual({
      model: 'gpt-6-luna',
      messages: REQUEST.messages,
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 100,
    });
  });

  test('OpenAI is told not to reason, and how many tokens in its own words', async () => {
    await read({ api: 'openai' });
    expect(lastBody()).toMatchObject({ reasoning_effort: 'none', max_completion_tokens: 100 });
    expect(lastBody()).not.toHaveProperty('max_tokens');
  });

  test('other models of OpenAI and other servers get an effort only when one is given', async () => {
    await read({ api: 'openai', model: 'gpt-4.1' });
    expect(lastBody()).not.toHaveProperty('reasoning_effort');
    await read({ reasoningEffort: 'low' });
    expect(lastBody()).toMatchObject({ reasoning_effort: 'low' });
  });

  test('the key is sent as a bearer token, and none where there is none', async () => {
    await read();
    expect(server().requests.at(-1)?.headers.authorization).toBe('Bearer …');
    await read({ apiKey: undefined });
    expect(server().requests.at(-1)?.headers).not.toHaveProperty('authorization');
  });
});

describe('answers', () => {
  test('tokens and cached tokens are those the service counted', async () => {
    server().script({ answer: 'ہاں [1]', cachedTokens: 7 });
    const parts = await read();
    const words = parts.map((part) => (part.type === 'text' ? part.delta : ''));
    expect(words.join('')).toBe('ہاں [1]');
    expect(parts.at(-1)).toMatchObject({ reason: 'stop', usage: { cachedInputTokens: 7, outputTokens: 6 } });
  });

  test.each<[Fault, string]>([
    ['length', 'length'],
    ['content-filter', 'filtered'],
    ['refusal', 'filtered'],
  ])('an answer with %s ends as %s', async (fault, reason) => {
    server().script({ fault, answer: 'one two three four' });
    expect((await read()).at(-1)).toMatchObject({ type: 'finish', reason });
  });

  test('prices are known for the default model, can be given, and are else unknown', () => {
    expect(create().price).toEqual({ input: 0.1, cachedInput: 0.01, output: 0.5 });
    expect(create({ model: 'llama' }).price).toBeUndefined();
    const price = { input: 1, cachedInput: 1, output: 2 };
    expect(create({ model: 'llama', price }).price).toBe(price);
  });
});

describe('faults', () => {
  test.each<[Behaviour, Partial<RagError>]>([
    [{ status: 400 }, { code: 'MODEL_REFUSED', retryable: false }],
    [{ status: 401 }, { code: 'MODEL_UNAUTHORIZED', retryable: false }],
    [{ status: 403 }, { code: 'MODEL_UNAUTHORIZED', retryable: false }],
    [{ status: 404 }, { code: 'MODEL_REFUSED', retryable: false }],
    [{ status: 408 }, { code: 'MODEL_TIMEOUT', retryable: true }],
    [{ status: 429 }, { code: 'MODEL_RATE_LIMITED', retryable: true }],
    [
      { status: 429, retryAfter: '3' },
      { code: 'MODEL_RATE_LIMITED', retryAfterMs: 3000 },
    ],
    [
      { status: 429, retryAfterMs: 70 },
      { code: 'MODEL_RATE_LIMITED', retryAfterMs: 70 },
    ],
    [
      { status: 429, errorCode: 'insufficient_quota' },
      { code: 'MODEL_REFUSED', retryable: false },
    ],
    [{ status: 500 }, { code: 'MODEL_UNAVAILABLE', retryable: true }],
    [{ status: 502 }, { code: 'MODEL_UNAVAILABLE' }],
    [
      { status: 503, retryAfter: '1' },
      { code: 'MODEL_UNAVAILABLE', retryAfterMs: 1000 },
    ],
  ])('%j is reported, and tried once', async (behaviour, expected) => {
    server().script(behaviour);
    const before = server().calls();
    const { error, text } = await readFault();
    expect(error).toMatchObject(expected);
    expect(text).toBe('');
    expect(error.message).toContain('gpt-6-luna');
    expect(error.message).toContain(String(behaviour.status));
    expect(server().calls() - before).toBe(1);
  });

  test('429 without a wish has no wait', async () => {
    server().script({ status: 429 });
    expect((await readFault()).error.retryAfterMs).toBeUndefined();
  });

  test.each<Behaviour>([
    { status: 401 },
    { status: 400 },
    { status: 500 },
    { fault: 'garbage' },
    { fault: 'cut' },
  ])('the error for %j does not hold the key, nor do its causes', async (behaviour) => {
    server().script(behaviour);
    const { error } = await readFault();
    for (let each: unknown = error; each instanceof Error; each = each.cause) {
      expect(`${each.message} ${each.stack} ${JSON.stringify(each)}`).not.toContain(KEY);
    }
  });

  test('a long complaint is cut, and a key in it hidden', async () => {
    server().script({ status: 400, errorCode: `${KEY} sk-another-one ${'متن '.repeat(200)}` });
    const { message } = (await readFault()).error;
    expect(message).not.toMatch(/sk-/);
    expect(message.length).toBeLessThan(400);
  });

  test.each<[Fault, string]>([
    ['cut', 'MODEL_UNAVAILABLE'],
    ['bad-json', 'MODEL_ANSWER_INVALID'],
  ])('a stream with %s is %s, after the words that came', async (fault, code) => {
    server().script({ fault, answer: 'ایک دو تین چار' });
    const { text, error } = await readFault();
    expect(error.code).toBe(code);
    expect(text).toBe('ایک دو');
  });

  test.each<Fault>(['garbage', 'empty-choices'])('%s is MODEL_ANSWER_INVALID', async (fault) => {
    server().script({ fault, answer: 'one two' });
    expect((await readFault()).error.code).toBe('MODEL_ANSWER_INVALID');
  });

  test('a silent service is MODEL_TIMEOUT, before the first part and between two', async () => {
    server().script({ fault: 'hang' });
    const silent = await readFault({ idleTimeoutMs: 40 });
    expect(silent.error.code).toBe('MODEL_TIMEOUT');
    expect(silent.error.message).toContain('sent nothing for 40 ms');
    server().script({ fault: 'hang-mid-stream', answer: 'one two three four' });
    const stopped = await readFault({ idleTimeoutMs: 500 });
    expect(stopped.error.code).toBe('MODEL_TIMEOUT');
    expect(stopped.text).toBe('one two');
  });

  test('an answer that never ends is MODEL_TIMEOUT though words keep coming', async () => {
    server().script({ answer: 'لفظ '.repeat(10_000), tokenDelayMs: 5 });
    const { error } = await readFault({ timeoutMs: 100, idleTimeoutMs: 5000 });
    expect(error.code).toBe('MODEL_TIMEOUT');
    expect(error.message).toContain('was not done after 100 ms');
  });

  test('an address that is no API says so', async () => {
    const { error } = await readFault({ baseUrl: server().baseUrl.replace('/v1', '/nowhere') });
    expect(error.code).toBe('MODEL_REFUSED');
    expect(error.message).toContain('Check the name of the model and the address');
  });
});

describe('leaving', () => {
  test('aborting reaches the service', async () => {
    server().script({ fault: 'hang-mid-stream', answer: 'one two three four' });
    const leaving = new AbortController();
    const before = server().requests.length;
    const reading = read({}, leaving.signal);
    await vi.waitFor(() => expect(server().requests).toHaveLength(before + 1));
    leaving.abort(new Error('gone'));
    await expect(reading).rejects.toThrow('gone');
    await vi.waitFor(() => expect(server().requests.at(-1)?.disconnected).toBe(true));
  });

  test('so does reading no further', async () => {
    server().script({ answer: 'one two three four', tokenDelayMs: 20 });
    for await (const part of create().stream(REQUEST, { signal: new AbortController().signal })) {
      expect(part.type).toBe('text');
      break;
    }
    await vi.waitFor(() => expect(server().requests.at(-1)?.disconnected).toBe(true));
  });
});
