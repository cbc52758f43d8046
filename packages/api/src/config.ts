import { resolve } from 'node:path';
import type { ModelPrice } from 'docusaurus-rag-core';
import type { AppConfig } from './app-deps.js';
import { DATA_DIR } from './config-database.js';
import { configError, textsOf, type Environment } from './config-texts.js';
import { VARIABLES, type Values } from './config-variables.js';
import type { LogLevel } from './observability/logger.js';
import type { AccessConfig } from './limits/access-mode.js';
import { nearestName } from './nearest-name.js';

/** Everything that can be set, checked and frozen. Holds keys: never log it. */
export interface Config extends AppConfig {
  readonly host: string;
  readonly port: number;
  readonly shutdownDrainMs: number;
  readonly logLevel: LogLevel;
  readonly index:
    | { readonly kind: 'site'; readonly dir: string }
    | { readonly kind: 'flat'; readonly dir: string }
    | {
        readonly kind: 'qdrant';
        readonly url: string;
        readonly apiKey?: string | undefined;
        readonly name: string;
        readonly timeoutMs: number;
      };
  readonly access: AccessConfig;
  readonly defaultLocale?: string | undefined;
  readonly database: { readonly timeoutMs: number; readonly sessionDays: number } & (
    | { readonly kind: 'server'; readonly url: string; readonly poolSize: number }
    | { readonly kind: 'embedded'; readonly dir: string }
  );
  /** Undefined in keyless mode. */
  readonly models?: {
    readonly apiKey?: string | undefined;
    readonly baseUrl?: string | undefined;
    readonly chat?: {
      readonly model: string;
      readonly reasoningEffort: Values['RAG_CHAT_REASONING_EFFORT'];
      readonly price?: ModelPrice | undefined;
    };
    readonly embedding?: {
      readonly model: string;
      readonly dimensions?: number | undefined;
      readonly price?: number | undefined;
    };
  };
  /** Undefined: nothing is traced. */
  readonly tracing?: {
    readonly endpoint: string;
    readonly headers?: Readonly<Record<string, string>> | undefined;
    readonly environment: Values['RAG_ENVIRONMENT'];
  };
  /** What is allowed and yet looks like a mistake, a sentence each. */
  readonly warnings: readonly string[];
}

/** Texts of variables. */
export type ConfigDefaults = { readonly [Name in keyof Values]?: string | undefined };

const NO_MODEL = 'none';
const OF_LIMITED_ACCESS = Object.keys(VARIABLES).filter((name) =>
  /^RAG_(?:DAILY_|.*_REQUESTS_PER_MINUTE$)/.test(name),
);
/** Variables that only builds read. */
const OF_THE_PLUGIN = new Set(['RAG_PREVIEW']);

/**
 * Reads and checks the whole environment. An empty variable counts as absent.
 *
 * @param environment default `process.env`
 * @param defaults instead of the built-in ones, by variable: those of an index or a database count only when the
 * environment names no other
 * @throws RagError `CONFIG_INVALID` that lists every fault: variable, value (never a secret's) and what is allowed
 */
export function parseConfig(environment: Environment = process.env, defaults: ConfigDefaults = {}): Config {
  const given = textsOf(environment);
  const faults: string[] = [];
  const warnings = unknownNames(environment);

  const index = onlyOne(['QDRANT_URL', 'RAG_INDEX_DIR', 'RAG_SITE_DIR']);
  if (index === undefined) {
    faults.push(
      'There is no index. Set RAG_SITE_DIR to the folder of a built site, RAG_INDEX_DIR to that of a flat store, or QDRANT_URL.',
    );
  }
  const database = onlyOne(['DATABASE_URL', 'RAG_DATA_DIR']);
  const values = readValues({ ...textsOf(defaults), ...given });
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, RAG_SITE_URL: siteUrl } = values;
  const models = apiKey === undefined && baseUrl === undefined ? undefined : readModels();
  refuseChattyProduction();
  warnWhereWithoutEffect();
  if (faults.length > 0) throw configError(faults, unknownNames(environment));

  return deepFreeze({
    host: values.HOST,
    port: values.PORT,
    shutdownDrainMs: values.RAG_SHUTDOWN_DRAIN_MS,
    logLevel: values.LOG_LEVEL,
    index: readIndex(),
    access: readAccess(),
    defaultLocale: values.RAG_DEFAULT_LOCALE,
    database: {
      timeoutMs: values.RAG_DATABASE_TIMEOUT_MS,
      sessionDays: values.RAG_SESSION_DAYS,
      ...(database === 'DATABASE_URL'
        ? { kind: 'server', url: values.DATABASE_URL ?? '', poolSize: values.DATABASE_POOL_SIZE }
        : { kind: 'embedded', dir: values.RAG_DATA_DIR ?? resolve(DATA_DIR) }),
    },
    ...(models && { models }),
    ...readTracing(),
    allowedOrigins: [
      ...new Set([
        ...(siteUrl === undefined ? [] : [new URL(siteUrl).origin]),
        ...values.RAG_ALLOWED_ORIGINS,
      ]),
    ],
    siteUrl,
    trustedProxies: values.RAG_TRUST_PROXY,
    answerTimeoutMs: values.RAG_ANSWER_TIMEOUT_MS,
    searchTimeoutMs: values.RAG_SEARCH_TIMEOUT_MS,
    maxConcurrentAnswers: values.RAG_MAX_CONCURRENT_ANSWERS,
    cachedAnswers: values.RAG_CACHED_ANSWERS,
    historyTurns: values.RAG_HISTORY_TURNS,
    chatModel: models?.chat?.model,
    metricsToken: values.RAG_METRICS_TOKEN,
    warnings,
  } satisfies Config);

  /** The one of these that is set: by the environment, else by a default. */
  function onlyOne<Name extends keyof Values>(names: Name[]): Name | undefined {
    const set = names.filter((name) => given[name] !== undefined);
    if (set.length > 1) faults.push(`${set.join(' and ')} are both set. Keep one of them.`);
    return set[0] ?? names.find((name) => defaults[name] !== undefined);
  }

  function readValues(texts: Record<string, string>): Values {
    return Object.fromEntries(
      Object.entries(VARIABLES).map(([name, variable]) => {
        const text = texts[name];
        if (text === undefined) return [name, variable.fallback];
        const value = variable.read(text);
        if (value === undefined) {
          const shown = variable.secret ? 'is set to something else' : `is ${JSON.stringify(text)}`;
          faults.push(`${name} ${shown}. Allowed: ${variable.allowed}.`);
        }
        return [name, value ?? variable.fallback];
      }),
    ) as Values;
  }

  function readIndex(): Config['index'] {
    if (index === 'RAG_SITE_DIR') return { kind: 'site', dir: values.RAG_SITE_DIR ?? '' };
    if (index === 'RAG_INDEX_DIR') return { kind: 'flat', dir: values.RAG_INDEX_DIR ?? '' };
    return {
      kind: 'qdrant',
      url: values.QDRANT_URL ?? '',
      apiKey: values.QDRANT_API_KEY,
      name: values.RAG_INDEX_NAME,
      timeoutMs: values.RAG_STORE_TIMEOUT_MS,
    };
  }

  function readAccess(): AccessConfig {
    return {
      mode: values.RAG_ACCESS,
      limits: {
        key: values.RAG_KEY_REQUESTS_PER_MINUTE,
        session: values.RAG_SESSION_REQUESTS_PER_MINUTE,
        address: values.RAG_ADDRESS_REQUESTS_PER_MINUTE,
      },
      daily: { tokens: values.RAG_DAILY_TOKENS, costUsd: values.RAG_DAILY_COST_USD },
    };
  }

  function readTracing(): Pick<Config, 'tracing'> {
    const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, RAG_ENVIRONMENT } = values;
    return endpoint === undefined
      ? {}
      : { tracing: { endpoint, headers: values.OTEL_EXPORTER_OTLP_HEADERS, environment: RAG_ENVIRONMENT } };
  }

  function refuseChattyProduction(): void {
    const { LOG_LEVEL: level } = values;
    if (values.RAG_ENVIRONMENT !== 'production' || (level !== 'debug' && level !== 'trace')) return;
    faults.push(
      `LOG_LEVEL is "${level}" and RAG_ENVIRONMENT is production: the log would hold what readers write. Use info, or do it in staging.`,
    );
  }

  function readModels(): NonNullable<Config['models']> {
    const { RAG_CHAT_MODEL: chat, RAG_EMBEDDING_MODEL: embedding } = values;
    return {
      apiKey,
      baseUrl,
      ...(chat !== NO_MODEL && {
        chat: { model: chat, reasoningEffort: values.RAG_CHAT_REASONING_EFFORT, price: readChatPrice() },
      }),
      ...(embedding !== NO_MODEL && {
        embedding: {
          model: embedding,
          dimensions: values.RAG_EMBEDDING_DIMENSIONS,
          price: values.RAG_EMBEDDING_PRICE,
        },
      }),
    };
  }

  function readChatPrice(): ModelPrice | undefined {
    const { RAG_CHAT_INPUT_PRICE: input, RAG_CHAT_OUTPUT_PRICE: output } = values;
    const cachedInput = values.RAG_CHAT_CACHED_INPUT_PRICE ?? input;
    if (input !== undefined && output !== undefined && cachedInput !== undefined) {
      return { input, cachedInput, output };
    }
    if ([input, cachedInput, output].some((each) => each !== undefined)) {
      faults.push('RAG_CHAT_INPUT_PRICE and RAG_CHAT_OUTPUT_PRICE belong together. Set both, or none.');
    }
    return undefined;
  }

  function warnWhereWithoutEffect(): void {
    const isSet = (name: string) => given[name] !== undefined;
    const without = (needed: string, names: string[]) => {
      const set = names.filter(isSet);
      if (set.length > 0) warnings.push(`${set.join(', ')}: without effect, for ${needed}.`);
    };
    if (!models) {
      without(
        'neither OPENAI_API_KEY nor OPENAI_BASE_URL is set',
        Object.keys(VARIABLES).filter((name) => /^RAG_(?:CHAT|EMBEDDING)_/.test(name)),
      );
    }
    if (index !== 'QDRANT_URL') without('QDRANT_URL is not set', ['RAG_INDEX_NAME', 'RAG_STORE_TIMEOUT_MS']);
    if (values.RAG_ACCESS === 'open') without('RAG_ACCESS is open', OF_LIMITED_ACCESS);
    if (values.RAG_ACCESS === 'limited') without('RAG_ACCESS is not keys', ['RAG_KEY_REQUESTS_PER_MINUTE']);
    if (database !== 'DATABASE_URL') without('DATABASE_URL is not set', ['DATABASE_POOL_SIZE']);
  }
}

function unknownNames(environment: Environment): string[] {
  const known = Object.keys(VARIABLES);
  return Object.keys(environment)
    .filter((name) => name.startsWith('RAG_') && !known.includes(name) && !OF_THE_PLUGIN.has(name))
    .map((name) => {
      const nearest = nearestName(name, known);
      return `${name}: the API knows no such variable.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`;
    });
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
