import { execFile } from 'node:child_process';
import { access, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import {
  BACKUP_VARIABLES,
  envExample,
  MIGRATION_VARIABLES,
  readVariables,
  SYSTEM_VARIABLES,
} from './env-example.js';
import { OPS, readText, readYaml, REPOSITORY } from './ops-files.js';

const run = promisify(execFile);
/** Prisma's command takes its seconds to start. */
const PRISMA_MS = 120_000;
const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

const readme = await readText('packages/api/README.md');
const apiVariables = [...readVariables(readme).values()].flat().map(({ name }) => name);

describe('.env.example', () => {
  it('has every variable of the API and of the system, and no value', async () => {
    const text = await readText('.env.example');
    const names = [...text.matchAll(/^#(\w+)=(.*)$/gm)].map(([, name, value]) => {
      expect(value, name).toBe('');
      return name;
    });
    expect(names).toEqual([
      ...apiVariables,
      ...[...MIGRATION_VARIABLES, ...SYSTEM_VARIABLES, ...BACKUP_VARIABLES].map(({ name }) => name),
    ]);
    expect(apiVariables.length).toBeGreaterThan(30);
  });

  it('says what the README says (vitest -u writes it)', async () => {
    await expect(envExample(readme)).toMatchFileSnapshot(join(REPOSITORY, '.env.example'));
  });
});

describe('the Dockerfiles', async () => {
  const files = ['Dockerfile', ...(await findDockerfiles()).map((name) => `ops/${name}/Dockerfile`)];

  it.each(files)('%s runs as another user than root, from an image of a fixed version', async (file) => {
    const text = await readText(file);
    expect([...text.matchAll(/^USER (\S+)$/gm)].at(-1)?.[1]).toMatch(/^(?!root$|0$)\w+$/);
    const image = /^ARG NODE_IMAGE=(\S+)$/m.exec(text)?.[1] ?? /^FROM (\S+)$/m.exec(text)?.[1];
    expect(image).toMatch(/^[\w./-]+:v?\d[\w.-]*$/);
  });

  it.each(files)('%s copies only what there is', async (file) => {
    const context = file === 'Dockerfile' ? REPOSITORY : OPS;
    const copied = [
      ...(await readText(file)).matchAll(/^COPY (?!--from)(?:--chmod=\d+ )?(.+) \S+$/gm),
    ].flatMap(([, sources = '']) => sources.split(' '));
    expect(copied.length).toBeGreaterThan(0);
    for (const source of copied) expect(await exists(join(context, source)), source).toBe(true);
  });

  it('copy the manifest of every workspace, which npm ci asks for', async () => {
    const { workspaces } = JSON.parse(await readText('package.json')) as { workspaces: string[] };
    const packages = (await readdir(join(REPOSITORY, 'packages'))).map((name) => `packages/${name}`);
    const text = await readText('Dockerfile');
    for (const folder of workspaces.flatMap((each) => (each === 'packages/*' ? packages : [each]))) {
      expect(text).toContain(`COPY ${folder}/package.json ${folder}/\n`);
    }
  });

  it('the API’s tells Docker its health, and takes SIGTERM itself', async () => {
    const text = await readText('Dockerfile');
    expect(text).toMatch(/^HEALTHCHECK [^]*\/health/m);
    // A shell in between would not pass the signal on.
    expect(text).toMatch(/^CMD \["node", "packages\/api\/dist\/cli\.js", "start"\]$/m);
    expect(text).toMatch(/^FROM \$\{NODE_IMAGE\}$/m);
  });

  it('the health check of the API’s says no while nobody listens', async () => {
    const check = /"-e", "(.*)"\]$/m.exec(await readText('Dockerfile'))?.[1] ?? '';
    await expect(run(process.execPath, ['-e', check], { env: { PORT: '1' } })).rejects.toMatchObject({
      code: 1,
    });
  });
});

async function findDockerfiles(): Promise<string[]> {
  const folders = await readdir(OPS);
  const found = await Promise.all(folders.map((name) => exists(join(OPS, name, 'Dockerfile'))));
  return folders.filter((_, i) => found[i]);
}

describe('migrations in the image', () => {
  it(
    'are found by Prisma’s own command',
    async () => {
      const dir = await mkdtemp(join(tmpdir(), 'rag-migrate-'));
      await cp(join(OPS, 'migrate/prisma.config.ts'), join(dir, 'prisma.config.ts'));
      await cp(join(REPOSITORY, 'packages/api/prisma/schema.prisma'), join(dir, 'prisma/schema.prisma'));
      await cp(join(REPOSITORY, 'packages/api/prisma/migrations'), join(dir, 'prisma/migrations'), {
        recursive: true,
      });
      const cli = join(
        dirname(createRequire(join(REPOSITORY, 'packages/api/')).resolve('prisma/package.json')),
        'build/index.js',
      );
      const { stdout } = await run(
        process.execPath,
        [cli, 'validate', '--config', join(dir, 'prisma.config.ts')],
        {
          cwd: dir,
          env: {
            PATH: process.env.PATH,
            DATABASE_URL: 'postgresql://rag@127.0.0.1:1/rag',
            CHECKPOINT_DISABLE: '1',
            // Validating runs no engine, but would download it when it is missing: any file will do.
            PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          },
        },
      );
      expect(stdout).toContain('is valid');
      await rm(dir, { recursive: true, force: true });
    },
    PRISMA_MS,
  );
});

interface ComposeService {
  image?: string;
  build?: string | { context: string; dockerfile: string };
  environment?: Record<string, string | number>;
  depends_on?: string[] | Record<string, unknown>;
  volumes?: string[];
  ports?: string[];
  secrets?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  stop_grace_period?: string;
}

describe('docker-compose.yml', async () => {
  const { services, volumes, secrets } = (await readYaml('docker-compose.yml')) as {
    services: Record<string, ComposeService>;
    volumes: Record<string, unknown>;
    secrets: Record<string, { file: string }>;
  };
  const entries = Object.entries(services);

  it('has the whole system', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining([
        'api',
        'migrate',
        'postgres',
        'qdrant',
        'backup',
        'prometheus',
        'alertmanager',
        'blackbox',
        'grafana',
        'jaeger',
        'elasticsearch',
        'kibana',
      ]),
    );
  });

  it.each(entries)('%s is of a fixed version and reached from this machine alone', (_, service) => {
    if (service.build === undefined) expect(service.image).toMatch(/:v?\d[\w.-]*$/);
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(entries)('%s refers only to what there is', async (_, service) => {
    for (const name of [service.depends_on ?? []].flatMap((on) =>
      Array.isArray(on) ? on : Object.keys(on),
    )) {
      expect(services).toHaveProperty(name);
    }
    for (const name of service.secrets ?? []) expect(secrets).toHaveProperty(name);
    for (const [source = ''] of (service.volumes ?? []).map((volume) => volume.split(':'))) {
      if (source.startsWith('.')) expect(await exists(join(REPOSITORY, source)), source).toBe(true);
      else if (!source.startsWith('/')) expect(volumes).toHaveProperty(source);
    }
    if (typeof service.build === 'object') {
      const { context, dockerfile } = service.build;
      expect(await exists(join(REPOSITORY, context, dockerfile))).toBe(true);
    }
  });

  it('gives the API variables it knows, a read-only root, and time to end its streams', () => {
    const { api } = services;
    const known = new Set([...apiVariables, ...MIGRATION_VARIABLES.map(({ name }) => name)]);
    expect(Object.keys(api?.environment ?? {}).filter((name) => !known.has(name))).toEqual([]);
    expect(api).toMatchObject({ read_only: true, cap_drop: ['ALL'], stop_grace_period: '40s' });
  });

  it('asks for nothing that .env.example does not name, and holds no secret', async () => {
    const text = await readText('docker-compose.yml');
    const asked = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    const others = [...SYSTEM_VARIABLES, ...BACKUP_VARIABLES].map(({ name }) => name);
    const known = new Set([...apiVariables, ...others]);
    expect([...asked].filter((name) => !known.has(name ?? ''))).toEqual([]);
    for (const [, , value] of text.matchAll(/^ +(\w*(?:PASSWORD|API_KEY|TOKEN)\w*): (.+)$/gm)) {
      expect(value).toMatch(/^\$\{\w+:[?-]\}$/);
    }
  });

  it('gives the API and Prometheus the same token for /metrics', () => {
    const tokenOf = (name: string) => services[name]?.environment?.['RAG_METRICS_TOKEN'];
    expect(tokenOf('api')).toBe('${RAG_METRICS_TOKEN:-}');
    expect(tokenOf('prometheus')).toBe(tokenOf('api'));
  });

  it('gives Prometheus and Alertmanager every variable of their templates', async () => {
    for (const name of ['prometheus', 'alertmanager']) {
      const template = await readFile(join(OPS, name, `${name}.yml`), 'utf8');
      const dockerfile = await readFile(join(OPS, name, 'Dockerfile'), 'utf8');
      const needed = [
        ...new Set([...template.matchAll(/\$\{(\w+)\}/g)].map(([, variable = '']) => variable)),
      ];
      const given = Object.keys(services[name]?.environment ?? {});
      expect(needed.filter((each) => !given.includes(each) && !dockerfile.includes(`${each}=`))).toEqual([]);
    }
  });
});
