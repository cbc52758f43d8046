import { DASHBOARDS } from '../../ops/dashboards/all.js';
import type { Dashboard, Panel } from '../../ops/dashboards/dashboard.js';
import { queryRange } from '../../ops/query-prometheus.js';
import { formatValue, isBeyond, nameSeries, queryOf } from '../panel-values.js';
import { CAPTIONS, type WalkLocale } from './captions.js';

/** One dashboard as it is drawn. */
export interface Scene {
  uid: string;
  title: string;
  caption: string;
  panels: PanelPicture[];
}

export interface PanelPicture {
  title: string;
  kind: Panel['kind'];
  /** Each a name, its latest value as a text, and `[seconds, value]` in the order of time. */
  lines: { name: string; latest: string; points: [number, number][] }[];
  /** The latest value is beyond the limit. */
  isRed: boolean;
  limit?: number;
}

/** @param seconds of history before now */
export async function readScenes(
  prometheusUrl: string,
  locale: WalkLocale,
  seconds: number,
): Promise<Scene[]> {
  return Promise.all(DASHBOARDS.map((dashboard) => readScene(prometheusUrl, dashboard, locale, seconds)));
}

async function readScene(
  prometheusUrl: string,
  { uid, title, panels }: Dashboard,
  locale: WalkLocale,
  seconds: number,
): Promise<Scene> {
  const captions: Record<string, string> = CAPTIONS[locale];
  return {
    uid,
    title,
    caption: captions[uid] ?? '',
    panels: await Promise.all(panels.map((panel) => readPicture(prometheusUrl, panel, seconds))),
  };
}

async function readPicture(
  prometheusUrl: string,
  { title, kind, unit, queries, limit }: Panel,
  seconds: number,
): Promise<PanelPicture> {
  const lines: PanelPicture['lines'] = [];
  let isRed = false;
  for (const { expr, legend } of queries) {
    const series = await queryRange(prometheusUrl, queryOf(expr), seconds);
    for (const { metric, points } of series) {
      const latest = points.at(-1)?.[1];
      if (latest === undefined) continue;
      lines.push({ name: nameSeries(legend, metric), latest: formatValue(latest, unit), points });
      isRed ||= isBeyond(limit, latest);
    }
  }
  return { title, kind, lines, isRed, ...(limit && { limit: limit.value }) };
}
