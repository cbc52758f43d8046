import type { Dashboard } from './dashboard.js';

export const readers: Dashboard = {
  uid: 'rag-readers',
  title: 'Sessions and insight',
  panels: [
    {
      title: 'Active conversations',
      description: 'With a message in the last half hour.',
      kind: 'stat',
      unit: 'short',
      // Every instance counts all of them.
      queries: [{ expr: 'max(rag_active_sessions)', legend: 'active' }],
    },
    {
      title: 'Helpful',
      description: 'Share of thumbs up, of the last day.',
      kind: 'stat',
      unit: 'percentunit',
      queries: [
        {
          expr: '(sum(increase(rag_feedback_total{rating="up"}[1d])) or vector(0)) / (sum(increase(rag_feedback_total[1d])) > 0)',
          legend: 'up',
        },
      ],
      limit: { value: 0.6, below: true },
    },
    {
      title: 'Without an answer',
      description: 'Share of questions the pages do not hold, of the last day: what to write next.',
      kind: 'stat',
      unit: 'percentunit',
      queries: [
        {
          expr: '(sum(increase(rag_answers_total{outcome="abstained"}[1d])) or vector(0)) / sum(increase(rag_answers_total[1d]))',
          legend: 'abstained',
        },
      ],
    },
    {
      title: 'Answers in Urdu',
      description: 'Share of answers, of the last day.',
      kind: 'stat',
      unit: 'percentunit',
      queries: [
        {
          expr: '(sum(increase(rag_answers_total{locale=~"ur.*"}[1d])) or vector(0)) / sum(increase(rag_answers_total[1d]))',
          legend: 'Urdu',
        },
      ],
    },
    {
      title: 'Answers by how they ended',
      description: 'Each minute.',
      kind: 'timeseries',
      unit: 'short',
      queries: [
        {
          expr: 'sum by (outcome, locale) (rate(rag_answers_total[$__rate_interval])) * 60',
          legend: '{{outcome}} {{locale}}',
        },
      ],
    },
    {
      title: 'Streams by how they ended',
      description: 'Each minute. Many that are stopped or disconnected: answers too long or too slow.',
      kind: 'timeseries',
      unit: 'short',
      queries: [
        {
          expr: 'sum by (reason) (rate(rag_streams_closed_total[$__rate_interval])) * 60',
          legend: '{{reason}}',
        },
      ],
    },
    {
      title: 'Feedback',
      description: 'Each hour.',
      kind: 'timeseries',
      unit: 'short',
      queries: [{ expr: 'sum by (rating) (increase(rag_feedback_total[1h]))', legend: '{{rating}}' }],
    },
    {
      title: 'Conversations',
      description: 'Active ones.',
      kind: 'timeseries',
      unit: 'short',
      queries: [{ expr: 'max(rag_active_sessions)', legend: 'active' }],
    },
  ],
};
