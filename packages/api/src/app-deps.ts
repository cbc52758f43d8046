import type { Answerer, IndexStore } from 'docusaurus-rag-core';
import type { Logger } from 'pino';
import type { FeedbackStore } from './feedback/feedback-store.js';
import type { Lifecycle } from './http/lifecycle.js';
import type { KeyStore } from './keys/key-store.js';
import type { Access } from './limits/access.js';
import type { Metrics } from './observability/metrics.js';
import type { Tracing } from './observability/tracing.js';
import type { SessionStore } from './sessions/session-store.js';

/** Settings of the routes. `Config` has more: what `compose` needs to choose adapters. */
export interface AppConfig {
  /** Origins a browser may ask from, exactly as in its `Origin` header. */
  readonly allowedOrigins: readonly string[];
  /** Address of the site; paths of citations become absolute with it. */
  readonly siteUrl?: string | undefined;
  /** Reverse proxies in front of the API. */
  readonly trustedProxies: number;
  /** From the request to the end of the stream. */
  readonly answerTimeoutMs: number;
  readonly searchTimeoutMs: number;
  /** Answers made at the same time; more are refused with `OVERLOADED`. */
  readonly maxConcurrentAnswers: number;
  /** Answers to first questions that are kept for an exact repeat; 0 for none. */
  readonly cachedAnswers: number;
  /** Earlier exchanges given to the model. */
  readonly historyTurns: number;
  /** Name of the chat model; undefined in keyless mode. */
  readonly chatModel?: string | undefined;
  /** Asked for by `/metrics`. Undefined: everybody may read them. */
  readonly metricsToken?: string | undefined;
}

/** Everything the routes need. `compose` makes it from a `Config`; tests and other programs may make their own. */
export interface AppDeps {
  readonly config: AppConfig;
  readonly store: IndexStore;
  readonly answerer: Answerer;
  readonly sessions: SessionStore;
  readonly feedback: FeedbackStore;
  readonly database: {
    /** Asks the database something. @throws RagError with a `DATABASE_…` code */
    ping(): Promise<void>;
  };
  /** Who may ask, and how much. Absent: everybody, without limits. */
  readonly access?: Access | undefined;
  readonly keys: KeyStore;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Absent: nothing is traced. */
  readonly tracing?: Tracing | undefined;
  readonly lifecycle: Lifecycle;
  now(): Date;
}
