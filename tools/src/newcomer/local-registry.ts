import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, type Interruptible } from '../run-command.js';
import { freePort, startProgram } from '../services/start-program.js';

const PACKAGES = [
  'docusaurus-rag-core',
  'docusaurus-rag-chat-widget',
  'docusaurus-plugin-rag',
  'docusaurus-rag-api',
] as const;

/** Of the last line of versions that also runs on Node 20. */
const VERDACCIO = '6.2.0';

/** A registry on this machine, which has our packages from here and all others from npm's. */
export interface LocalRegistry {
  /** `http://127.0.0.1:4873` */
  url: string;
  stop(): Promise<void>;
}

/**
 * Installs verdaccio and starts it.
 *
 * @param dir an empty folder
 */
export async function startLocalRegistry(dir: string, { signal }: Interruptible): Promise<LocalRegistry> {
  await mkdir(dir, { recursive: true });
  const uplink = (await runCommand('npm', ['config', 'get', 'registry'], { cwd: dir, signal })).trim();
  const manifest = {
    private: true,
    dependencies: { verdaccio: VERDACCIO },
    // The one it asks for is a beta that fails on Node 20.
    overrides: { 'node-fetch': '2.7.0' },
  };
  await writeFile(join(dir, 'package.json'), JSON.stringify(manifest));
  await runCommand('npm', ['install', '--no-audit', '--no-fund'], { cwd: dir, signal });
  await writeFile(join(dir, 'config.yaml'), registryConfig(uplink.split('\n').at(-1) ?? ''));
  const address = `127.0.0.1:${await freePort()}`;
  const url = `http://${address}`;
  const server = await startProgram(
    process.execPath,
    [
      join(dir, 'node_modules/verdaccio/bin/verdaccio'),
      '--config',
      join(dir, 'config.yaml'),
      '--listen',
      address,
    ],
    { readyUrl: `${url}/-/ping` },
  );
  return { url, stop: server.stop };
}

/** Ours have no uplink: what npm's registry has under their names must never be installed here. */
export function registryConfig(uplink: string): string {
  const open = '    access: $all\n    publish: $all\n';
  return `storage: ./storage
uplinks:
  npm:
    url: ${uplink}
packages:
${PACKAGES.map((name) => `  '${name}':\n${open}`).join('')}  '**':
    access: $all
    proxy: npm
log: { type: stdout, level: warn }
`;
}

/**
 * Installs packages in a folder, ours from this registry.
 *
 * @throws Error when one of ours came from elsewhere
 */
export async function installFromRegistry(
  name: string,
  folder: string,
  { url }: LocalRegistry,
  { signal }: Interruptible,
): Promise<string[]> {
  // The lock has to say where packages came from, whatever this machine's npm is set to.
  const settings = ['--no-audit', '--no-fund', '--omit-lockfile-registry-resolved=false'];
  const parameters = ['install', name, '--registry', url, ...settings];
  await runCommand('npm', parameters, { cwd: folder, signal });
  const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as Lock;
  const installed = installedFrom(lock);
  const foreign = installed.filter(({ resolved }) => !resolved.startsWith(`${url}/`));
  if (foreign.length > 0 || !installed.some((each) => each.name === name)) {
    throw new Error(`Not from ${url}: ${JSON.stringify(foreign.length > 0 ? foreign : name)}.`);
  }
  return installed.map(({ name: each, version }) => `${each} ${version}`);
}

interface Lock {
  packages: Record<string, { version?: string; resolved?: string }>;
}

/** Those of our packages that a lock has, and where they come from. */
export function installedFrom({ packages }: Lock): { name: string; version: string; resolved: string }[] {
  return PACKAGES.flatMap((name) => {
    const { version = '', resolved = '' } = packages[`node_modules/${name}`] ?? {};
    return version === '' ? [] : [{ name, version, resolved }];
  });
}

/** Publishes all packages, as a release does, but to this registry. @param repositoryDir with the packages built */
export async function publishPackages(
  repositoryDir: string,
  { url }: LocalRegistry,
  { signal, workDir }: Interruptible & { workDir: string },
): Promise<number> {
  // npm wants a token even where nobody checks it.
  const userconfig = join(workDir, 'publish.npmrc');
  await writeFile(userconfig, `${url.replace('http:', '')}/:_authToken=nobody-checks-this\n`);
  const parameters = ['--registry', url, '--userconfig', userconfig, '--provenance=false'];
  const workspaces = PACKAGES.flatMap((name) => ['--workspace', name]);
  await runCommand('npm', ['publish', ...workspaces, ...parameters], { cwd: repositoryDir, signal });
  return PACKAGES.length;
}
