import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Behaviour } from 'scripted-openai';
import { describe, expect, test, vi } from 'vitest';
import { describeEmbeddingModel } from '../../testing/embedding-model-contract.js';
import { scriptedServer } from '../../testing/scripted-server.js';
import {
  createOpenAiEmbeddingModel,
  openAiEmbeddingModel,
  type OpenAiEmbeddingModelOptions,
} from './embedding-model.js';

const KEY = 'sk-very-secret-key';

const { server, nobody } = scriptedServer();

const create = (options: OpenAiEmbeddingModelOptions = {}) =>
  createOpenAiEmbeddingModel({ apiKey: KEY, baseUrl: server().baseUrl, ...options });
const signal = new AbortController().signal;
const lastBody = () => server().requests.at(-1)?.body;

describeEmbeddingModel('OpenAI', {
  create: () => create({ api: 'openai' }),
  createUnauthorized: () => create({ model: 'text-embedding-3-small#status-401', dimensions: 1536 }),
  createUnreachable: () => create({ baseUrl: nobody() }),
});

describeEmbeddingModel('A compatible server', {
  create: () =>
    openAiEmbeddingModel({ baseUrl: server().baseUrl, model: 'multilingual-e5-small' }, { signal }),
});

describe('requests', () => {
  test('a compatible server is asked for numbers, and not for a length', async () => {
    await create().embed(['متن'], { signal });
    expect(lastBody()).toEqual({ model: 'text-embedding-3-small', input: ['متن'], encoding_format: 'float' });
  });

  test('OpenAI is asked for base64, and the same vectors come', async () => {
    const numbers = await create().embed(['متن', 'text'], { signal });
    const base64 = await create({ api: 'openai' }).embed(['متن', 'text'], { signal });
    expect(lastBody()).toMatchObject({ encoding_format: 'base64' });
    expect(base64).toEqual(numbers);
  });

  test('a length is asked for when it is given and not the model’s own', async () => {
    const { vectors } = await create({ dimensions: 256 }).embed(['a'], { signal });
    expect(lastBody()).toMatchObject({ dimensions: 256 });
    expect(vectors[0]).toHaveLength(256);
    await create({ dimensions: 1536 }).embed(['a'], { signal });
    expect(lastBody()).not.toHaveProperty('dimensions');
  });

  test('limits are those of OpenAI or of small servers, unless given', () => {
    expect(create({ api: 'openai' }).limits.maxTextsPerCall).toBe(256);
    expect(create().limits.maxTextsPerCall).toBe(32);
    expect(create({ limits: { maxTextsPerCall: 5 } }).limits).toMatchObject({
      maxTextsPerCall: 5,
      maxTokensPerCall: 16_000,
    });
  });

  test('the price is known for the default model, can be given, and is else unknown', () => {
    expect(create().pricePerMillionTokens).toBe(0.02);
    expect(create({ price: 0 }).pricePerMillionTokens).toBe(0);
    expect(create({ model: 'bge-m3', dimensions: 1024 }).pricePerMillionTokens).toBeUndefined();
  });
});

describe('the length of an unknown model’s vectors', () => {
  test('is asked for once', async () => {
    const before = server().calls();
    const model = await openAiEmbeddingModel({ baseUrl: server().baseUrl, model: 'bge-m3' }, { signal });
    expect(model.dimensions).toBe(256);
    expect(server().calls() - before).toBe(1);
    await model.embed(['a'], { signal });
    expect(lastBody()).not.toHaveProperty('dimensions');
  });

  test('is not asked for when it is known or given', async () => {
    const before = server().calls();
    const known = await openAiEmbeddingModel({ baseUrl: server().baseUrl }, { signal });
    const given = await openAiEmbeddingModel(
      { baseUrl: server().baseUrl, model: 'bge-m3', dimensions: 1024 },
      { signal },
    );
    expect([known.dimensions, given.dimensions]).toEqual([1536, 1024]);
    expect(server().calls()).toBe(before);
  });

  test('must be given where nobody can be asked', () => {
    expect(() => create({ model: 'bge-m3' })).toThrow(
      expect.objectContaining({
        code: 'OPTION_INVALID',
        message: expect.stringContaining('bge-m3') as string,
      }) as Error,
    );
  });
});

describe('faults', () => {
  test.each<[Behaviour, string]>([
    [{ status: 400 }, 'MODEL_REFUSED'],
    [{ status: 401 }, 'MODEL_UNAUTHORIZED'],
    [{ status: 429, retryAfterMs: 70 }, 'MODEL_RATE_LIMITED'],
    [{ status: 500 }, 'MODEL_UNAVAILABLE'],
    [{ fault: 'cut' }, 'MODEL_UNAVAILABLE'],
    [{ fault: 'bad-json' }, 'MODEL_ANSWER_INVALID'],
    [{ fault: 'garbage' }, 'MODEL_ANSWER_INVALID'],
    [{ fault: 'empty-choices' }, 'MODEL_ANSWER_INVALID'],
    [{ fault: 'hang' }, 'MODEL_TIMEOUT'],
    [{ fault: 'hang-mid-stream' }, 'MODEL_TIMEOUT'],
  ])('%j is %s', async (behaviour, code) => {
    server().script(behaviour);
    const embedding = create({ timeoutMs: code === 'MODEL_TIMEOUT' ? 200 : 10_000 }).embed(['متن'], {
      signal,
    });
    await expect(embedding).rejects.toMatchObject({
      code,
      message: expect.not.stringContaining(KEY) as string,
      ...(behaviour.retryAfterMs !== undefined && { retryAfterMs: 70 }),
    });
  });

  test('vectors of another length name both lengths', async () => {
    const model = create({ model: 'text-embedding-3-large', dimensions: 3072 });
    expect(model.dimensions).toBe(3072);
    await expect(
      serving({ data: [{ index: 0, embedding: [1, 2, 3] }] }, (baseUrl) =>
        create({ baseUrl }).embed(['a'], { signal }),
      ),
    ).rejects.toMatchObject({
      code: 'EMBEDDING_MISMATCH',
      message: expect.stringMatching(/3-dimension vectors, 1536 were expected/) as string,
    });
  });

  test.each([
    ['null', null],
    ['no data', {}],
    ['too few', { data: [{ embedding: [1] }] }],
    ['one twice', { data: [0, 0].map((index) => ({ index, embedding: [1] })) }],
    ['an index beyond', { data: [0, 5].map((index) => ({ index, embedding: [1] })) }],
    ['a null', { data: [{ embedding: [1] }, null] }],
    ['texts', { data: [{ embedding: [1] }, { embedding: ['1'] }] }],
    ['half a float', { data: [{ embedding: [1] }, { embedding: 'AAAA' }] }],
    ['zeros', { data: [{ embedding: [1] }, { embedding: [0] }] }],
  ])('an answer with %s is MODEL_ANSWER_INVALID', async (_, answer) => {
    await expect(
      serving(answer, (baseUrl) => create({ baseUrl, dimensions: 1 }).embed(['a', 'b'], { signal })),
    ).rejects.toMatchObject({ code: 'MODEL_ANSWER_INVALID' });
  });

  test('vectors are put in the order of their index', async () => {
    const data = [1, 0].map((index) => ({ index, embedding: [index + 1] }));
    const { vectors, tokens } = await serving({ data }, (baseUrl) =>
      create({ baseUrl, dimensions: 1 }).embed(['a', 'b'], { signal }),
    );
    expect(vectors).toEqual([new Float32Array([1]), new Float32Array([2])]);
    expect(tokens).toBe(0);
  });

  test('aborting reaches the service', async () => {
    server().script({ fault: 'hang' });
    const leaving = new AbortController();
    const before = server().requests.length;
    const embedding = create().embed(['a'], { signal: leaving.signal });
    await vi.waitFor(() => expect(server().requests).toHaveLength(before + 1));
    leaving.abort(new Error('gone'));
    await expect(embedding).rejects.toThrow('gone');
    await vi.waitFor(() => expect(server().requests.at(-1)?.disconnected).toBe(true));
  });
});

/** A server that answers everything with one JSON, as no sound service would. */
async function serving<T>(answer: unknown, ask: (baseUrl: string) => Promise<T>): Promise<T> {
  const odd = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
  try {
    return await ask(`http://127.0.0.1:${(odd.address() as AddressInfo).port}/v1`);
  } finally {
    odd.close();
    odd.closeAllConnections();
  }
}
