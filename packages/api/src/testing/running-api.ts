import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { AppConfig, AppDeps } from '../app-deps.js';
import { createApp } from '../app.js';
import { createLifecycle } from '../http/lifecycle.js';
import { createServer } from '../http/server.js';
import { createLogger } from '../observability/logger.js';
import { createPromMetrics } from '../observability/prom-metrics.js';
import { createAnswerer } from 'docusaurus-rag-core/server';
import { NO_KEYS } from './no-keys.js';
import { createMemorySessionStore } from './memory-session-store.js';
import { publishRobotSite } from './robot-site.js';

export const API_CONFIG: AppConfig = {
  allowedOrigins: ['https://docs.example.org'],
  siteUrl: 'https://docs.example.org',
  trustedProxies: 0,
  answerTimeoutMs: 30_000,
  searchTimeoutMs: 10_000,
  maxConcurrentAnswers: 100,
  cachedAnswers: 10,
  historyTurns: 6,
};

/** An API that listens on a free port. */
export interface RunningApi {
  url: string;
  deps: AppDeps;
  /** Lines of the log. */
  log: Record<string, unknown>[];
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Sends bytes over a connection of its own. @returns all that comes back until the server closes it */
  sendRaw(text: string): Promise<string>;
  close(): Promise<void>;
}

/** @param parts in place of a memory store with the robots' site, an extractive answerer and sessions in memory */
export async function runApi(parts: Partial<AppDeps> = {}): Promise<RunningApi> {
  const log: RunningApi['log'] = [];
  const store = parts.store ?? (await publishRobotSite());
  const deps: AppDeps = {
    config: API_CONFIG,
    store,
    answerer: createAnswerer({ store, defaultLocale: 'en' }),
    sessions: createMemorySessionStore(),
    feedback: { give: async () => false },
    database: { ping: async () => {} },
    keys: NO_KEYS,
    metrics: createPromMetrics(),
    logger: createLogger({
      level: 'info',
      destination: { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) },
    }),
    lifecycle: createLifecycle(),
    now: () => new Date(),
    ...parts,
  };
  const server = createServer(createApp(deps));
  const url = await listen(server);
  return {
    url,
    deps,
    log,
    post: (path, body, headers) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async sendRaw(text) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      let received = '';
      socket.setEncoding('utf8').on('data', (part: string) => (received += part));
      socket.on('error', () => {});
      socket.write(text);
      await once(socket, 'close');
      return received;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
