import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VARIABLE_GROUPS } from './config-variables.js';
import { parseConfig, type ConfigDefaults } from './config.js';
import { readDatabaseUrl } from './config-database.js';
import type { Environment } from './config-texts.js';

const SITE = { RAG_SITE_DIR: '/srv/site' };
const QDRANT = { QDRANT_URL: 'https://qdrant.example.org:6333' };

/** The message of the fault, line by line, without the first. */
function faultsOf(environment: Environment, defaults?: ConfigDefaults): string[] {
  try {
    parseConfig(environment, defaults);
  } catch (error) {
    expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
    return (error as Error).message.split('\n- ').slice(1);
  }
  throw new Error('the environment is allowed');
}

describe('parseConfig', () => {
  it('needs nothing but an index: answers are quotes, the database is embedded', () => {
    expect(parseConfig(SITE)).toEqual({
      access: {
        mode: 'open',
        limits: { key: 600, session: 20, address: 60 },
        daily: { tokens: undefined, costUsd: undefined },
      },
      host: '127.0.0.1',
      port: 3001,
      shutdownDrainMs: 25_000,
      logLevel: 'info',
      index: { kind: 'site', dir: '/srv/site' },
      defaultLocale: undefined,
      database: { kind: 'embedded', dir: resolve('rag-data'), timeoutMs: 3000, sessionDays: 30 },
      allowedOrigins: [],
      siteUrl: undefined,
      trustedProxies: 0,
      answerTimeoutMs: 30_000,
      searchTimeoutMs: 10_000,
      maxConcurrentAnswers: 1000,
      cachedAnswers: 500,
      historyTurns: 3,
      chatModel: undefined,
      metricsToken: undefined,
      warnings: [],
    });
  });

  it('reads a whole production environment', () => {
    const config = parseConfig({
      ...QDRANT,
      QDRANT_API_KEY: 'read-key',
      RAG_INDEX_NAME: 'docs-preview',
      OPENAI_API_KEY: 'sk-0123456789',
      RAG_CHAT_INPUT_PRICE: '0.10',
      RAG_CHAT_CACHED_INPUT_PRICE: '0.01',
      RAG_CHAT_OUTPUT_PRICE: '0.5',
      DATABASE_URL: 'postgresql://rag:pass@db:5432/rag',
      RAG_SITE_URL: 'https://docs.example.org/handbook/',
      RAG_ALLOWED_ORIGINS: 'https://preview.example.org, https://docs.example.org',
      RAG_DEFAULT_LOCALE: 'ur-pk',
      PORT: '8080',
    });
    expect(config).toMatchObject({
      index: { kind: 'qdrant', url: QDRANT.QDRANT_URL, apiKey: 'read-key', name: 'docs-preview' },
      models: {
        apiKey: 'sk-0123456789',
        chat: { model: 'gpt-6-luna', price: { input: 0.1, cachedInput: 0.01, output: 0.5 } },
        embedding: { model: 'text-embedding-3-small' },
      },
      database: { kind: 'server', url: 'postgresql://rag:pass@db:5432/rag', poolSize: 10 },
      siteUrl: 'https://docs.example.org/handbook',
      allowedOrigins: ['https://docs.example.org', 'https://preview.example.org'],
      defaultLocale: 'ur-PK',
      port: 8080,
      chatModel: 'gpt-6-luna',
      warnings: [],
    });
  });

  it('cannot be changed once it is read', () => {
    const config = parseConfig({ ...QDRANT, OPENAI_BASE_URL: 'http://localhost:11434/v1' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.models?.chat)).toBe(true);
    expect(Object.isFrozen(config.allowedOrigins)).toBe(true);
  });

  it('lists all faults together: variable, value and what is allowed', () => {
    expect(
      faultsOf({
        ...SITE,
        PORT: '12abc',
        LOG_LEVEL: 'loud',
        RAG_ANSWER_TIMEOUT_MS: '50',
        RAG_DEFAULT_LOCALE: 'اردو',
        RAG_ALLOWED_ORIGINS: 'https://docs.example.org/',
        RAG_CHAT_OUTPUT_PRICE: '1',
        OPENAI_API_KEY: 'sk-1 2',
      }),
    ).toEqual([
      'RAG_DEFAULT_LOCALE is "اردو". Allowed: a BCP 47 tag such as en or ur-PK.',
      'RAG_ALLOWED_ORIGINS is "https://docs.example.org/". Allowed: origins as browsers send them, parted by commas, such as https://docs.example.org; no path, no slash at the end, no *.',
      'OPENAI_API_KEY is set to something else. Allowed: a key: ASCII without spaces.',
      'PORT is "12abc". Allowed: a whole number from 0 to 65535.',
      'RAG_ANSWER_TIMEOUT_MS is "50". Allowed: a whole number from 100 to 600000.',
      'LOG_LEVEL is "loud". Allowed: fatal, error, warn, info, debug, trace, silent.',
    ]);
  });

  it('reads who may ask and how much, and tells what is without effect', () => {
    const limited = parseConfig({
      ...SITE,
      RAG_ACCESS: 'limited',
      RAG_ADDRESS_REQUESTS_PER_MINUTE: '30',
      RAG_DAILY_TOKENS: '5000000000',
      RAG_DAILY_COST_USD: '2.50',
    });
    expect(limited.access).toEqual({
      mode: 'limited',
      limits: { key: 600, session: 20, address: 30 },
      daily: { tokens: 5_000_000_000, costUsd: 2.5 },
    });
    expect(limited.warnings).toEqual([]);
    expect(parseConfig({ ...SITE, RAG_DAILY_COST_USD: '1' }).warnings).toEqual([
      'RAG_DAILY_COST_USD: without effect, for RAG_ACCESS is open.',
    ]);
    expect(
      faultsOf({ ...SITE, RAG_ACCESS: 'yes', RAG_DAILY_COST_USD: '0', RAG_DAILY_TOKENS: '1e6' }),
    ).toEqual([
      'RAG_ACCESS is "yes". Allowed: open, limited, keys.',
      'RAG_DAILY_TOKENS is "1e6". Allowed: a whole number from 1 to 1000000000000.',
      'RAG_DAILY_COST_USD is "0". Allowed: US dollars above 0, such as 2.50.',
    ]);
  });

  it('traces where a collector is named, and keeps what readers write out of the log of production', () => {
    const collector = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://jaeger:4318/' };
    expect(
      parseConfig({ ...SITE, ...collector, OTEL_EXPORTER_OTLP_HEADERS: 'api-key=a%20b, x-team=docs' })
        .tracing,
    ).toEqual({
      endpoint: 'http://jaeger:4318',
      headers: { 'api-key': 'a b', 'x-team': 'docs' },
      environment: 'development',
    });
    expect(faultsOf({ ...SITE, OTEL_EXPORTER_OTLP_HEADERS: 'hunter2' })).toEqual([
      'OTEL_EXPORTER_OTLP_HEADERS is set to something else. Allowed: name=value, parted by commas, with values percent-encoded.',
    ]);
    for (const LOG_LEVEL of ['debug', 'trace']) {
      expect(faultsOf({ ...SITE, LOG_LEVEL, RAG_ENVIRONMENT: 'production' })).toEqual([
        expect.stringContaining('the log would hold what readers write'),
      ]);
      expect(parseConfig({ ...SITE, LOG_LEVEL, RAG_ENVIRONMENT: 'staging' }).logLevel).toBe(LOG_LEVEL);
    }
  });

  it.each(['12abc', '1e3', '0x10', '-1', '1.5', '65536', '+80', '٣٠٠٠', '8 0'])(
    'takes no port %j',
    (PORT) => {
      expect(faultsOf({ ...SITE, PORT })).toHaveLength(1);
    },
  );

  it.each([
    '*',
    'docs.example.org',
    'https://docs.example.org/',
    'https://*.example.org',
    'https://docs.example.org/a',
    'ftp://docs.example.org',
    'null',
  ])('takes no origin %j', (origin) => {
    const faults = faultsOf({ ...SITE, RAG_ALLOWED_ORIGINS: `https://ok.example.org,${origin}` });
    expect(faults).toHaveLength(1);
  });

  it.each([
    'OPENAI_API_KEY',
    'QDRANT_API_KEY',
    'DATABASE_URL',
    'QDRANT_URL',
    'OPENAI_BASE_URL',
    'RAG_SITE_URL',
  ])('never shows what %s is set to', (name) => {
    const value = 'hunter2 hunter2';
    expect(faultsOf({ ...SITE, [name]: value }).join()).not.toContain('hunter2');
  });

  it('needs to know where the index is', () => {
    expect(faultsOf({})).toEqual([
      'There is no index. Set RAG_SITE_DIR to the folder of a built site, RAG_INDEX_DIR to that of a flat store, or QDRANT_URL.',
    ]);
  });

  it('takes one index and one database, not two', () => {
    expect(faultsOf({ ...SITE, ...QDRANT, DATABASE_URL: 'postgres://a@b/c', RAG_DATA_DIR: 'data' })).toEqual([
      'QDRANT_URL and RAG_SITE_DIR are both set. Keep one of them.',
      'DATABASE_URL and RAG_DATA_DIR are both set. Keep one of them.',
    ]);
  });

  it('takes prices together or not at all', () => {
    const faults = faultsOf({ ...SITE, OPENAI_API_KEY: 'sk-1', RAG_CHAT_INPUT_PRICE: '0' });
    expect(faults).toEqual([
      'RAG_CHAT_INPUT_PRICE and RAG_CHAT_OUTPUT_PRICE belong together. Set both, or none.',
    ]);
  });

  it('lets defaults stand back behind the environment, an index and a database as a whole', () => {
    const defaults = { RAG_SITE_DIR: '/srv/build', RAG_DATA_DIR: '/srv/data', PORT: '3000' };
    expect(parseConfig({}, defaults)).toMatchObject({
      index: { kind: 'site', dir: '/srv/build' },
      database: { kind: 'embedded', dir: '/srv/data' },
      port: 3000,
    });
    expect(parseConfig({ ...QDRANT, DATABASE_URL: 'postgres://a@b/c', PORT: '1' }, defaults)).toMatchObject({
      index: { kind: 'qdrant' },
      database: { kind: 'server' },
      port: 1,
    });
  });

  it('switches either model off with the name none', () => {
    const models = { ...SITE, OPENAI_BASE_URL: 'http://localhost:11434/v1' };
    expect(parseConfig({ ...models, RAG_EMBEDDING_MODEL: 'none' }).models).not.toHaveProperty('embedding');
    expect(parseConfig({ ...models, RAG_CHAT_MODEL: 'none' })).toMatchObject({ chatModel: undefined });
  });

  it('takes an empty variable for an absent one', () => {
    expect(parseConfig({ ...SITE, OPENAI_API_KEY: '', QDRANT_URL: ' ', PORT: '' })).toEqual(
      parseConfig(SITE),
    );
  });

  it('warns of variables it does not know, and guesses which was meant', () => {
    const { warnings } = parseConfig({
      ...SITE,
      RAG_SESION_DAYS: '7',
      RAG_COLOUR: 'red',
      RAG_PREVIEW: 'x',
      PATH: '/bin',
    });
    expect(warnings).toEqual([
      'RAG_SESION_DAYS: the API knows no such variable. Did you mean RAG_SESSION_DAYS?',
      'RAG_COLOUR: the API knows no such variable.',
    ]);
  });

  it('names a misspelt variable beside the fault it may be the cause of', () => {
    expect(faultsOf({ RAG_SITEDIR: '/srv/site' })).toEqual([
      expect.stringContaining('There is no index.'),
      'Warning: RAG_SITEDIR: the API knows no such variable. Did you mean RAG_SITE_DIR?',
    ]);
  });

  it('warns of variables that have no effect', () => {
    const { warnings } = parseConfig({ ...SITE, RAG_CHAT_MODEL: 'llama', RAG_INDEX_NAME: 'docs' });
    expect(warnings).toEqual([
      'RAG_CHAT_MODEL: without effect, for neither OPENAI_API_KEY nor OPENAI_BASE_URL is set.',
      'RAG_INDEX_NAME: without effect, for QDRANT_URL is not set.',
    ]);
  });

  it('gives a config or a fault whatever the variables hold', () => {
    const names = Object.values(VARIABLE_GROUPS).flatMap((group) => Object.keys(group));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom('1', 'none', 'en', '/srv'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text), (environment) => {
        try {
          parseConfig(environment);
        } catch (error) {
          expect(error).toMatchObject({ code: 'CONFIG_INVALID' });
        }
      }),
    );
  });
});

describe('readDatabaseUrl', () => {
  it('needs no other variable', () => {
    expect(readDatabaseUrl({ DATABASE_URL: 'postgres://a:b@c/d' })).toBe('postgres://a:b@c/d');
  });

  it.each([{}, { DATABASE_URL: 'mysql://a:hunter2@b/c' }])('refuses %j without showing it', (environment) => {
    expect(() => readDatabaseUrl(environment)).toThrow(/^(?![^]*hunter2)[^]*DATABASE_URL/);
  });
});
