import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { MonitoringPrograms } from './monitoring-programs.js';
import { fillIn, OPS } from './ops-files.js';
import { queryPrometheus, type Sample } from './query-prometheus.js';
import { freePort, startProgram } from '../services/start-program.js';
import { PROMETHEUS_VALUES } from './template-values.js';

export interface PrometheusOptions {
  programs: MonitoringPrograms;
  /** An empty folder. */
  dir: string;
  /** `127.0.0.1:3001` */
  apiAddress: string;
  /** Of an API that asks for one. */
  metricsToken?: string | undefined;
  alertmanagerAddress?: string | undefined;
  /** What else is scraped, by the name of its job. */
  otherTargets?: Record<string, string>;
  /** Changes the text of a file of rules, such as its windows. Default: as it is. */
  adapt?: (rules: string) => string;
}

/** A real Prometheus with the rules of `ops/`, which scrapes an API every second. */
export interface RunningPrometheus {
  url: string;
  /** @throws Error with Prometheus's own words for a query that is none */
  query(expression: string): Promise<Sample[]>;
  stop(): Promise<void>;
}

/** As the template names it. */
export const METRICS_TOKEN_FILE = 'metrics_token';

interface Config {
  global: Record<string, unknown>;
  scrape_configs: Record<string, unknown>[];
}

export async function startPrometheus({
  programs,
  dir,
  apiAddress,
  metricsToken = '',
  alertmanagerAddress,
  otherTargets = {},
  adapt = (rules) => rules,
}: PrometheusOptions): Promise<RunningPrometheus> {
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  const text = await fillIn('prometheus/prometheus.yml', {
    ...PROMETHEUS_VALUES,
    ALERTMANAGER_TARGET: alertmanagerAddress ?? PROMETHEUS_VALUES.ALERTMANAGER_TARGET,
  });
  const { global, scrape_configs: jobs, ...rest } = load(text) as Config;
  const target = (job: string, host: string) => ({ job_name: job, static_configs: [{ targets: [host] }] });
  const apiJob = jobs.find(({ job_name: name }) => name === 'rag-api');
  if (!apiJob) throw new Error('No job scrapes the API.');
  const config = {
    ...rest,
    global: { ...global, scrape_interval: '1s', scrape_timeout: '1s', evaluation_interval: '1s' },
    // The other jobs look for hosts that are not here.
    scrape_configs: [
      { ...target('rag-api', apiAddress), authorization: apiJob['authorization'] },
      target('prometheus', address),
      ...Object.entries(otherTargets).map(([job, host]) => target(job, host)),
      ...(alertmanagerAddress === undefined ? [] : [target('alertmanager', alertmanagerAddress)]),
    ],
  };
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'prometheus.yml'), JSON.stringify(config));
  await writeFile(join(dir, METRICS_TOKEN_FILE), metricsToken);
  await copyRules(join(dir, 'rules'), adapt);
  const server = await startProgram(
    programs.prometheus,
    [
      `--config.file=${join(dir, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(dir, 'tsdb')}`,
      `--web.listen-address=${address}`,
    ],
    { readyUrl: `${url}/-/ready` },
  );
  return {
    url,
    query: (expression) => queryPrometheus(url, expression),
    stop: () => server.stop(),
  };
}

async function copyRules(dir: string, adapt: (rules: string) => string): Promise<void> {
  await cp(join(OPS, 'prometheus/rules'), dir, { recursive: true });
  for (const name of await readdir(dir)) {
    const file = join(dir, name);
    await writeFile(file, adapt(await readFile(file, 'utf8')));
  }
}
