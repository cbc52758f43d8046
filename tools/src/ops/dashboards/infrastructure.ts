import type { Dashboard } from './dashboard.js';

export const infrastructure: Dashboard = {
  uid: 'rag-infrastructure',
  title: 'Infrastructure',
  panels: [
    {
      title: 'Index age',
      description: 'Days since the release in use was published; the limit is 14.',
      kind: 'stat',
      unit: 'd',
      queries: [{ expr: '(time() - max(rag_index_published_timestamp_seconds)) / 86400', legend: 'age' }],
      limit: { value: 14 },
    },
    {
      title: 'Certificate',
      description: 'Days until it expires.',
      kind: 'stat',
      unit: 'd',
      queries: [
        {
          expr: 'min(probe_ssl_earliest_cert_expiry{job="rag-probe"} - time()) / 86400',
          legend: 'left',
        },
      ],
      limit: { value: 14, below: true },
    },
    {
      title: 'Firing alerts',
      description: 'Now.',
      kind: 'stat',
      unit: 'short',
      queries: [{ expr: 'count(ALERTS{alertstate="firing"}) or vector(0)', legend: 'firing' }],
      limit: { value: 1 },
    },
    {
      title: 'Oldest process',
      description: 'Days since the oldest instance was started: since the last deployment.',
      kind: 'stat',
      unit: 'd',
      queries: [
        { expr: '(time() - min(process_start_time_seconds{job="rag-api"})) / 86400', legend: 'oldest' },
      ],
    },
    {
      title: 'Processor',
      description: 'Of one processor, which is all that JavaScript uses. The limit is 80 %.',
      kind: 'timeseries',
      unit: 'percentunit',
      queries: [{ expr: 'rag:instance_cpu:ratio', legend: '{{instance}}' }],
      limit: { value: 0.8 },
    },
    {
      title: 'Memory',
      description: 'Of what the instance may use. The limit is 85 %.',
      kind: 'timeseries',
      unit: 'percentunit',
      queries: [{ expr: 'rag:instance_memory:ratio', legend: '{{instance}}' }],
      limit: { value: 0.85 },
    },
    {
      title: 'Database connections',
      description: 'Of the pool. The limit is 90 %; below it, statements that wait.',
      kind: 'timeseries',
      unit: 'percentunit',
      queries: [{ expr: 'rag:instance_database_connections:ratio', legend: '{{instance}}' }],
      limit: { value: 0.9 },
    },
    {
      title: 'Waiting for the database',
      description: 'Statements that wait for a connection. Should be 0.',
      kind: 'timeseries',
      unit: 'short',
      queries: [{ expr: 'rag_database_connections{state="waiting"}', legend: '{{instance}}' }],
    },
    {
      title: 'Disks',
      description: 'The limit is 90 %.',
      kind: 'timeseries',
      unit: 'percentunit',
      queries: [{ expr: 'rag:disk_used:ratio', legend: '{{instance}} {{mountpoint}}' }],
      limit: { value: 0.9 },
    },
    {
      title: 'Event loop lag, 99 %',
      description: 'How long JavaScript keeps others waiting. Above 0.1 s streams stutter.',
      kind: 'timeseries',
      unit: 's',
      queries: [{ expr: 'nodejs_eventloop_lag_p99_seconds{job="rag-api"}', legend: '{{instance}}' }],
      limit: { value: 0.1 },
    },
    {
      title: 'Heap',
      description: 'JavaScript’s own memory, used.',
      kind: 'timeseries',
      unit: 'bytes',
      queries: [{ expr: 'nodejs_heap_size_used_bytes{job="rag-api"}', legend: '{{instance}}' }],
    },
    {
      title: 'Open files',
      description: 'Share of what the process may open.',
      kind: 'timeseries',
      unit: 'percentunit',
      queries: [
        { expr: 'process_open_fds{job="rag-api"} / process_max_fds{job="rag-api"}', legend: '{{instance}}' },
      ],
    },
  ],
};
