import type { Panel } from '../ops/dashboards/dashboard.js';

/** Grafana puts its own in this place; the lab scrapes every second. */
const RATE_INTERVAL = '15s';

/** An expression of a panel as Prometheus takes it. */
export const queryOf = (expression: string): string =>
  expression.replaceAll('$__rate_interval', RATE_INTERVAL);

/** A legend such as `{{code}}`, filled in with the labels of a series. */
export const nameSeries = (legend: string, labels: Record<string, string>): string =>
  legend.replaceAll(/\{\{(\w+)\}\}/g, (_, label: string) => labels[label] ?? '').trim();

export const isBeyond = (limit: Panel['limit'], value: number): boolean =>
  limit !== undefined && (limit.below ? value < limit.value : value >= limit.value);

/** A number as the panel writes it. */
export function formatValue(value: number, unit: Panel['unit']): string {
  switch (unit) {
    case 'percentunit':
      return `${(value * 100).toFixed(1)} %`;
    case 'currencyUSD':
      return `$${value.toFixed(4)}`;
    case 'bytes':
      return `${(value / 1e6).toFixed(0)} MB`;
    case 'reqps':
      return `${value.toFixed(2)}/s`;
    case 'short':
      return String(Math.round(value * 100) / 100);
    default:
      return `${Math.round(value * 1000) / 1000} ${unit}`;
  }
}
