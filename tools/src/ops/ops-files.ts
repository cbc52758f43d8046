import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { load } from 'js-yaml';

/** Folder of the repository, whether this runs from `src` or `dist`. */
export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
export const OPS = join(REPOSITORY, 'ops');

/** @param path below the repository's folder */
export function readText(path: string): Promise<string> {
  return readFile(join(REPOSITORY, path), 'utf8');
}

/** @param path of a YAML file, below the repository's folder */
export async function readYaml(path: string): Promise<unknown> {
  return load(await readText(path));
}

/** A rule of Prometheus: it records or alerts. */
export interface Rule {
  record?: string;
  alert?: string;
  expr: string;
  for?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  /** Of the group it is in. */
  group: string;
}

/** All rules of `ops/prometheus/rules`. */
export async function readRules(): Promise<Rule[]> {
  const names = (await readdir(join(OPS, 'prometheus/rules'))).sort();
  const files = await Promise.all(
    names.map(async (name) => (await readYaml(`ops/prometheus/rules/${name}`)) as RuleFile),
  );
  return files.flatMap(({ groups }) =>
    groups.flatMap(({ name, rules }) => rules.map((rule) => ({ ...rule, group: name }))),
  );
}

interface RuleFile {
  groups: { name: string; rules: Omit<Rule, 'group'>[] }[];
}

/**
 * Fills a template in, as the images do.
 *
 * @param template below `ops`
 * @throws Error that names a variable which is not set
 */
export async function fillIn(template: string, environment: Record<string, string>): Promise<string> {
  const { stdout } = await promisify(execFile)(join(OPS, 'fill-in.sh'), [join(OPS, template)], {
    env: { PATH: process.env.PATH, ...environment },
  });
  return stdout;
}
