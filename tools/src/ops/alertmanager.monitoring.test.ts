import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMonitoringPrograms, type MonitoringPrograms } from './monitoring-programs.js';
import { fillIn, OPS, readRules, readYaml } from './ops-files.js';
import { ALERTMANAGER_VALUES } from './template-values.js';

const run = promisify(execFile);
const INSTALL_MS = 240_000;

let programs: MonitoringPrograms;
let dir: string;
let config: string;
beforeAll(async () => {
  programs = await findMonitoringPrograms();
  dir = await mkdtemp(join(tmpdir(), 'rag-alertmanager-'));
  config = join(dir, 'alertmanager.yml');
  await writeFile(config, await fillIn('alertmanager/alertmanager.yml', ALERTMANAGER_VALUES));
  await copyFile(join(OPS, 'alertmanager/messages.tmpl'), join(dir, 'messages.tmpl'));
}, INSTALL_MS);
afterAll(() => rm(dir, { recursive: true, force: true }));

interface Config {
  global: Record<string, string>;
  inhibit_rules: { source_matchers: string[]; target_matchers: string[]; equal: string[] }[];
}

describe('Alertmanager', () => {
  it('accepts its configuration and its messages', async () => {
    const { stdout } = await run(programs.amtool, ['check-config', config]);
    expect(stdout).toMatch(/SUCCESS\nFound:[^]*2 receivers[^]*1 templates\s+SUCCESS/);
  });

  it.each([
    ['pages for what is critical, and tells the team', 'production', 'critical', 'pager,team'],
    ['tells the team of a warning', 'production', 'warning', 'team'],
    ['wakes nobody for staging', 'staging', 'critical', 'team'],
  ])('%s', async (_, environment, severity, receivers) => {
    const alert = ['alertname=Some', 'area=errors', `environment=${environment}`, `severity=${severity}`];
    const test = ['config', 'routes', 'test', `--config.file=${config}`, ...alert];
    expect((await run(programs.amtool, test)).stdout.trim()).toBe(receivers);
  });

  it('sends every alert there is to somebody', async () => {
    for (const { alert, labels = {} } of await readRules()) {
      if (alert === undefined) continue;
      const given = [`alertname=${alert}`, 'environment=production'];
      for (const [name, value] of Object.entries(labels)) given.push(`${name}=${value}`);
      const { stdout } = await run(programs.amtool, [
        'config',
        'routes',
        'test',
        `--config.file=${config}`,
        ...given,
      ]);
      expect(stdout.trim(), alert).toBe(labels['severity'] === 'critical' ? 'pager,team' : 'team');
    }
  });

  it('holds no secret, only the names of their files', async () => {
    const template = (await readYaml('ops/alertmanager/alertmanager.yml')) as Config;
    expect(Object.keys(template.global).filter((name) => /key|password|api_url/.test(name))).toEqual([
      'slack_api_url_file',
      'smtp_auth_password_file',
    ]);
    expect(JSON.stringify(template)).not.toMatch(/"(?:routing_key|service_key|api_url|auth_password)":/);
  });

  it('suppresses only by names and areas that exist', async () => {
    const { inhibit_rules: inhibitions } = (await readYaml('ops/alertmanager/alertmanager.yml')) as Config;
    const alerts = (await readRules()).filter(({ alert }) => alert !== undefined);
    const known = new Set(alerts.flatMap(({ alert, labels }) => [alert, ...Object.values(labels ?? {})]));
    const used = inhibitions
      .flatMap(({ source_matchers: sources, target_matchers: targets }) => [...sources, ...targets])
      .flatMap((matcher) => /"(.*)"/.exec(matcher)?.[1]?.split('|') ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((value) => !known.has(value))).toEqual([]);
  });
});
