import { describe, expect, test } from 'vitest';
import type { ChatModel, ChatModelPart, ChatModelRequest } from '../ports/chat-model.js';

/** What an adapter's tests give the contract. */
export interface ChatModelMaker {
  create: () => ChatModel | Promise<ChatModel>;
  /** The same adapter with a key that its service refuses; left out where there are no keys. */
  createUnauthorized?: () => ChatModel | Promise<ChatModel>;
  /** The same adapter at an address where nobody answers. */
  createUnreachable?: () => ChatModel | Promise<ChatModel>;
}

const signal = new AbortController().signal;

const QUESTIONS: [language: string, source: string, question: string][] = [
  ['English', 'Run npm install to install the plugin.', 'How do I install the plugin?'],
  ['Urdu', 'پلگ اِن نصب کرنے کے لیے npm install چلائیں۔', 'پلگ اِن کیسے نصب کریں؟'],
];

/** Describes what every adapter of the `ChatModel` port does. To be called in a vitest file. */
export function describeChatModel(
  name: string,
  { create, createUnauthorized, createUnreachable }: ChatModelMaker,
): void {
  describe(`${name} as a chat model`, () => {
    test.each(QUESTIONS)(
      'an answer in %s comes in parts, then ends once, with its tokens',
      async (_, source, question) => {
        const model = await create();
        const parts = await collect(model.stream(ask(source, question), { signal }));
        expect(textOf(parts)).toMatch(/\S/);
        expect(parts.filter(({ type }) => type === 'finish')).toHaveLength(1);
        expect(parts.at(-1)).toMatchObject({ type: 'finish', reason: 'stop' });
        const usage = usageOf(parts);
        expect(usage.inputTokens).toBeGreaterThan(0);
        expect(usage.outputTokens).toBeGreaterThan(0);
        expect(usage.cachedInputTokens).toBeLessThanOrEqual(usage.inputTokens);
      },
    );

    test('with format json, the text is one JSON object', async () => {
      const model = await create();
      const request: ChatModelRequest = {
        messages: [
          { role: 'system', content: 'Reply with a JSON object with the fields "standalone" and "queries".' },
          { role: 'user', content: '<question>How do I install it?</question>' },
        ],
        maxOutputTokens: 300,
        format: 'json',
      };
      const parts = await collect(model.stream(request, { signal }));
      expect(JSON.parse(textOf(parts))).toBeTypeOf('object');
    });

    test('several answers at once do not mix', async () => {
      const model = await create();
      const answers = await Promise.all(
        QUESTIONS.map(([, source, question]) => collect(model.stream(ask(source, question), { signal }))),
      );
      expect(new Set(answers.map(textOf)).size).toBe(QUESTIONS.length);
    });

    test('a call that was aborted before throws the reason', async () => {
      const model = await create();
      const reason = new Error('the reader left');
      const stream = model.stream(ask('a', 'b'), { signal: AbortSignal.abort(reason) });
      await expect(collect(stream)).rejects.toBe(reason);
    });

    test('a stream that is aborted on the way throws the reason, and no finish', async () => {
      const model = await create();
      const leaving = new AbortController();
      const reason = new Error('the reader left');
      const parts: ChatModelPart[] = [];
      const reading = (async () => {
        for await (const part of model.stream(
          ask('Run npm install to install the plugin.', 'How do I install the plugin?'),
          { signal: leaving.signal },
        )) {
          parts.push(part);
          leaving.abort(reason);
        }
      })();
      await expect(reading).rejects.toBe(reason);
      expect(parts).toHaveLength(1);
      expect(parts[0]?.type).toBe('text');
    });

    if (createUnauthorized)
      test('a refused key is MODEL_UNAUTHORIZED', async () => {
        const model = await createUnauthorized();
        await expect(collect(model.stream(ask('a', 'b'), { signal }))).rejects.toMatchObject({
          code: 'MODEL_UNAUTHORIZED',
          retryable: false,
        });
      });

    if (createUnreachable)
      test('a service that is down is MODEL_UNAVAILABLE', async () => {
        const model = await createUnreachable();
        await expect(collect(model.stream(ask('a', 'b'), { signal }))).rejects.toMatchObject({
          code: 'MODEL_UNAVAILABLE',
          retryable: true,
        });
      });
  });
}

function ask(source: string, question: string): ChatModelRequest {
  return {
    messages: [
      { role: 'system', content: 'Answer from the source, in the language of the question.' },
      {
        role: 'user',
        content: `<source number="1">\n${source}\n</source>\n<question>${question}</question>`,
      },
    ],
    maxOutputTokens: 300,
  };
}

async function collect(stream: AsyncIterable<ChatModelPart>): Promise<ChatModelPart[]> {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return parts;
}

function textOf(parts: ChatModelPart[]): string {
  return parts.map((part) => (part.type === 'text' ? part.delta : '')).join('');
}

function usageOf(parts: ChatModelPart[]) {
  const last = parts.at(-1);
  if (last?.type !== 'finish') throw new Error('The stream ended without a finish.');
  return last.usage;
}
