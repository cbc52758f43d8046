import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from './ops-files.js';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Workflow {
  name: string;
  on: unknown;
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<
    string,
    {
      needs?: string | string[];
      'timeout-minutes'?: number;
      permissions?: Record<string, string>;
      steps: Step[];
    }
  >;
}

const FOLDER = join(REPOSITORY, '.github/workflows');
const files = (await readdir(FOLDER)).sort();

/** Actions that workflows may use: the commit and the version it is. Dependabot moves both. */
const ACTIONS = [
  ['actions/attest-build-provenance', '4d101475d8b20a2381f78447822ac1eab6504dd8', 'v4.2.2'],
  ['actions/checkout', '3d3c42e5aac5ba805825da76410c181273ba90b1', 'v7.0.1'],
  ['actions/configure-pages', '45bfe0192ca1faeb007ade9deae92b16b8254a0d', 'v6.0.0'],
  ['actions/deploy-pages', 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128', 'v5.0.0'],
  ['actions/download-artifact', '37930b1c2abaa49bbe596cd826c3c89aef350131', 'v7.0.0'],
  ['actions/setup-node', '48b55a011bda9f5d6aeb4c2d9c7362e8dae4041e', 'v6.4.0'],
  ['actions/upload-artifact', 'b7c566a772e6b6bfb58ed0dc250532a479d7789f', 'v6.0.0'],
  ['actions/upload-pages-artifact', 'fc324d3547104276b827a68afc52ff2a11cc49c9', 'v5.0.0'],
  ['changesets/action', 'a45c4d594aa4e2c509dc14a9f2b3b67ba3780d0d', 'v1.9.0'],
  ['docker/build-push-action', '53b7df96c91f9c12dcc8a07bcb9ccacbed38856a', 'v7.3.0'],
  ['docker/login-action', 'dbcb813823bdd20940b903addbd779551569679f', 'v4.6.0'],
  ['docker/metadata-action', 'dc802804100637a589fabce1cb79ff13a1411302', 'v6.2.0'],
  ['docker/setup-buildx-action', '37fe631027851001ddb9b187196cc803df7f5f0e', 'v4.3.0'],
] as const;
const ALLOWED = new Set(ACTIONS.map(([name, commit, version]) => `${name}@${commit} # ${version}`));

it('there is a workflow for each purpose', () => {
  expect(files).toEqual(['ci.yml', 'image.yml', 'pages.yml', 'release.yml', 'synthetic.yml']);
});

describe.each(files)('%s', async (file) => {
  const text = await readFile(join(FOLDER, file), 'utf8');
  const workflow = load(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  it('uses only commits of actions that were looked at, or images of a fixed version', () => {
    const lines = [...text.matchAll(/\buses: (.+)$/gm)].map(([, reference = '']) => reference);
    for (const reference of lines) {
      if (reference.startsWith('docker://')) expect(reference).toMatch(/:v?\d+\.\d+\.\d+$/);
      else expect(ALLOWED).toContain(reference);
    }
    // However they are written in YAML, these are all.
    expect(lines.map((line) => line.split(' #')[0])).toEqual(steps.flatMap(({ uses }) => uses ?? []));
  });

  it('may write only where a job says so', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.concurrency?.group).toBeTruthy();
  });

  it.each(jobs)('job %s has a limit, and needs only jobs that there are', (_, job) => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    for (const name of [job.needs ?? []].flat()) expect(workflow.jobs).toHaveProperty(name);
  });

  it('keeps Git’s token only where it pushes', () => {
    for (const { uses, with: inputs } of steps) {
      if (uses?.startsWith('actions/checkout@') && file !== 'release.yml') {
        expect(inputs?.['persist-credentials']).toBe(false);
      }
    }
  });

  it('puts no expression into a script, where its value would be code', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  it('runs only files that there are', async () => {
    const named = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/(?:^|\s)(ops\/[\w./-]+)/g)].map(([, path = '']) => path),
    );
    for (const path of named) await expect(readFile(join(REPOSITORY, path))).resolves.toBeDefined();
  });
});

it('the build that publishes the index gets the variables that the plugin reads', async () => {
  const { jobs } = load(await readFile(join(FOLDER, 'pages.yml'), 'utf8')) as Workflow;
  const given = Object.assign({}, ...(jobs['build']?.steps ?? []).map(({ env }) => env)) as Record<
    string,
    string
  >;
  const plugin = await readFile(
    join(REPOSITORY, 'packages/docusaurus-plugin-rag/src/publish/config.ts'),
    'utf8',
  );
  expect(Object.keys(given)).toContain('QDRANT_WRITE_API_KEY');
  for (const name of Object.keys(given)) expect(plugin).toContain(`'${name}'`);
});
