import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startScriptedOpenAi, type Behaviour, type ScriptedOpenAi } from './index.js';

const SOURCES = `<source number="1" title="Install">
Run npm install to install the plugin. Then start the site.
</source>
<source number="2" title="تلاش">
اشاریہ بنانے کے لیے سائٹ تعمیر کریں۔ تلاش آف لائن بھی چلتی ہے۔
</source>`;

let server: ScriptedOpenAi;
beforeEach(async () => {
  server = await startScriptedOpenAi({ translations: { 'آف لائن تلاش': { en: 'offline search' } } });
});
afterEach(() => server.close());

const post = (path: string, body: unknown, init: RequestInit = {}) =>
  fetch(server.baseUrl + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: 'Bearer sk-secret' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });

const ask = (question: string, more: object = {}, init?: RequestInit) =>
  post(
    '/chat/completions',
    {
      model: 'gpt-6-luna',
      messages: [
        { role: 'system', content: 'Answer from the sources.' },
        { role: 'user', content: `${SOURCES}\n<question>${question}</question>` },
      ],
      ...more,
    },
    init,
  );

interface Completion {
  choices: { message: { content: string | null; refusal: string | null }; finish_reason: string }[];
  usage: { prompt_tokens: number; completion_tokens: number };
}
const answerTo = async (question: string, more?: object) => {
  const { choices } = (await (await ask(question, more)).json()) as Completion;
  return choices[0]?.message.content;
};

async function eventsOf(response: Response): Promise<string[]> {
  const text = await response.text();
  return text.split('\n\n').flatMap((event) => (event.startsWith('data: ') ? [event.slice(6)] : []));
}

describe('chat', () => {
  test.each([
    ['How do I install the plugin?', 'Run npm install to install the plugin. [1]'],
    ['کیا تلاش آف لائن چلتی ہے؟', 'تلاش آف لائن بھی چلتی ہے۔ [2]'],
    ['Who won the cricket match?', 'NO_ANSWER'],
    ['کرکٹ کا میچ کون جیتا؟', 'NO_ANSWER'],
  ])('%j is answered from the sources', async (question, answer) => {
    expect(await answerTo(question)).toBe(answer);
  });

  test('a stream says the same in words, then why it ended, then what it took', async () => {
    const more = { stream: true, stream_options: { include_usage: true } };
    const events = await eventsOf(await ask('How do I install the plugin?', more));
    expect(events.at(-1)).toBe('[DONE]');
    const chunks = events.slice(0, -1).map((event) => JSON.parse(event) as never) as {
      choices: { delta: { content?: string }; finish_reason: string | null }[];
      usage: Completion['usage'] | null;
    }[];
    const text = chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
    expect(text).toBe('Run npm install to install the plugin. [1]');
    expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe('stop');
    expect(chunks.at(-1)?.choices).toEqual([]);
    expect(chunks.at(-1)?.usage?.completion_tokens).toBeGreaterThan(5);
  });

  test('without include_usage, none is sent', async () => {
    const events = await eventsOf(await ask('How do I install the plugin?', { stream: true }));
    expect(events.some((event) => event.includes('prompt_tokens'))).toBe(false);
  });

  test('a question is rewritten by the dictionary when JSON is asked for', async () => {
    const json = await answerTo('آف لائن تلاش کیسے؟', { response_format: { type: 'json_object' } });
    expect(JSON.parse(json ?? '')).toEqual({
      standalone: 'آف لائن تلاش کیسے؟',
      queries: { en: 'offline search کیسے؟', ur: 'آف لائن تلاش کیسے؟' },
    });
  });

  test('the very word decides between sentences that are alike', async () => {
    const source = '<source number="3">Version1 is old. Version2 is new.</source>';
    const messages = [{ role: 'user', content: `${source}<question>What is version2?</question>` }];
    const response = await post('/chat/completions', { model: 'm', messages });
    const { choices } = (await response.json()) as Completion;
    expect(choices[0]?.message.content).toBe('Version2 is new. [3]');
  });

  test('the question may stand on the last line, without tags', async () => {
    const messages = [{ role: 'user', content: `${SOURCES}\n\nQuestion: how to install?` }];
    const response = await post('/chat/completions', { model: 'm', messages });
    const { choices } = (await response.json()) as Completion;
    expect(choices[0]?.message.content).toBe('Run npm install to install the plugin. [1]');
  });

  test('what is no chat request is refused as OpenAI refuses it', async () => {
    const response = await post('/chat/completions', { model: 'm', messages: [] });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
  });
});

describe('embeddings', () => {
  const embed = async (input: string | string[], more: object = {}) => {
    const response = await post('/embeddings', { model: 'text-embedding-3-small', input, ...more });
    const { data, usage } = (await response.json()) as {
      data: { embedding: number[] | string }[];
      usage: { prompt_tokens: number };
    };
    return { vectors: data.map(({ embedding }) => embedding), tokens: usage.prompt_tokens };
  };
  const cosine = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

  test.each([
    ['Install the plugin with npm', 'How is the plugin installed?', 'Cricket is played in Lahore'],
    ['پلگ اِن نصب کرنے کا طریقہ', 'پلگ ان کیسے نصب ہو؟', 'لاہور میں بارش ہو رہی ہے'],
  ])('texts that share words are near each other: %j', async (text, near, far) => {
    const { vectors } = await embed([text, near, far]);
    const [a = [], b = [], c = []] = vectors as number[][];
    expect(a).toHaveLength(1536);
    expect(cosine(a, a)).toBeCloseTo(1, 5);
    expect(cosine(a, b)).toBeGreaterThan(cosine(a, c) + 0.1);
  });

  test('base64 holds the same numbers, in as many dimensions as asked for', async () => {
    const [floats, base64] = await Promise.all([
      embed('متن', { dimensions: 64 }),
      embed('متن', { dimensions: 64, encoding_format: 'base64' }),
    ]);
    const bytes = Buffer.from(String(base64.vectors[0]), 'base64');
    const decoded = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    expect([...decoded]).toEqual(floats.vectors[0]);
    expect(decoded).toHaveLength(64);
  });

  test('Urdu takes more tokens than English of the same length', async () => {
    const english = await embed('The plugin is made for sites');
    const urdu = await embed('یہ پلگ ان سائٹوں کے لیے ہے بنا');
    expect(urdu.tokens).toBeGreaterThan(2 * english.tokens);
  });

  test.each([{ input: '' }, { input: [] }, { input: 'a', dimensions: 0 }])('%j is refused', async (body) => {
    expect((await post('/embeddings', { model: 'm', ...body })).status).toBe(400);
  });
});

describe('faults', () => {
  const streamed = { stream: true, stream_options: { include_usage: true } };

  test('a status comes with its headers, as often as told, then all is well', async () => {
    server.script({ status: 429, retryAfter: '2', retryAfterMs: 1500, times: 1 });
    const first = await ask('How do I install the plugin?');
    expect(first.status).toBe(429);
    expect(first.headers.get('retry-after')).toBe('2');
    expect(first.headers.get('retry-after-ms')).toBe('1500');
    expect((await ask('How do I install the plugin?')).status).toBe(200);
  });

  test('401 repeats the key, so that a careless message can be caught', async () => {
    server.script({ status: 401 });
    expect(await (await ask('install')).text()).toContain('sk-secret');
  });

  test.each(['cut', 'bad-json'] as const)('%s breaks a stream in the middle', async (fault) => {
    server.script({ fault, answer: 'one two three four' });
    const response = await ask('?', streamed);
    const decoder = new TextDecoder();
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    let seen = '';
    await expect(
      (async () => {
        for (;;) seen += decoder.decode((await reader.read()).value);
      })(),
    ).rejects.toThrow('terminated');
    expect(seen).toContain('two');
    expect(seen).not.toContain('three');
  });

  test('a client that no longer waits is noticed', async () => {
    server.script({ fault: 'hang-mid-stream', answer: 'one two three four' });
    const leaving = new AbortController();
    const response = await ask('?', streamed, { signal: leaving.signal });
    await (response.body as ReadableStream<Uint8Array>).getReader().read();
    leaving.abort();
    await vi.waitFor(() => expect(server.requests[0]?.disconnected).toBe(true));
  });

  test('a silent server is silent until the client goes', async () => {
    server.script({ fault: 'hang' });
    await expect(ask('?', {}, { signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
  });

  test.each<[Behaviour, string]>([
    [{ fault: 'length', answer: 'one two three four' }, '"finish_reason":"length"'],
    [{ fault: 'content-filter', answer: 'one two' }, '"finish_reason":"content_filter"'],
    [{ fault: 'refusal' }, '"refusal":"I’m sorry'],
    [{ fault: 'empty-choices' }, '"choices":[]'],
    [{ fault: 'garbage' }, 'It works!'],
  ])('%j, streamed and whole', async (behaviour, expected) => {
    server.script(behaviour);
    expect(await (await ask('?', streamed)).text()).toContain(expected);
    expect(await (await ask('?')).text()).toContain(expected);
  });

  test('a behaviour can be for one endpoint, one text or one format', async () => {
    server.script(
      { endpoint: 'embeddings', status: 503 },
      { contains: 'راز', status: 400 },
      { format: 'json', answer: '{}' },
    );
    expect((await post('/embeddings', { model: 'm', input: 'a' })).status).toBe(503);
    expect((await ask('راز کیا ہے؟')).status).toBe(400);
    expect(await answerTo('?', { response_format: { type: 'json_object' } })).toBe('{}');
    expect(await answerTo('install')).toContain('[1]');
  });

  test('the name of the model can ask for a fault', async () => {
    expect((await ask('?', { model: 'gpt-6-luna#status-503,delay-1' })).status).toBe(503);
    expect(await (await ask('?', { model: 'gpt-6-luna#garbage' })).text()).toContain('It works!');
  });
});

test('requests are recorded and counted, without the key', async () => {
  await ask('install');
  await post('/embeddings', 'not json');
  const models = (await (await fetch(`${server.baseUrl}/models`)).json()) as { data: unknown[] };
  expect(models.data).not.toHaveLength(0);
  expect((await fetch(`${server.baseUrl}/nowhere`)).status).toBe(404);
  expect(server.calls()).toBe(4);
  expect(server.calls('/v1/embeddings')).toBe(1);
  expect(server.requests[0]).toMatchObject({ path: '/v1/chat/completions', body: { model: 'gpt-6-luna' } });
  expect(JSON.stringify(server.requests)).not.toContain('sk-secret');
});
