import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { healthyDay } from './healthy-day.js';
import { findMonitoringPrograms, type MonitoringPrograms } from './monitoring-programs.js';
import { fillIn, OPS, readRules, readText, readYaml, type Rule } from './ops-files.js';
import { METRICS_TOKEN_FILE } from './running-prometheus.js';
import { PROMETHEUS_VALUES } from './template-values.js';

const run = promisify(execFile);
/** promtool evaluates each rule thousands of times. */
const PROMTOOL_MS = 240_000;

const rules = await readRules();
const alerts = rules.filter((rule): rule is Rule & { alert: string } => rule.alert !== undefined);
const testFiles = (await readdir(join(OPS, 'prometheus/tests'))).sort();

let programs: MonitoringPrograms;
let dir: string;
beforeAll(async () => {
  programs = await findMonitoringPrograms();
  dir = await mkdtemp(join(tmpdir(), 'rag-prometheus-'));
}, PROMTOOL_MS);
afterAll(() => rm(dir, { recursive: true, force: true }));

interface TestFile {
  tests: { alert_rule_test?: { alertname: string; eval_time: string; exp_alerts: unknown[] }[] }[];
}

describe('Prometheus', () => {
  it('accepts the scrape configuration with its rules', async () => {
    await writeFile(
      join(dir, 'prometheus.yml'),
      await fillIn('prometheus/prometheus.yml', PROMETHEUS_VALUES),
    );
    await writeFile(join(dir, METRICS_TOKEN_FILE), '');
    await symlink(join(OPS, 'prometheus/rules'), join(dir, 'rules'));
    const { stdout } = await run(programs.promtool, ['check', 'config', join(dir, 'prometheus.yml')]);
    expect(stdout).toContain(`SUCCESS: ${dir}/prometheus.yml is valid prometheus config file syntax`);
    expect(stdout).not.toContain('FAILED');
  });

  it('is not configured while a variable is missing', async () => {
    const { RAG_PUBLIC_URL: _, ...values } = PROMETHEUS_VALUES;
    await expect(fillIn('prometheus/prometheus.yml', values)).rejects.toThrow(
      'needs the environment variable RAG_PUBLIC_URL',
    );
  });

  it.each(testFiles)(
    'decides as tests/%s says',
    async (file) => {
      const { stdout } = await run(programs.promtool, ['test', 'rules', join(OPS, 'prometheus/tests', file)]);
      expect(stdout).toContain('SUCCESS');
    },
    PROMTOOL_MS,
  );

  it(
    'raises nothing on a healthy day',
    async () => {
      await writeFile(join(dir, 'healthy-day.yml'), replay(healthyDay()));
      const { stdout } = await run(programs.promtool, ['test', 'rules', join(dir, 'healthy-day.yml')]);
      expect(stdout).toContain('SUCCESS');
    },
    PROMTOOL_MS,
  );

  it(
    'raises something in the first hours of that day when every question fails',
    async () => {
      const day = healthyDay().map(({ series, values }) => ({
        series,
        values: series.includes('MODEL_TIMEOUT') ? '0+3x180' : values.split(' ').slice(0, 181).join(' '),
      }));
      await writeFile(join(dir, 'unhealthy-day.yml'), replay(day, '3h'));
      const failure = run(programs.promtool, ['test', 'rules', join(dir, 'unhealthy-day.yml')]);
      await expect(failure).rejects.toMatchObject({ stderr: expect.stringContaining('RagHighErrorRate') });
    },
    PROMTOOL_MS,
  );
});

/** A day as a file for promtool that expects no alert to fire at any minute. */
function replay(day: ReturnType<typeof healthyDay>, evalTime = '24h'): string {
  const inDayOrder = ['limits', 'questions', 'instances', 'month', 'cost'];
  const groups = [...new Set(rules.map(({ group }) => group))].sort(
    (a, b) => rank(a, inDayOrder) - rank(b, inDayOrder),
  );
  return JSON.stringify({
    rule_files: [join(OPS, 'prometheus/rules/*.yml')],
    evaluation_interval: '1m',
    group_eval_order: groups,
    tests: [
      {
        interval: '1m',
        input_series: day,
        promql_expr_test: [
          {
            expr: 'count by (alertname) (count_over_time(ALERTS{alertstate="firing"}[1d]))',
            eval_time: evalTime,
            exp_samples: [],
          },
          {
            // The rules saw the day: most of its questions were recorded.
            expr: 'sum_over_time(rag:queries:rate5m[1d]) * 60 > bool 2000',
            eval_time: evalTime,
            exp_samples: [{ labels: '{}', value: 1 }],
          },
        ],
      },
    ],
  });
}

const rank = (group: string, order: string[]) => {
  const at = order.findIndex((name) => group === `rag-${name}`);
  return at === -1 ? order.length : at;
};

describe('every alert', () => {
  it('has a severity, an area, plain words and a runbook', () => {
    for (const { alert, labels, annotations } of alerts) {
      expect(labels, alert).toEqual({
        severity: expect.stringMatching(/^(?:critical|warning)$/),
        area: expect.stringMatching(/^[a-z]+$/),
      });
      expect(annotations, alert).toEqual({
        summary: expect.stringMatching(/^[A-Z{$].*\.$/),
        runbook_url: expect.stringMatching(
          /^https:\/\/docusaurus-plugin-rag\.github\.io\/docs\/operations\/runbooks\/#[a-z-]+$/,
        ),
      });
    }
  });

  it('is seen firing, staying quiet and resolving', async () => {
    const files = await Promise.all(
      testFiles.map(async (file) => (await readYaml(`ops/prometheus/tests/${file}`)) as TestFile),
    );
    const tests = files.flatMap((file) => file.tests.map(({ alert_rule_test: cases = [] }) => cases));
    const lacking = alerts.flatMap(({ alert }) => {
      const phases = tests.map((cases) =>
        cases
          .filter(({ alertname }) => alertname === alert)
          .map(({ exp_alerts: expected }) => (expected.length > 0 ? 'firing' : 'quiet'))
          .join(' '),
      );
      return phases.some((phase) => phase.includes('quiet firing quiet')) ? [] : [alert];
    });
    expect(lacking).toEqual([]);
  });

  it('has a case for each row of the contract', () => {
    const said = alerts.map(({ alert }) => alert);
    expect(said).toEqual(
      expect.arrayContaining([
        'RagHighErrorRate',
        'RagHighLatency',
        'RagHighCpu',
        'RagHighMemory',
        'RagDatabaseConnectionsExhausted',
        'RagDiskFilling',
        'RagUptimeBelowObjective',
        'RagErrorBudgetBurnsFast',
        'RagErrorBudgetBurns',
        'RagErrorBudgetBurnsSlowly',
        'RagBudgetNearlySpent',
        'RagBudgetSpent',
        'RagDailyBudgetSpent',
        'RagCostPerQueryHigh',
        'RagIndexOld',
        'RagCertificateExpiresSoon',
        'RagModelShutdownNear',
      ]),
    );
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('the rules', () => {
  it('count as the service’s faults all but those of the client', async () => {
    const table = (await readText('packages/api/README.md')).matchAll(/^\| (\d{3})\s+\| `([A-Z_]+)`/gm);
    const clientCodes = [...table].filter(([, status = '']) => status < '500').map(([, , code]) => code);
    const { expr = '' } = rules.find(({ record }) => record === 'rag:query_errors:rate5m') ?? {};
    expect(/code!~"([^"]+)"/.exec(expr)?.[1]?.split('|')).toEqual(clientCodes.sort());
  });

  it('have the dates of shutdowns as their comments say', async () => {
    const text = await readText('ops/prometheus/rules/limits.yml');
    const dates = [...text.matchAll(/vector\((\d{10})\) # (\S+)/g)];
    expect(dates.length).toBeGreaterThan(0);
    for (const [, seconds, date] of dates)
      expect(Number(seconds)).toBe(Date.parse(`${date}T00:00:00Z`) / 1000);
  });
});
