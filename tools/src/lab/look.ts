import { DASHBOARDS } from '../ops/dashboards/all.js';
import type { Panel } from '../ops/dashboards/dashboard.js';
import { queryPrometheus } from './query-prometheus.js';

/** Grafana puts its own in this place; the lab scrapes every second. */
const RATE_INTERVAL = '15s';

/** Prints what every panel of every dashboard shows at this moment, from the panel's own queries. */
export async function printDashboards(prometheusUrl: string, print: (line: string) => void): Promise<void> {
  for (const { title, panels } of DASHBOARDS) {
    print(`\n${title}`);
    for (const panel of panels) print(`  ${panel.title.padEnd(34)}${await readPanel(prometheusUrl, panel)}`);
  }
}

async function readPanel(prometheusUrl: string, { queries, unit, limit }: Panel): Promise<string> {
  const shown: string[] = [];
  for (const { expr, legend } of queries) {
    const samples = await queryPrometheus(prometheusUrl, expr.replaceAll('$__rate_interval', RATE_INTERVAL));
    for (const { metric, value } of samples) {
      if (!Number.isFinite(value)) continue;
      const name = legend.replaceAll(/\{\{(\w+)\}\}/g, (_, label: string) => metric[label] ?? '').trim();
      const isRed = limit !== undefined && (limit.below ? value < limit.value : value >= limit.value);
      shown.push(`${name} ${formatValue(value, unit)}${isRed ? ' (red)' : ''}`.trim());
    }
  }
  return shown.length === 0 ? '–' : shown.join(', ');
}

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
