import type { Dashboard } from './dashboard.js';

export const cost: Dashboard = {
  uid: 'rag-cost',
  title: 'Cost',
  panels: [
    {
      title: 'Spent this month',
      description: 'By the recorded usage and the models’ prices; the budget is $100.',
      kind: 'stat',
      unit: 'currencyUSD',
      queries: [{ expr: 'rag:month_cost_usd', legend: 'spent' }],
      limit: { value: 80 },
    },
    {
      title: 'Share of the budget',
      description: 'At 80 % the team is warned, at 100 % somebody is paged.',
      kind: 'stat',
      unit: 'percentunit',
      queries: [{ expr: 'rag:month_cost_usd / on () rag:limit:month_budget_usd', legend: 'of the budget' }],
      limit: { value: 0.8 },
    },
    {
      title: 'An answer costs',
      description: 'On average over the last hour; the limit is $0.005.',
      kind: 'stat',
      unit: 'currencyUSD',
      queries: [{ expr: 'rag:cost_per_query_usd:1h', legend: 'an answer' }],
      limit: { value: 0.005 },
    },
    {
      title: 'At this pace, a month costs',
      description: 'Thirty times the last day.',
      kind: 'stat',
      unit: 'currencyUSD',
      queries: [{ expr: 'rag:cost_usd:increase1d * 30', legend: 'a month' }],
      limit: { value: 100 },
    },
    {
      title: 'Spending by purpose',
      description: 'Dollars an hour.',
      kind: 'timeseries',
      unit: 'currencyUSD',
      queries: [
        {
          expr: 'sum by (purpose) (rate(rag_cost_usd_total[$__rate_interval])) * 3600',
          legend: '{{purpose}}',
        },
      ],
    },
    {
      title: 'Tokens by model',
      description: 'Of the last day; a model that should not be there is a setting gone wrong.',
      kind: 'timeseries',
      unit: 'short',
      queries: [
        {
          expr: 'sum by (model, kind) (increase(rag_tokens_used_total[1d]))',
          legend: '{{model}} {{kind}}',
        },
      ],
    },
  ],
};
