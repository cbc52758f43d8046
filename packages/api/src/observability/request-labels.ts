import type { Request, Response } from 'express';
import type { ErrorCode } from 'docusaurus-rag-core';

/** What a route tells about its request, for the log line and the metrics. Never text of the reader's. */
export interface RequestLabels {
  /** A locale of the site's. */
  locale?: string;
  mode?: string;
  code?: ErrorCode;
  /** Where requests are traced. */
  traceId?: string;
  /** Id of the key that asks. */
  keyId?: string;
}

/** Asked every few seconds by machines: worth neither a line nor a trace each. */
export const QUIET_ROUTES: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);

const LABELS = Symbol('request labels');

interface Labelled {
  [LABELS]?: RequestLabels;
}

export function labelRequest(response: Response, labels: RequestLabels): void {
  const locals = response.locals as Labelled;
  locals[LABELS] = { ...locals[LABELS], ...labels };
}

export function labelsOf(response: Response): RequestLabels {
  return (response.locals as Labelled)[LABELS] ?? {};
}

/** The pattern of the route that answers, `unmatched` when there is none. */
export function routeOf(request: Request): string {
  const path: unknown = (request.route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? path : 'unmatched';
}
