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

/** Actions that workflows may use, at the versions they were looked at. */
const ACTIONS = new Set([
  'actions/attest-build-provenance@v4',
  'actions/checkout@v7',
  'actions/configure-pages@v6',
  'actions/deploy-pages@v5',
  'actions/download-artifact@v7',
  'actions/setup-node@v6',
  'actions/upload-artifact@v6',
  'actions/upload-pages-artifact@v5',
  'changesets/action@v1',
  'docker/build-push-action@v7',
  'docker/login-action@v4',
  'docker/metadata-action@v6',
  'docker/setup-buildx-action@v4',
]);

it('there is a workflow for each purpose', () => {
  expect(files).toEqual(['ci.yml', 'image.yml', 'pages.yml', 'release.yml', 'synthetic.yml']);
});

describe.each(files)('%s', async (file) => {
  const workflow = load(await readFile(join(FOLDER, file), 'utf8')) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  it('uses only actions that were looked at, or images of a fixed version', () => {
    for (const { uses } of steps) {
      if (uses?.startsWith('docker://')) expect(uses).toMatch(/:v?\d+\.\d+\.\d+$/);
      else if (uses !== undefined) expect(ACTIONS).toContain(uses);
    }
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
