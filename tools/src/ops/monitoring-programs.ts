import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Names by which Debian, or else the project itself, installs them. */
const NAMES = {
  prometheus: ['prometheus'],
  promtool: ['promtool'],
  alertmanager: ['prometheus-alertmanager', 'alertmanager'],
  amtool: ['amtool'],
} as const;

/** Commands of Prometheus and Alertmanager on this machine. */
export type MonitoringPrograms = Record<keyof typeof NAMES, string>;

/**
 * Finds the programs, and installs Debian's packages where this process may.
 *
 * @throws Error that says what is missing and how to get it
 */
export async function findMonitoringPrograms(): Promise<MonitoringPrograms> {
  const programs =
    (await lookForPrograms()) ?? ((await installPrograms()) ? await lookForPrograms() : undefined);
  if (programs) return programs;
  throw new Error(
    'The tests of ops/ need Prometheus and Alertmanager, with promtool and amtool, and found none. Install them (Debian, Ubuntu: apt-get install prometheus prometheus-alertmanager; macOS: brew install prometheus alertmanager).',
  );
}

async function lookForPrograms(): Promise<MonitoringPrograms | undefined> {
  const found = await Promise.all(
    Object.entries(NAMES).map(async ([program, names]) => {
      const installed = await Promise.all(names.map(isInstalled));
      const name = names.find((_, i) => installed[i]);
      return name && ([program, name] as const);
    }),
  );
  const complete = found.filter((each) => each !== undefined);
  return complete.length < found.length ? undefined : (Object.fromEntries(complete) as MonitoringPrograms);
}

const isInstalled = (name: string): Promise<boolean> =>
  run(name, ['--version']).then(
    () => true,
    () => false,
  );

/** Installs Debian's packages where this process may; @returns whether it did. */
async function installPrograms(): Promise<boolean> {
  const isDebian = await access('/usr/bin/apt-get').then(
    () => true,
    () => false,
  );
  if (process.getuid?.() !== 0 || !isDebian) return false;
  process.stdout.write('Installing Prometheus and Alertmanager for the tests.\n');
  // Another test file may be installing at the same time.
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  try {
    await run('apt-get', [...lock, 'update', '-qq']);
    await run('apt-get', [
      ...lock,
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      'prometheus',
      'prometheus-alertmanager',
    ]);
    return true;
  } catch {
    // Without a network, or without such a package: the error that follows says what is missing.
    return false;
  }
}
