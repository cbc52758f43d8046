import { RagError, type ChatModel, type EmbeddingModel, type IndexStore } from 'docusaurus-rag-core';
import { createAnswerer } from 'docusaurus-rag-core/server';
import type { Logger } from 'pino';
import type { AppDeps } from './app-deps.js';
import type { Config } from './config.js';
import type { Database } from './database/database.js';
import { openDatabase } from './database/open-database.js';
import { deferEmbeddingModel } from './deferred-embedding-model.js';
import { createPrismaFeedbackStore } from './feedback/prisma-feedback-store.js';
import { createLifecycle } from './http/lifecycle.js';
import { createPrismaKeyStore } from './keys/prisma-key-store.js';
import type { KeyStore } from './keys/key-store.js';
import type { Access } from './limits/access.js';
import type { ModelPrices } from './limits/answer-allowance.js';
import { createLogger } from './observability/logger.js';
import { createPromMetrics } from './observability/prom-metrics.js';
import { traceDatabase } from './observability/traced-database.js';
import type { Tracing } from './observability/tracing.js';
import { createPrismaSessionStore } from './sessions/prisma-session-store.js';
import { startRetention } from './sessions/retention.js';
import { findSiteLocales, type SiteLocale } from './site-locales.js';

const DAY_MS = 86_400_000;
/** BCP 47 for an undetermined language: no store has it. */
const NO_LOCALE = 'und';

export interface ComposeOptions {
  /** Of a built site. Default: what lies in its folder. */
  siteLocales?: SiteLocale[] | undefined;
  /** Default: JSON lines on the standard output. */
  logger?: Logger | undefined;
}

export interface Composition {
  deps: AppDeps;
  /** Lets the database and the index store go. Nothing may run any more. */
  close(): Promise<void>;
}

/**
 * Chooses the adapters a config asks for; the code of the others is not loaded. Nothing is waited for that may be down: a
 * store, a model or a database server is first called by a question.
 *
 * @throws RagError `INDEX_NOT_FOUND` for a site's folder without an index, `DATABASE_LOCKED`, `CONFIG_INVALID`
 */
export async function compose(
  config: Config,
  {
    siteLocales,
    logger = createLogger({ level: config.logLevel, secrets: secretsOf(config) }),
  }: ComposeOptions = {},
): Promise<Composition> {
  const { store, mainLocale } = await openStore(config, siteLocales);
  const { close: closeModels, ...models } = await openModels(config, logger);
  const { timeoutMs, sessionDays, ...place } = config.database;
  const tracing = await openTracing(config);
  let database: Database;
  try {
    const opened = await openDatabase(
      place.kind === 'server'
        ? { url: place.url, poolSize: place.poolSize, statementTimeoutMs: timeoutMs }
        : { embeddedDir: place.dir, statementTimeoutMs: timeoutMs },
    );
    database = tracing ? traceDatabase(opened, tracing) : opened;
  } catch (error) {
    closeModels();
    await tracing?.close();
    throw error;
  }
  const sessions = createPrismaSessionStore(database, { ttlMs: sessionDays * DAY_MS });
  const keys = createPrismaKeyStore(database);
  const access = await openAccess(config, { database, keys, prices: pricesOf(models), logger });
  const stopRetention = startRetention({
    sessions: {
      async removeExpired() {
        await access?.removeExpired();
        return sessions.removeExpired();
      },
    },
    logger,
  });
  return {
    deps: {
      config,
      store,
      answerer: createAnswerer({
        store,
        ...models,
        defaultLocale: config.defaultLocale ?? mainLocale ?? NO_LOCALE,
      }),
      sessions,
      feedback: createPrismaFeedbackStore(database),
      database,
      access,
      keys,
      metrics: createPromMetrics(),
      logger,
      tracing,
      lifecycle: createLifecycle(),
      now: () => new Date(),
    },
    async close() {
      closeModels();
      await stopRetention();
      await access?.close();
      await Promise.all([database.close(), store.close(), tracing?.close()]);
    },
  };
}

/** What must not be in any line of the log. */
export function secretsOf({ index, database, models, tracing, metricsToken }: Config): string[] {
  const url = database.kind === 'server' && URL.canParse(database.url) ? new URL(database.url) : undefined;
  return [
    index.kind === 'qdrant' ? index.apiKey : undefined,
    models?.apiKey,
    metricsToken,
    ...Object.values(tracing?.headers ?? {}),
    database.kind === 'server' ? database.url : undefined,
    url && decodeURIComponent(url.password),
    url?.password,
  ].filter((secret): secret is string => secret !== undefined && secret !== '');
}

interface OpenedStore {
  store: IndexStore;
  /** Of a built site, the locale in the outermost folder. */
  mainLocale?: string | undefined;
}

async function openStore({ index }: Config, siteLocales: SiteLocale[] | undefined): Promise<OpenedStore> {
  switch (index.kind) {
    case 'qdrant': {
      const { createQdrantStore } = await import('docusaurus-rag-core/qdrant');
      const { url, apiKey, name, timeoutMs } = index;
      return { store: createQdrantStore({ url, apiKey, name, timeoutMs }) };
    }
    case 'flat': {
      const { createFlatStore } = await import('docusaurus-rag-core/flat');
      return { store: createFlatStore({ dir: index.dir }) };
    }
    default: {
      const { createStaticSiteStore } = await import('docusaurus-rag-core/flat');
      const locales = siteLocales ?? (await findSiteLocales(index.dir));
      return { store: createStaticSiteStore({ locales }), mainLocale: locales[0]?.locale };
    }
  }
}

interface Models {
  chat?: ChatModel;
  embedding?: EmbeddingModel;
  close(): void;
}

async function openModels({ models, answerTimeoutMs }: Config, logger: Logger): Promise<Models> {
  if (!models) return { close() {} };
  const { createOpenAiChatModel, openAiEmbeddingModel } = await import('docusaurus-rag-core/openai');
  const { chat, embedding, ...service } = models;
  const deferred =
    embedding &&
    (await deferEmbeddingModel({
      id: embedding.model,
      open: (signal) => openAiEmbeddingModel({ ...service, ...embedding }, { signal }),
      logger,
    }));
  return {
    ...(chat && { chat: createOpenAiChatModel({ ...service, ...chat, timeoutMs: answerTimeoutMs }) }),
    ...(deferred && { embedding: deferred.model }),
    close: () => deferred?.stop(),
  };
}

const UNKNOWN_PRICE = { input: 0, cachedInput: 0, output: 0 };

function pricesOf({ chat, embedding }: Omit<Models, 'close'>): ModelPrices {
  return {
    chat: chat && (chat.price ?? UNKNOWN_PRICE),
    // Known when the model is opened, which may be later.
    get embedding() {
      return embedding && (embedding.pricePerMillionTokens ?? 0);
    },
  };
}

/** @throws RagError `CONFIG_INVALID` for a budget in dollars for a model whose price is unknown */
async function openAccess(
  { access: config, models }: Config,
  parts: { database: Database; keys: KeyStore; prices: ModelPrices; logger: Logger },
): Promise<Access | undefined> {
  if (config.mode === 'open') return undefined;
  if (config.daily.costUsd !== undefined && parts.prices.chat === UNKNOWN_PRICE) {
    throw new RagError(
      'CONFIG_INVALID',
      `RAG_DAILY_COST_USD is set, but nobody knows what ${models?.chat?.model} costs. Set RAG_CHAT_INPUT_PRICE and RAG_CHAT_OUTPUT_PRICE.`,
    );
  }
  const { createAccess } = await import('./limits/access.js');
  return createAccess({ config, ...parts });
}

/** Loads what traces only where a collector is named. */
async function openTracing({ tracing }: Config): Promise<Tracing | undefined> {
  if (!tracing) return undefined;
  const { createOtelTracing } = await import('./observability/otel-tracing.js');
  return createOtelTracing(tracing);
}
