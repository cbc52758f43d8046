import type { Dashboard } from './dashboard.js';

export const service: Dashboard = {
  uid: 'rag-service',
  title: 'Service',
  panels: [
    {
      title: 'Failed questions',
      description: 'Of the last five minutes. Above 1 % somebody is paged.',
      kind: 'stat',
      unit: 'percentunit',
      queries: [{ expr: 'rag:query_error_ratio:5m', legend: 'failed' }],
      limit: { value: 0.01 },
    },
    {
      title: 'Answer time, 95 %',
      description:
        'From the question to the end of the answer. The objective is 6 s; above 8 s somebody is paged.',
      kind: 'stat',
      unit: 's',
      queries: [{ expr: 'rag:chat_duration_seconds:p95_5m', legend: 'p95' }],
      limit: { value: 6 },
    },
    {
      title: 'Uptime this month, at best',
      description: 'If the service stays up until the month ends. The objective is 99.5 %.',
      kind: 'stat',
      unit: 'percentunit',
      queries: [{ expr: 'rag:month_uptime:ratio', legend: 'uptime' }],
      limit: { value: 0.995, below: true },
    },
    {
      title: 'Error budget left',
      description: 'Of the last three days: 100 % when nothing failed, 0 % when 0.5 % of the questions did.',
      kind: 'stat',
      unit: 'percentunit',
      queries: [
        { expr: '1 - rag:query_error_ratio:3d / on () (1 - rag:limit:objective_ratio)', legend: 'left' },
      ],
      limit: { value: 0.2, below: true },
    },
    {
      title: 'Questions',
      description: 'Answered or failed, each second, by language.',
      kind: 'timeseries',
      unit: 'reqps',
      queries: [
        {
          expr: 'sum by (locale) (rate(rag_query_duration_seconds_count[$__rate_interval]))',
          legend: '{{locale}}',
        },
      ],
    },
    {
      title: 'Faults by code',
      description: 'What failed: the code leads to its playbook.',
      kind: 'timeseries',
      unit: 'reqps',
      queries: [
        {
          expr: 'sum by (code) (rate(rag_query_errors_total[$__rate_interval])) > 0',
          legend: '{{code}}',
        },
      ],
    },
    {
      title: 'Answer time',
      description: 'Half of the answers, and 95 %.',
      kind: 'timeseries',
      unit: 's',
      queries: [
        {
          expr: 'histogram_quantile(0.5, sum by (le) (rate(rag_query_duration_seconds_bucket{route="/v1/chat"}[$__rate_interval])))',
          legend: 'p50',
        },
        { expr: 'rag:chat_duration_seconds:p95_5m', legend: 'p95' },
      ],
      limit: { value: 6 },
    },
    {
      title: 'Time to the first word, 95 %',
      description: 'What a reader waits before something appears.',
      kind: 'timeseries',
      unit: 's',
      queries: [
        {
          expr: 'histogram_quantile(0.95, sum by (le) (rate(rag_first_token_seconds_bucket[$__rate_interval])))',
          legend: 'p95',
        },
      ],
    },
    {
      title: 'Open streams',
      description: 'Answers that are being written, by instance.',
      kind: 'timeseries',
      unit: 'short',
      queries: [{ expr: 'rag_streams_open', legend: '{{instance}}' }],
    },
    {
      title: 'Instances and the outside',
      description: 'Instances that answer Prometheus; 1 when the public address answers.',
      kind: 'timeseries',
      unit: 'short',
      queries: [
        { expr: 'sum(up{job="rag-api"})', legend: 'instances' },
        { expr: 'max(probe_success{job="rag-probe"})', legend: 'public address' },
      ],
    },
  ],
};
