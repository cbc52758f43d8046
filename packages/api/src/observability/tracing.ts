import type { NextFunction, Request, Response } from 'express';

/** Names and values as OpenTelemetry's semantic conventions have them. Never a text of a reader's, a page's or a model's. */
export type SpanAttributes = Record<string, string | number | boolean>;

export interface EndedWork {
  name: string;
  /** `client`: a call of another service. */
  kind: 'client' | 'internal';
  durationMs: number;
  attributes: SpanAttributes;
}

/** Traces of requests. Work that belongs to no traced request is not traced. */
export interface Tracing {
  /** Begins a trace, or goes on with that of `traceparent`, until the response is closed. */
  traceRequests(request: Request, response: Response, next: NextFunction): void;
  /** Notes work that has just ended, as a part of the request it was done for. */
  ended(work: EndedWork): void;
  /** Does work as a part of the request. */
  around<Result>(name: string, attributes: SpanAttributes, work: () => Promise<Result>): Promise<Result>;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}
