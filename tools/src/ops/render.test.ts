import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATION_VARIABLES, readVariables } from './env-example.js';
import { OPS, readText, readYaml, REPOSITORY } from './ops-files.js';

interface EnvVar {
  key: string;
  value?: string;
  sync?: boolean;
  generateValue?: boolean;
  fromService?: { type: string; name: string; property?: string; envVarKey?: string };
}

interface Service {
  type: string;
  name: string;
  runtime: string;
  image?: { url: string };
  dockerfilePath?: string;
  dockerContext?: string;
  region: string;
  plan: string;
  healthCheckPath?: string;
  preDeployCommand?: string;
  maxShutdownDelaySeconds?: number;
  scaling?: {
    minInstances: number;
    maxInstances: number;
    targetCPUPercent?: number;
    targetMemoryPercent?: number;
  };
  schedule?: string;
  disk?: { name: string; mountPath: string; sizeGB: number };
  envVars: EnvVar[];
}

const blueprint = (await readYaml('render.yaml')) as {
  services: Service[];
  envVarGroups?: { envVars: EnvVar[] }[];
};
const { services, envVarGroups = [] } = blueprint;
const named = (name: string) => services.find((service) => service.name === name);
const valueOf = (service: Service | undefined, key: string) =>
  service?.envVars.find((variable) => variable.key === key)?.value;

/** Fields of the Blueprint specification that are used here. */
const FIELDS = new Set([
  'type',
  'name',
  'runtime',
  'image',
  'dockerfilePath',
  'dockerContext',
  'region',
  'plan',
  'healthCheckPath',
  'preDeployCommand',
  'maxShutdownDelaySeconds',
  'scaling',
  'schedule',
  'disk',
  'envVars',
]);

describe('render.yaml', () => {
  it.each(services)('$name uses fields that there are', (service) => {
    expect(Object.keys(service).filter((field) => !FIELDS.has(field))).toEqual([]);
    expect(['web', 'pserv', 'cron', 'worker']).toContain(service.type);
    expect(['image', 'docker']).toContain(service.runtime);
    // The private network does not reach across regions.
    expect(service.region).toBe(services[0]?.region);
  });

  it.each(services)('$name has an image, or a Dockerfile that there is', async (service) => {
    if (service.runtime === 'image') expect(service.image?.url).toMatch(/^ghcr\.io\/[\w./-]+:[\w.-]+$/);
    else await expect(access(join(REPOSITORY, service.dockerfilePath ?? '-'))).resolves.toBeUndefined();
  });

  it.each(services)('$name keeps to what the schema does not say', (service) => {
    // A disk belongs to one instance.
    if (service.scaling) expect(service.disk).toBeUndefined();
    if (service.maxShutdownDelaySeconds !== undefined) {
      expect(service.maxShutdownDelaySeconds).toBeLessThanOrEqual(300);
    }
    for (const variable of service.envVars) {
      const { key, ...rest } = variable;
      expect(Object.keys(rest), key).toHaveLength(1);
      if (/KEY|PASSWORD|SECRET|TOKEN|DATABASE_URL/.test(key) && !key.endsWith('POOL_SIZE')) {
        expect(rest.value, key).toBeUndefined();
      }
      if (rest.value !== undefined) expect(typeof rest.value, key).toBe('string');
      // Render puts no variable into another.
      expect(rest.value ?? '', key).not.toContain('$');
      if (!rest.fromService) continue;
      const { name, type, property, envVarKey } = rest.fromService;
      expect(named(name)?.type, key).toBe(type);
      expect([property, envVarKey].filter((each) => each !== undefined)).toHaveLength(1);
      if (envVarKey !== undefined) expect(named(name)?.envVars.map((each) => each.key)).toContain(envVarKey);
    }
    expect(new Set(service.envVars.map(({ key }) => key)).size).toBe(service.envVars.length);
  });

  it('asks for no secret in a group, where Render would not ask', () => {
    expect(envVarGroups.flatMap(({ envVars }) => envVars).filter(({ sync }) => sync === false)).toEqual([]);
  });

  it('runs two to four instances of the API, migrates before, and lets streams end', async () => {
    const api = named('rag-api');
    expect(api).toMatchObject({
      type: 'web',
      scaling: { minInstances: 2, maxInstances: 4 },
      healthCheckPath: '/health',
      preDeployCommand: 'migrate-database',
    });
    expect(await readText('Dockerfile')).toContain('ops/migrate/migrate-database /usr/local/bin/');
    const drainMs = Number(valueOf(api, 'RAG_SHUTDOWN_DRAIN_MS'));
    expect(drainMs).toBeGreaterThan(Number(valueOf(api, 'RAG_ANSWER_TIMEOUT_MS')));
    expect((api?.maxShutdownDelaySeconds ?? 0) * 1000).toBeGreaterThan(drainMs);
  });

  it('lets nobody but its Prometheus read /metrics', () => {
    const tokenOf = (name: string) => named(name)?.envVars.find(({ key }) => key === 'RAG_METRICS_TOKEN');
    expect(tokenOf('rag-api')).toMatchObject({ generateValue: true });
    expect(tokenOf('rag-prometheus')?.fromService).toEqual({
      type: 'web',
      name: 'rag-api',
      envVarKey: 'RAG_METRICS_TOKEN',
    });
  });

  it('makes a backup each day, of all that the script asks for, and can read none of them', async () => {
    const backup = named('rag-backup');
    expect(backup).toMatchObject({ type: 'cron', schedule: expect.stringMatching(/^\d+ \d+ \* \* \*$/) });
    const script = await readText('ops/backup/back-up');
    const asked = new Set([...script.matchAll(/\$\{?(BACKUP_\w+)/g)].map(([, name]) => name));
    const given = backup?.envVars.map(({ key }) => key) ?? [];
    expect(given).toEqual(expect.arrayContaining([...asked, 'DIRECT_DATABASE_URL']));
    expect(given).not.toContain('BACKUP_IDENTITY_FILE');
  });

  it('gives the API only variables it knows', async () => {
    const variables = [
      ...readVariables(await readText('packages/api/README.md')).values(),
      MIGRATION_VARIABLES,
    ];
    const known = new Set(variables.flat().map(({ name }) => name));
    expect(
      named('rag-api')
        ?.envVars.map(({ key }) => key)
        .filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  it.each(['prometheus', 'alertmanager'])('gives %s every variable of its template', async (name) => {
    const template = await readText(`ops/${name}/${name}.yml`);
    const dockerfile = await readText(`ops/${name}/Dockerfile`);
    const given = named(`rag-${name}`)?.envVars.map(({ key }) => key) ?? [];
    const needed = [...new Set([...template.matchAll(/\$\{(\w+)\}/g)].map(([, variable = '']) => variable))];
    expect(needed.filter((each) => !given.includes(each) && !dockerfile.includes(`${each}=`))).toEqual([]);
    await expect(access(join(OPS, name, 'start.sh'))).resolves.toBeUndefined();
  });
});
