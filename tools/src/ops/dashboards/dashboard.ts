/** How numbers are written; names of Grafana's units. */
export type Unit = 'short' | 's' | 'ms' | 'percentunit' | 'bytes' | 'currencyUSD' | 'reqps' | 'd';

/** What a panel shows. */
export interface Panel {
  title: string;
  /** One sentence: what it tells, and what is good. */
  description: string;
  kind: 'stat' | 'timeseries';
  unit: Unit;
  /** Each a PromQL expression with the legend of its series. */
  queries: readonly { expr: string; legend: string }[];
  /** From where on it is red; `below` where less is worse. */
  limit?: { value: number; below?: boolean };
}

export interface Dashboard {
  /** Stable part of its address. */
  uid: string;
  title: string;
  panels: readonly Panel[];
}

const COLUMNS = 24;
const SIZE = { stat: { w: 6, h: 5 }, timeseries: { w: 12, h: 8 } };
const DATASOURCE = { type: 'prometheus', uid: 'prometheus' };

/** A dashboard as Grafana stores it. */
export function grafanaDashboard({ uid, title, panels }: Dashboard): unknown {
  return {
    uid,
    title,
    tags: ['docusaurus-rag'],
    editable: false,
    schemaVersion: 41,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    timezone: 'utc',
    panels: placePanels(panels).map(({ panel, x, y }, i) => ({
      id: i + 1,
      type: panel.kind,
      title: panel.title,
      description: panel.description,
      datasource: DATASOURCE,
      gridPos: { ...SIZE[panel.kind], x, y },
      targets: panel.queries.map(({ expr, legend }, number) => ({
        refId: 'ABCDEFGH'[number],
        datasource: DATASOURCE,
        expr,
        legendFormat: legend,
        instant: panel.kind === 'stat',
        range: panel.kind !== 'stat',
      })),
      fieldConfig: { defaults: { unit: panel.unit, min: 0, thresholds: thresholdsOf(panel) }, overrides: [] },
      options:
        panel.kind === 'stat'
          ? { colorMode: 'value', graphMode: 'none', reduceOptions: { calcs: ['lastNotNull'] } }
          : { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi' } },
    })),
  };
}

/** Left to right, row by row; a row is as high as its highest panel. */
function placePanels(panels: readonly Panel[]): { panel: Panel; x: number; y: number }[] {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  return panels.map((panel) => {
    const { w, h } = SIZE[panel.kind];
    if (x + w > COLUMNS) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    const place = { panel, x, y };
    x += w;
    rowHeight = Math.max(rowHeight, h);
    return place;
  });
}

function thresholdsOf({ limit }: Panel) {
  const [good, bad] = ['green', 'red'];
  if (!limit) return { mode: 'absolute', steps: [{ color: good, value: null }] };
  const [first, then] = limit.below ? [bad, good] : [good, bad];
  return {
    mode: 'absolute',
    steps: [
      { color: first, value: null },
      { color: then, value: limit.value },
    ],
  };
}
