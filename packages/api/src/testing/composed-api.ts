import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFlatStore } from 'docusaurus-rag-core/flat';
import { contentOf } from 'docusaurus-rag-core/testing';
import { startScriptedOpenAi, type ScriptedOpenAi } from 'scripted-openai';
import type { AppDeps } from '../app-deps.js';
import { createApp } from '../app.js';
import { compose } from '../compose.js';
import { parseConfig } from '../config.js';
import { migrateDatabase } from '../database/migrate-database.js';
import { createServer } from '../http/server.js';
import { createLogger } from '../observability/logger.js';
import { createRecordedMetrics, type RecordedMetrics } from './recorded-metrics.js';
import { createServerDatabase, dropServerDatabase } from './test-database.js';

/** An API of nothing but real parts: PostgreSQL, a flat store, and the scripted model over HTTP. */
export interface ComposedApi {
  url: string;
  databaseUrl: string;
  deps: AppDeps;
  metrics: RecordedMetrics;
  /** Lines of the log since it was last emptied. */
  log: Record<string, unknown>[];
  model: ScriptedOpenAi;
  close(): Promise<void>;
}

/** @param environment beside the addresses of those parts */
export async function composeApi(environment: Record<string, string> = {}): Promise<ComposedApi> {
  const model = await startScriptedOpenAi();
  const dir = await mkdtemp(join(tmpdir(), 'rag-api-index-'));
  await publish(dir);
  const databaseUrl = await createServerDatabase();
  await migrateDatabase(databaseUrl);
  const config = parseConfig({
    DATABASE_URL: databaseUrl,
    OPENAI_API_KEY: 'sk-test-of-the-api',
    OPENAI_BASE_URL: model.baseUrl,
    RAG_EMBEDDING_MODEL: 'none',
    RAG_INDEX_DIR: dir,
    ...environment,
  });
  const log: ComposedApi['log'] = [];
  const composition = await compose(config, {
    logger: createLogger({
      level: 'info',
      destination: { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) },
    }),
  });
  const metrics = createRecordedMetrics();
  const deps = { ...composition.deps, metrics };
  const server = createServer(createApp(deps)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    databaseUrl,
    deps,
    metrics,
    log,
    model,
    async close() {
      server.close();
      server.closeAllConnections();
      await model.close();
      await composition.close();
      await dropServerDatabase(databaseUrl);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function publish(dir: string): Promise<void> {
  const store = createFlatStore({ dir });
  await store.publish(
    contentOf({
      en: [
        {
          url: '/docs/serving/',
          title: 'Serving',
          text: 'Pass the option --port to the command to change the port on which the site is served.',
        },
        { url: '/blog/robot/', title: 'The robot', text: 'The robot measures the distance with its sensor.' },
      ],
      ur: [
        {
          url: '/ur/docs/serving/',
          title: 'سائٹ پیش کرنا',
          text: 'جس پورٹ پر سائٹ پیش ہوتی ہے اسے بدلنے کے لیے کمانڈ کو --port دیں۔',
        },
        { url: '/ur/blog/robot/', title: 'روبوٹ', text: 'روبوٹ سینسر سے فاصلہ ناپتا ہے۔' },
      ],
    }),
  );
  await store.close();
}
