import { DASHBOARDS } from '../ops/dashboards/all.js';
import type { Panel } from '../ops/dashboards/dashboard.js';
import { queryPrometheus } from '../ops/query-prometheus.js';
import { formatValue, isBeyond, nameSeries, queryOf } from './panel-values.js';

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
    const samples = await queryPrometheus(prometheusUrl, queryOf(expr));
    for (const { metric, value } of samples) {
      if (!Number.isFinite(value)) continue;
      const mark = isBeyond(limit, value) ? ' (red)' : '';
      shown.push(`${nameSeries(legend, metric)} ${formatValue(value, unit)}${mark}`.trim());
    }
  }
  return shown.length === 0 ? '–' : shown.join(', ');
}
