import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Request } from 'express';
import { RagError } from 'docusaurus-rag-core';
import { requestIdOf } from '../http/request-id.js';
import { PACKAGE_VERSION } from '../package-version.js';
import { labelRequest, labelsOf, QUIET_ROUTES, routeOf } from './request-labels.js';
import type { Tracing } from './tracing.js';

export interface TracingOptions {
  /** Address of a collector, without `/v1/traces`. */
  endpoint: string;
  /** Sent with every export: a key of the collector's. */
  headers?: Readonly<Record<string, string>> | undefined;
  environment?: string | undefined;
}

/** A collector that is silent keeps nobody waiting for long. */
const EXPORT_TIMEOUT_MS = 3000;
const KINDS = { client: SpanKind.CLIENT, internal: SpanKind.INTERNAL };

/**
 * Traces over OTLP/HTTP, as JSON. Nothing of it is global: several APIs may live in one process. Spans wait in memory, 2,048
 * at most, while the collector is away.
 */
export function createOtelTracing({ endpoint, headers, environment }: TracingOptions): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint}/v1/traces`,
    headers: { ...headers },
    timeoutMillis: EXPORT_TIMEOUT_MS,
  });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'docusaurus-rag-api',
      'service.version': PACKAGE_VERSION,
      ...(environment !== undefined && { 'deployment.environment.name': environment }),
    }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: EXPORT_TIMEOUT_MS })],
  });
  const tracer = provider.getTracer('docusaurus-rag-api', PACKAGE_VERSION);
  const current = new AsyncLocalStorage<Context>();

  return {
    traceRequests(request, response, next) {
      const parent = parentOf(request);
      if (QUIET_ROUTES.has(request.path) || request.method === 'OPTIONS') {
        next();
        return;
      }
      const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER }, parent);
      labelRequest(response, { traceId: span.spanContext().traceId });
      response.once('close', () => {
        const route = routeOf(request);
        const { code, locale, mode } = labelsOf(response);
        span.updateName(`${request.method} ${route}`);
        span.setAttributes({
          'http.request.method': request.method,
          'http.route': route,
          'http.response.status_code': response.statusCode,
          'rag.request_id': requestIdOf(response),
          ...(locale !== undefined && { 'rag.locale': locale }),
          ...(mode !== undefined && { 'rag.mode': mode }),
        });
        if (code !== undefined) fail(span, code, response.statusCode >= 500 || response.statusCode < 400);
        span.end();
      });
      current.run(trace.setSpan(parent, span), next);
    },

    ended({ name, kind, durationMs, attributes }) {
      const context = current.getStore();
      if (!context) return;
      const endedAt = Date.now();
      tracer
        .startSpan(name, { kind: KINDS[kind], startTime: endedAt - durationMs, attributes }, context)
        .end(endedAt);
    },

    async around(name, attributes, work) {
      const context = current.getStore();
      if (!context) return work();
      const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, context);
      try {
        return await current.run(trace.setSpan(context, span), work);
      } catch (error) {
        fail(span, error instanceof RagError ? error.code : 'INTERNAL', true);
        throw error;
      } finally {
        span.end();
      }
    },

    // What cannot be sent any more is lost; the process ends all the same.
    close: () => provider.shutdown().catch(() => {}),
  };
}

/** Messages of errors may hold what was written or asked: the code says enough. */
function fail(span: Span, code: string, isFault: boolean): void {
  span.setAttribute('error.type', code);
  if (isFault) span.setStatus({ code: SpanStatusCode.ERROR });
}

/** W3C Trace Context: the caller's span, where it sends one. */
function parentOf({ headers }: Request): Context {
  const given = headers.traceparent;
  const [, traceId = '', spanId = ''] =
    /^[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}$/.exec(
      typeof given === 'string' ? given : '',
    ) ?? [];
  if (traceId === '') return ROOT_CONTEXT;
  // Whether it is traced is decided here: anybody may send anything.
  const traceFlags = TraceFlags.SAMPLED;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
