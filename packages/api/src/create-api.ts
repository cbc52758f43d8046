import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { createApp } from './app.js';
import { compose } from './compose.js';
import { parseConfig, type Config, type ConfigDefaults } from './config.js';
import type { Environment } from './config-texts.js';
import type { SiteLocale } from './site-locales.js';

export interface ApiOptions {
  /** Default `process.env`. */
  environment?: Environment | undefined;
  /** Values for variables that the environment does not set. */
  defaults?: ConfigDefaults | undefined;
  /** Indexes of the built site in `RAG_SITE_DIR`. Default: what lies in its folder. */
  siteLocales?: SiteLocale[] | undefined;
  /** Default: JSON lines on the standard output. */
  logger?: Logger | undefined;
}

/** An API to be mounted in a server of another's. */
export interface Api {
  readonly config: Config;
  /** For messages: what answers, and from which index. */
  readonly description: { mode: 'generated' | 'extractive'; index: string; database: 'server' | 'embedded' };
  /** Answers the requests of `isApiPath`, and every other one with a 404. */
  handler(request: IncomingMessage, response: ServerResponse): void;
  /**
   * Refuses new requests, lets running answers end within `config.shutdownDrainMs`, makes them end, and closes what was
   * opened.
   */
  close(): Promise<void>;
}

/**
 * Reads the environment, opens what it names and makes the API.
 *
 * @throws RagError `CONFIG_INVALID` that lists every fault, or what `compose` throws
 */
export async function createApi({
  environment,
  defaults,
  siteLocales,
  logger,
}: ApiOptions = {}): Promise<Api> {
  const config = parseConfig(environment, defaults);
  const { deps, close } = await compose(config, { siteLocales, logger });
  for (const warning of config.warnings) deps.logger.warn(warning);
  const app = createApp(deps);
  let closing: Promise<void> | undefined;
  return {
    config,
    description: {
      mode: deps.answerer.mode,
      index: deps.store.description,
      database: config.database.kind,
    },
    handler: (request, response) => void app(request, response),
    close() {
      closing ??= deps.lifecycle.drain(config.shutdownDrainMs).then(close);
      return closing;
    },
  };
}

const API_PATHS = new Set(['/health', '/ready', '/metrics', '/openapi.json']);

/** Whether a path is one of the API's, where it shares an origin with a site. */
export function isApiPath(pathname: string): boolean {
  return pathname === '/v1' || pathname.startsWith('/v1/') || API_PATHS.has(pathname);
}
