import type { Dashboard } from './dashboard.js';

export const retrieval: Dashboard = {
  uid: 'rag-retrieval',
  title: 'Retrieval and model',
  panels: [
    {
      title: 'Search time, 95 %',
      description: 'The objective is 500 ms.',
      kind: 'timeseries',
      unit: 's',
      queries: [
        {
          expr: 'histogram_quantile(0.95, sum by (le, mode) (rate(rag_vector_search_duration_seconds_bucket[$__rate_interval])))',
          legend: '{{mode}}',
        },
      ],
      limit: { value: 0.5 },
    },
    {
      title: 'Latest search',
      description: 'By language and instance.',
      kind: 'timeseries',
      unit: 'ms',
      queries: [{ expr: 'rag_vector_search_latency_ms', legend: '{{locale}} {{instance}}' }],
    },
    {
      title: 'Model time, 95 %',
      description: 'Calls of the chat model, by purpose. The objective for answers is 5 s.',
      kind: 'timeseries',
      unit: 's',
      queries: [
        {
          expr: 'histogram_quantile(0.95, sum by (le, purpose) (rate(rag_llm_generation_duration_seconds_bucket[$__rate_interval])))',
          legend: '{{purpose}}',
        },
      ],
      limit: { value: 5 },
    },
    {
      title: 'Latest call of the chat model',
      description: 'By purpose and instance.',
      kind: 'timeseries',
      unit: 'ms',
      queries: [{ expr: 'rag_llm_generation_latency_ms', legend: '{{purpose}} {{instance}}' }],
    },
    {
      title: 'Embedding time, 95 %',
      description: 'Calls of the embedding model.',
      kind: 'timeseries',
      unit: 's',
      queries: [
        {
          expr: 'histogram_quantile(0.95, sum by (le) (rate(rag_embedding_duration_seconds_bucket[$__rate_interval])))',
          legend: 'p95',
        },
      ],
    },
    {
      title: 'Answers without a part',
      description: 'Searched by words alone, or not rewritten, because that part failed. Should be 0.',
      kind: 'timeseries',
      unit: 'short',
      queries: [
        {
          expr: 'sum by (part, code) (increase(rag_degraded_answers_total[$__rate_interval]))',
          legend: '{{part}} {{code}}',
        },
      ],
    },
    {
      title: 'Tokens',
      description: 'Each second, by kind.',
      kind: 'timeseries',
      unit: 'short',
      queries: [
        { expr: 'sum by (kind) (rate(rag_tokens_used_total[$__rate_interval]))', legend: '{{kind}}' },
      ],
    },
    {
      title: 'Kept answers',
      description: 'Share of answers that were repeats and asked no model.',
      kind: 'timeseries',
      unit: 'percentunit',
      queries: [
        {
          expr: '(sum(rate(rag_answers_total{cached="true"}[$__rate_interval])) or vector(0)) / sum(rate(rag_answers_total[$__rate_interval]))',
          legend: 'kept',
        },
      ],
    },
  ],
};
