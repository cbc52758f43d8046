import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DefaultChatTransport, readUIMessageStream, type UIMessage, type UIMessageChunk } from 'ai';
import { pino } from 'pino';
import type { AppConfig, AppDeps } from '../app-deps.js';
import { createApp } from '../app.js';
import type { ChatQuestion } from '../chat/schema.js';
import { createLifecycle } from '../http/lifecycle.js';
import { createServer } from '../http/server.js';
import { NO_KEYS } from './no-keys.js';
import { createMemorySessionStore, type MemorySessionStore } from './memory-session-store.js';
import { createPublishedStore, type PublishedStore } from './published-store.js';
import { createRecordedMetrics, type RecordedMetrics } from './recorded-metrics.js';
import { createScriptedAnswerer, type Script, type ScriptedAnswerer } from './scripted-answerer.js';

const CONFIG: AppConfig = {
  allowedOrigins: [],
  trustedProxies: 0,
  answerTimeoutMs: 30_000,
  searchTimeoutMs: 10_000,
  maxConcurrentAnswers: 100,
  cachedAnswers: 10,
  historyTurns: 6,
  chatModel: 'test-model',
};

/** The parts the chat talks to, as doubles or real ones. */
export interface ChatParts {
  answerer: ScriptedAnswerer;
  sessions: MemorySessionStore;
  store: PublishedStore;
  metrics: RecordedMetrics;
  /** Lines of the log. */
  log: Record<string, unknown>[];
  deps: AppDeps;
}

export interface ChatPartsOptions {
  script: Script;
  config?: Partial<AppConfig>;
  deps?: Partial<AppDeps>;
}

/** Everything of an API's that the chat needs. */
export function createChatParts({ script, config, deps }: ChatPartsOptions): ChatParts {
  const log: ChatParts['log'] = [];
  const answerer = createScriptedAnswerer(script);
  const sessions = createMemorySessionStore();
  const store = createPublishedStore();
  const metrics = createRecordedMetrics();
  return {
    answerer,
    sessions,
    store,
    metrics,
    log,
    deps: {
      config: { ...CONFIG, ...config },
      answerer,
      sessions,
      store,
      metrics,
      feedback: { give: async () => false },
      database: { ping: async () => {} },
      keys: NO_KEYS,
      logger: pino({ level: 'debug' }, { write: (line: string) => void log.push(JSON.parse(line)) }),
      lifecycle: createLifecycle(),
      now: () => new Date(),
      ...deps,
    },
  };
}

export interface ChatApi extends ChatParts {
  /** Of the chat. */
  url: string;
  /** Asks as JSON over HTTP. */
  post(body: unknown, init?: RequestInit): Promise<Response>;
  close(): void;
}

/** An API on a port of its own. */
export async function startChatApi(options: ChatPartsOptions): Promise<ChatApi> {
  const parts = createChatParts(options);
  const server = createServer(createApp(parts.deps)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/chat`;
  return {
    ...parts,
    url,
    post: (body, init) =>
      fetch(url, {
        method: 'POST',
        body: JSON.stringify(body),
        ...init,
        headers: { 'content-type': 'application/json', ...(init?.headers as Record<string, string>) },
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What a client built on the AI SDK makes of an answer. */
export interface ReadMessage {
  message: UIMessage | undefined;
  /** Parts as they came; each has passed the SDK's own schema. */
  chunks: UIMessageChunk[];
  errors: unknown[];
}

/** Asks by the AI SDK's own transport and reads the answer by its own reader. */
export async function askByAiSdk(
  url: string,
  question: ChatQuestion,
  abortSignal?: AbortSignal,
): Promise<ReadMessage> {
  const transport = new DefaultChatTransport({
    api: url,
    prepareSendMessagesRequest: () => ({ body: question }),
  });
  const stream = await transport.sendMessages({
    trigger: 'submit-message',
    chatId: 'chat',
    messageId: undefined,
    messages: [{ id: 'm', role: 'user', parts: [{ type: 'text', text: question.question }] }],
    abortSignal,
  });
  const read: ReadMessage = { message: undefined, chunks: [], errors: [] };
  const [whole, parts] = stream.tee();
  const messages = readUIMessageStream({ stream: whole, onError: (error) => read.errors.push(error) });
  for await (const message of messages) read.message = message;
  for await (const chunk of parts) read.chunks.push(chunk);
  return read;
}

/** The JSON behind each `data:` line of a stream. */
export async function partsOf(response: Response): Promise<Record<string, unknown>[]> {
  const events = (await response.text()).split('\n\n').filter((event) => event.startsWith('data: {'));
  return events.map((event) => JSON.parse(event.slice('data: '.length)));
}
