import {
  choice,
  dollars,
  folder,
  headers,
  integer,
  languageTag,
  optionalChoice,
  origins,
  price,
  secret,
  word,
  webAddress,
  type Variable,
} from './config-kinds.js';
import { ACCESS_MODES } from './limits/access-mode.js';
import { LOG_LEVELS } from './observability/logger.js';

export const ENVIRONMENTS = ['development', 'staging', 'production'] as const;

const DAY_MS = 86_400_000;
const MODEL_NAME = { pattern: /^\S{1,200}$/, allowed: 'the name of a model, or none' };
const KEY = { pattern: /^[\x21-\x7e]+$/, allowed: 'a key: ASCII without spaces' };

const perMinute = (whose: string, fallback: number) =>
  integer({ meaning: `Requests a minute ${whose}.`, fallback, min: 1, max: 1_000_000 });

const timeout = (meaning: string, fallback: number, max: number) =>
  integer({ meaning: `${meaning} Milliseconds.`, fallback, min: 100, max });

/** Every variable the API reads, by what it is about. */
export const VARIABLE_GROUPS = {
  'The site and its index': {
    RAG_SITE_DIR: folder('Folder of the built site: its own index is searched.'),
    RAG_INDEX_DIR: folder('Folder of a flat store, which holds embeddings too.'),
    QDRANT_URL: webAddress('Qdrant 1.17 or later. One of these three says where the index is.'),
    QDRANT_API_KEY: secret('Key of Qdrant’s that may read.', KEY),
    RAG_INDEX_NAME: word({
      meaning: 'Name the site was published under in Qdrant.',
      fallback: 'docs',
      pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
      allowed: '1 to 63 of a–z, 0–9 and -, such as docs or docs-preview',
    }),
    RAG_DEFAULT_LOCALE: languageTag('Locale to look in when the reader’s own pages do not hold the answer.'),
    RAG_SITE_URL: webAddress(
      'Address of the site: browsers may ask from its origin, and links become absolute.',
    ),
    RAG_ALLOWED_ORIGINS: origins('Other origins that browsers may ask from.'),
  },
  Models: {
    OPENAI_API_KEY: secret(
      'Key of OpenAI or of another service of the same kind. Without it and without OPENAI_BASE_URL, answers are quotes.',
      KEY,
    ),
    OPENAI_BASE_URL: webAddress('Another service, up to /v1.', 'OpenAI’s own'),
    RAG_CHAT_MODEL: word({
      meaning: 'Model that writes answers; none: answers are quotes.',
      fallback: 'gpt-6-luna',
      ...MODEL_NAME,
    }),
    RAG_CHAT_REASONING_EFFORT: optionalChoice(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'], {
      meaning: 'How long the model may think, where it can.',
      defaultText: 'none for gpt-6, else the model’s own',
    }),
    RAG_CHAT_INPUT_PRICE: price('Price of the chat model’s input.'),
    RAG_CHAT_CACHED_INPUT_PRICE: price('Price of its input that the service had cached.'),
    RAG_CHAT_OUTPUT_PRICE: price('Price of its output.'),
    RAG_EMBEDDING_MODEL: word({
      meaning: 'Model of the release’s vectors; none: search by words alone.',
      fallback: 'text-embedding-3-small',
      ...MODEL_NAME,
    }),
    RAG_EMBEDDING_DIMENSIONS: integer({
      meaning: 'Length to shorten vectors to, for models that can.',
      fallback: undefined,
      defaultText: 'the model’s own',
      min: 1,
      max: 65_536,
    }),
    RAG_EMBEDDING_PRICE: price('Price of the embedding model’s input.'),
  },
  'Database and conversations': {
    DATABASE_URL: secret(
      'PostgreSQL server. Run docusaurus-rag-api migrate before the first start and after updates.',
      {
        pattern: /^postgres(?:ql)?:\/\/\S+$/,
        allowed: 'postgresql://user:password@host:5432/database',
      },
    ),
    DATABASE_POOL_SIZE: integer({ meaning: 'Connections at most.', fallback: 10, min: 1, max: 1000 }),
    RAG_DATA_DIR: folder(
      'Folder of the embedded database, for one process.',
      'rag-data, without DATABASE_URL',
    ),
    RAG_SESSION_DAYS: integer({
      meaning: 'A conversation is deleted so many days after its last question.',
      fallback: 30,
      min: 1,
      max: 3650,
    }),
    RAG_HISTORY_TURNS: integer({
      meaning: 'Earlier questions, with their answers, that a follow-up is read with.',
      fallback: 3,
      min: 0,
      max: 3,
    }),
  },
  'Keys and limits': {
    RAG_ACCESS: choice(ACCESS_MODES, {
      meaning:
        'Who may ask. open: everybody, without limits; limited: everybody, within the limits below; keys: whoever has a key of docusaurus-rag-api keys create, within them.',
      fallback: 'open',
    }),
    RAG_KEY_REQUESTS_PER_MINUTE: perMinute('by one key', 600),
    RAG_SESSION_REQUESTS_PER_MINUTE: perMinute('of one conversation', 20),
    RAG_ADDRESS_REQUESTS_PER_MINUTE: perMinute('from one address, but for those with a secret key', 60),
    RAG_DAILY_TOKENS: integer({
      meaning: 'Tokens that all answers of a day (UTC) may take.',
      fallback: undefined,
      defaultText: 'no limit',
      min: 1,
      max: 1_000_000_000_000,
    }),
    RAG_DAILY_COST_USD: dollars('What all answers of a day (UTC) may cost.'),
  },
  'Server and limits': {
    HOST: word({
      meaning: 'Address to listen at; 0.0.0.0 in a container.',
      fallback: '127.0.0.1',
      pattern: /^[\w.:-]+$/,
      allowed: 'a host name or IP address',
    }),
    PORT: integer({
      meaning: 'Port to listen at; 0 for any that is free.',
      fallback: 3001,
      min: 0,
      max: 65_535,
    }),
    RAG_TRUST_PROXY: integer({
      meaning: 'Reverse proxies in front of the API.',
      fallback: 0,
      min: 0,
      max: 10,
    }),
    RAG_MAX_CONCURRENT_ANSWERS: integer({
      meaning: 'Answers made at the same time; more are refused with OVERLOADED.',
      fallback: 1000,
      min: 1,
      max: 100_000,
    }),
    RAG_CACHED_ANSWERS: integer({
      meaning: 'Answers to first questions kept for an exact repeat; 0 for none.',
      fallback: 500,
      min: 0,
      max: 100_000,
    }),
    RAG_ANSWER_TIMEOUT_MS: timeout('Longest time for an answer, to its end.', 30_000, 600_000),
    RAG_SEARCH_TIMEOUT_MS: timeout('Longest time for a search.', 10_000, 60_000),
    RAG_STORE_TIMEOUT_MS: timeout('Longest time for a query of Qdrant.', 3000, 60_000),
    RAG_DATABASE_TIMEOUT_MS: timeout('Longest time for a statement of the database.', 3000, 60_000),
    RAG_SHUTDOWN_DRAIN_MS: integer({
      meaning: 'Time that running answers get when the process is told to stop. Milliseconds.',
      fallback: 25_000,
      min: 0,
      max: DAY_MS,
    }),
  },
  'Logs, metrics and traces': {
    LOG_LEVEL: choice(LOG_LEVELS, {
      meaning:
        'Least level of log lines. What readers write is logged at debug and trace only, which production may not have.',
      fallback: 'info',
    }),
    RAG_ENVIRONMENT: choice(ENVIRONMENTS, {
      meaning: 'Where it runs: told to traces, and production keeps what readers write out of the log.',
      fallback: 'development',
    }),
    RAG_METRICS_TOKEN: secret(
      'Token that /metrics asks for, as Authorization: Bearer. Without it, everybody may read them.',
      {
        pattern: /^[\w~+/.=-]{16,200}$/,
        allowed: '16 to 200 characters, as openssl rand -hex 32 writes them',
      },
    ),
    OTEL_EXPORTER_OTLP_ENDPOINT: webAddress(
      'Collector that traces are sent to over OTLP/HTTP, without /v1/traces. Without it, nothing is traced.',
    ),
    OTEL_EXPORTER_OTLP_HEADERS: headers('Headers for it, such as its key.'),
  },
} as const satisfies Record<string, Record<string, Variable<unknown>>>;

type Groups = typeof VARIABLE_GROUPS;
type ValueOf<Kind> = Kind extends { fallback: infer Value } ? Value : never;
type ValuesOf<Group> = { [Name in keyof Group]: ValueOf<Group[Name]> };

/** Values by the names of their variables. */
export type Values = ValuesOf<Groups['The site and its index']> &
  ValuesOf<Groups['Models']> &
  ValuesOf<Groups['Database and conversations']> &
  ValuesOf<Groups['Keys and limits']> &
  ValuesOf<Groups['Server and limits']> &
  ValuesOf<Groups['Logs, metrics and traces']>;

export const VARIABLES = Object.assign({}, ...Object.values(VARIABLE_GROUPS)) as Record<
  keyof Values,
  Variable<unknown>
>;
