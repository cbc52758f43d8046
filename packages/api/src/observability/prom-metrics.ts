import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { boundedLabel } from './bounded-label.js';
import { STATUS_OF_CODE } from '../http/problem.js';
import type { Metrics } from './metrics.js';

/** Around the objectives: 0.5 s for a search, 5, 6 and 8 s for an answer. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 4, 5, 6, 8, 10, 15, 30];
/** Routes a reader's question comes by. */
const QUERY_ROUTES = new Set(['/v1/chat', '/v1/search']);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']);
const MAX_LOCALES = 50;
const MAX_MODELS = 20;

/** Metrics in Prometheus's format, in a registry of their own: several apps may live in one process. */
export function createPromMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const localeLabel = boundedLabel(MAX_LOCALES);
  const modelLabel = boundedLabel(MAX_MODELS);

  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: SECONDS, registers });

  const requests = histogram('http_request_duration_seconds', 'Requests, to the end of the response.', [
    'method',
    'route',
    'status',
  ]);
  const queries = histogram('rag_query_duration_seconds', 'Questions, to the end of the answer.', [
    'route',
    'status',
    'locale',
    'mode',
  ]);
  const queryErrors = counter('rag_query_errors_total', 'Requests that failed, by error code.', [
    'route',
    'code',
  ]);
  // From zero: a counter that begins with its first fault hides that fault from every rate.
  for (const [code, status] of Object.entries(STATUS_OF_CODE)) {
    if (status >= 500 || code === 'BUDGET_EXHAUSTED')
      for (const route of QUERY_ROUTES) queryErrors.inc({ route, code }, 0);
  }
  const degraded = counter('rag_degraded_answers_total', 'Answers made without a part that failed.', [
    'part',
    'code',
  ]);
  const searchSeconds = histogram('rag_vector_search_duration_seconds', 'Searches in the index store.', [
    'locale',
    'mode',
  ]);
  const searchMs = gauge('rag_vector_search_latency_ms', 'The latest search in the index store.', [
    'locale',
    'mode',
  ]);
  const generationSeconds = histogram('rag_llm_generation_duration_seconds', 'Calls of the chat model.', [
    'model',
    'purpose',
  ]);
  const generationMs = gauge('rag_llm_generation_latency_ms', 'The latest call of the chat model.', [
    'model',
    'purpose',
  ]);
  const embeddingSeconds = histogram('rag_embedding_duration_seconds', 'Calls of the embedding model.', [
    'model',
  ]);
  const tokens = counter('rag_tokens_used_total', 'Tokens, as the models’ services count them.', [
    'model',
    'purpose',
    'kind',
  ]);
  const cost = counter('rag_cost_usd_total', 'US dollars, as far as prices are known.', ['model', 'purpose']);
  const firstToken = histogram(
    'rag_first_token_seconds',
    'From the request to the first text of the answer.',
    [],
  );
  const streamsOpen = gauge('rag_streams_open', 'Answers being streamed.', []);
  const streamsClosed = counter('rag_streams_closed_total', 'Streams by how they ended.', ['reason']);
  const answers = counter('rag_answers_total', 'Answers by how they ended.', [
    'locale',
    'outcome',
    'mode',
    'cached',
  ]);
  const feedback = counter('rag_feedback_total', 'What readers think of answers.', ['rating']);
  const activeSessions = gauge(
    'rag_active_sessions',
    'Conversations with a message in the last half hour.',
    [],
  );

  return {
    requestFinished({ route, method, status, locale = '', mode = '', durationSeconds }) {
      requests.observe({ method: METHODS.has(method) ? method : 'other', route, status }, durationSeconds);
      if (!QUERY_ROUTES.has(route)) return;
      queries.observe({ route, status, locale: localeLabel(locale), mode }, durationSeconds);
    },
    queryFailed: (labels) => queryErrors.inc(labels),
    degraded: (labels) => degraded.inc(labels),
    retrieved({ locale, mode, durationSeconds }) {
      const labels = { locale: localeLabel(locale), mode };
      searchSeconds.observe(labels, durationSeconds);
      searchMs.set(labels, durationSeconds * 1000);
    },
    modelCalled({ purpose, model, durationSeconds, inputTokens, cachedInputTokens, outputTokens, costUsd }) {
      const labels = { model: modelLabel(model), purpose };
      if (purpose === 'embedding') embeddingSeconds.observe({ model: labels.model }, durationSeconds);
      else {
        generationSeconds.observe(labels, durationSeconds);
        generationMs.set(labels, durationSeconds * 1000);
      }
      // Kinds do not overlap, so that their sum is the total.
      tokens.inc({ ...labels, kind: 'input' }, Math.max(0, inputTokens - cachedInputTokens));
      tokens.inc({ ...labels, kind: 'cached_input' }, cachedInputTokens);
      tokens.inc({ ...labels, kind: 'output' }, outputTokens);
      if (costUsd !== undefined) cost.inc(labels, costUsd);
    },
    firstTokenSent: (durationSeconds) => firstToken.observe(durationSeconds),
    streamOpened: () => streamsOpen.inc(),
    streamClosed(reason) {
      streamsOpen.dec();
      streamsClosed.inc({ reason });
    },
    answered({ locale, outcome, mode, cached }) {
      answers.inc({ locale: localeLabel(locale), outcome, mode, cached: String(cached) });
    },
    feedbackGiven: (rating) => feedback.inc({ rating }),
    setActiveSessions: (count) => activeSessions.set(count),
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
