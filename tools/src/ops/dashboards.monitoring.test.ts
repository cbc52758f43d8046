import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortenWindows } from './alert-drill.js';
import { DASHBOARDS } from './dashboards/all.js';
import { grafanaDashboard } from './dashboards/dashboard.js';
import { findMonitoringPrograms } from './monitoring-programs.js';
import { OPS, readRules, readText } from './ops-files.js';
import { startApi, type RunningApi } from '../services/running-api.js';
import { startPrometheus, type RunningPrometheus } from './running-prometheus.js';

const LIMIT_MS = 400_000;

describe('the dashboards', () => {
  it('are in ops/grafana as they are in the code (node tools/dist/write-dashboards.js writes them)', async () => {
    expect((await readdir(join(OPS, 'grafana/dashboards'))).sort()).toEqual(
      DASHBOARDS.map(({ uid }) => `${uid}.json`).sort(),
    );
    for (const dashboard of DASHBOARDS) {
      const text = await readText(`ops/grafana/dashboards/${dashboard.uid}.json`);
      expect(JSON.parse(text), dashboard.uid).toEqual(grafanaDashboard(dashboard));
    }
  });

  it('say of every panel what it tells', () => {
    for (const { panels } of DASHBOARDS) {
      expect(new Set(panels.map(({ title }) => title)).size).toBe(panels.length);
      for (const { title, description } of panels) expect(description, title).toMatch(/^.+\.$/);
    }
  });
});

/** What is not on this machine: a public address with a certificate, a pool of connections, another disk. */
const ELSEWHERE: Record<string, string> = {
  'rag-probe': `probe_success 1\nprobe_ssl_earliest_cert_expiry 4000000000\n`,
  pool: `rag_database_connections{state="used"} 3\nrag_database_connections{state="waiting"} 0\nrag_database_connections_max 10\n`,
  node: `node_filesystem_size_bytes{fstype="ext4",mountpoint="/"} 100\nnode_filesystem_avail_bytes{fstype="ext4",mountpoint="/"} 60\n`,
};

describe('over a live API and a live Prometheus', () => {
  let dir: string;
  let api: RunningApi;
  let prometheus: RunningPrometheus;
  const elsewhere: Server[] = [];

  beforeAll(async () => {
    const programs = await findMonitoringPrograms();
    dir = await mkdtemp(join(tmpdir(), 'rag-dashboards-'));
    api = await startApi(dir);
    const otherTargets: Record<string, string> = {};
    for (const [job, text] of Object.entries(ELSEWHERE)) {
      const server = createServer((_, response) => response.end(text)).listen(0, '127.0.0.1');
      await once(server, 'listening');
      elsewhere.push(server);
      otherTargets[job] = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    }
    prometheus = await startPrometheus({
      programs,
      dir: join(dir, 'prometheus'),
      apiAddress: api.address,
      metricsToken: api.metricsToken,
      otherTargets,
      adapt: shortenWindows,
    });
  }, LIMIT_MS);

  afterAll(async () => {
    await prometheus.stop();
    await api.stop();
    for (const server of elsewhere) {
      server.closeAllConnections();
      server.close();
    }
    await rm(dir, { recursive: true, force: true });
  });

  it(
    'every query of every panel returns data',
    async () => {
      const queries = DASHBOARDS.flatMap(({ uid, panels }) =>
        panels.flatMap(({ title, queries: each }) =>
          each.map(({ expr }) => ({
            panel: `${uid}: ${title}`,
            expr: expr.replaceAll('$__rate_interval', '1m'),
          })),
        ),
      );
      let empty = queries.map(({ panel }) => panel);
      // A counter must rise between two scrapes to be seen; so the traffic goes on until all of it was.
      await expect
        .poll(
          async () => {
            await traffic();
            const results = await Promise.all(queries.map(({ expr }) => prometheus.query(expr)));
            empty = queries
              .filter((_, i) => !results[i]?.some(({ value }) => !Number.isNaN(value)))
              .map(({ panel }) => panel);
            return empty;
          },
          { timeout: LIMIT_MS - 60_000, interval: 500 },
        )
        .toEqual([]);
    },
    LIMIT_MS,
  );

  it('rules and panels name only metrics that are exposed', async () => {
    const response = await fetch(`${api.url}/metrics`, {
      headers: { Authorization: `Bearer ${api.metricsToken}` },
    });
    expect(response.status).toBe(200);
    const exposed = await response.text();
    const known = new Set([
      ...[...exposed.matchAll(/^# TYPE (\S+) (\w+)/gm)].flatMap(([, name = '', type]) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
      ),
      ...Object.values(ELSEWHERE).flatMap((text) => [...text.matchAll(/^\w+/gm)].map(([name]) => name)),
      'up',
      'ALERTS',
      'alertmanager_notifications_failed_total',
      'prometheus_rule_evaluation_failures_total',
    ]);
    const rules = await readRules();
    for (const { record } of rules) if (record !== undefined) known.add(record);
    const expressions = [
      ...rules.map(({ expr }) => expr),
      ...DASHBOARDS.flatMap(({ panels }) => panels.flatMap(({ queries }) => queries.map(({ expr }) => expr))),
    ];
    const named = expressions.flatMap((expr) => [
      ...expr
        .replaceAll(/"[^"]*"|\{\{.*?\}\}/g, '')
        .matchAll(/\b(?:rag[:_]|process_|nodejs_|probe_|node_|prometheus_|alertmanager_)[\w:]+/g),
    ]);
    expect(named.length).toBeGreaterThan(50);
    expect([...new Set(named.map(([name]) => name))].filter((name) => !known.has(name))).toEqual([]);
  });

  /** Of every kind there is: answered in both languages, rated, failed, without embeddings, refused. */
  async function traffic(): Promise<void> {
    api.model.script({ tokenDelayMs: 0 });
    await api.askAndRate('en');
    await api.askAndRate('ur');
    await api.ask('en');
    api.model.script({ endpoint: 'embeddings', status: 500 });
    await api.ask('ur');
    api.model.script({ endpoint: 'chat', status: 500 });
    await api.ask('en');
    api.model.script({ tokenDelayMs: 0 });
  }
});
