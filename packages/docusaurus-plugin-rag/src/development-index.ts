import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { canReach, indexUrl, type Site } from './site.js';

/** A middleware as webpack-dev-server takes it: `path` is cut off the URL it sees. */
export interface DevelopmentMiddleware {
  name: string;
  path: string;
  middleware(request: IncomingMessage, response: ServerResponse): void;
}

/**
 * Serves the index that was built last while the site is developed. A file that is not there is a 404: the development
 * server itself answers every unknown path with a page.
 */
export function developmentMiddlewares({ current, default: fallback }: Site): DevelopmentMiddleware[] {
  const locales = canReach(current, fallback) ? [current, fallback] : [current];
  return locales.map((locale) => {
    const serve = sirv(locale.indexDir, { dev: true, etag: true });
    return {
      name: `rag-index-${locale.name}`,
      path: indexUrl(locale),
      middleware: (request, response) => serve(request, response),
    };
  });
}
