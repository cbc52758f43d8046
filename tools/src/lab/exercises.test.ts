import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readRules, readText } from '../ops/ops-files.js';
import { EXERCISES } from './exercises.js';
import { formatValue } from './panel-values.js';

const PLAYBOOKS = 'website/docs/operations/playbooks';

it('there is an exercise for each of the seven playbooks, and each playbook names its own', async () => {
  expect(Object.keys(EXERCISES)).toHaveLength(7);
  for (const name of Object.keys(EXERCISES)) {
    expect(await readText(`${PLAYBOOKS}/${name}.md`)).toContain(`npm run lab -- ${name}`);
  }
});

it('the alerts that exercises wait for exist, and the playbook names them', async () => {
  const alerts = (await readRules()).map(({ alert }) => alert);
  for (const [name, { alert }] of Object.entries(EXERCISES)) {
    if (alert === undefined) continue;
    expect(alerts).toContain(alert);
    expect(await readText(`${PLAYBOOKS}/${name}.md`), name).toContain(alert);
  }
});

it('only what no alert can tell of is told by somebody alone', () => {
  const untold = Object.entries(EXERCISES).filter(([, { alert }]) => alert === undefined);
  expect(untold.map(([name]) => name)).toEqual(['security-incident', 'data-loss']);
});

it('the npm script of the lab runs it', async () => {
  const manifest = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(manifest.scripts['lab']).toContain('node tools/dist/lab.js');
});

it.each([
  [0.0123, 'percentunit', '1.2 %'],
  [0.00052, 'currencyUSD', '$0.0005'],
  [177_922_048, 'bytes', '178 MB'],
  [0.3333, 'reqps', '0.33/s'],
  [1.23456, 's', '1.235 s'],
  [3, 'short', '3'],
] as const)('a value of %s in %s is shown as %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text);
});
