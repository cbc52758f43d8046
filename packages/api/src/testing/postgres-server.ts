import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, Socket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A real PostgreSQL in a folder of its own. Its data is for tests: nothing is synced to the disk. */
export interface PostgresServer {
  /** Of the database `postgres`, as a superuser. */
  readonly url: string;
  readonly pid: number;
  start(): Promise<void>;
  /** Ends all connections at once. */
  stop(): Promise<void>;
  /** Stops it and deletes its data. */
  remove(): Promise<void>;
}

export interface PostgresServerOptions {
  /** Folder of a base backup to begin with, which is recovered as the settings say. Default: an empty cluster. */
  baseBackup?: string | undefined;
}

/**
 * Makes and starts a server with the programs installed on this machine. It keeps another time zone than UTC.
 *
 * @param settings of postgresql.conf
 */
export async function createPostgresServer(
  settings: Record<string, string> = {},
  { baseBackup }: PostgresServerOptions = {},
): Promise<PostgresServer> {
  const bin = await findPrograms();
  const user = await serverUser();
  const dir = await mkdtemp(join(tmpdir(), 'rag-postgres-'));
  if (user) await chown(dir, user.uid, user.gid);
  const data = join(dir, 'data');
  if (baseBackup === undefined) {
    const initdb = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
    await run(join(bin, 'initdb'), initdb, { cwd: dir, ...user });
  } else {
    await run('cp', ['-R', baseBackup, data]);
    await writeFile(join(data, 'recovery.signal'), '');
    await run('chmod', ['0700', data]);
    if (user) await run('chown', ['-R', `${user.uid}:${user.gid}`, data]);
  }
  const port = await freePort();
  const options = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: dir,
    fsync: 'off',
    timezone: 'Asia/Karachi',
    ...settings,
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let server: ChildProcess | undefined;
  const guard = removeWhenThisProcessEnds(dir);

  async function start(): Promise<void> {
    server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      cwd: dir,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user,
    });
    await untilReady(server);
  }

  async function stop(): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    // The "fast" shutdown of PostgreSQL.
    server.kill('SIGINT');
    await exit;
  }

  await start();
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    get pid() {
      return server?.pid ?? 0;
    },
    start,
    stop,
    async remove() {
      await stop();
      guard.kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** However it ends: the pipe to the guard closes even when this process is killed. */
function removeWhenThisProcessEnds(dir: string): ChildProcess {
  const script = `read _; kill -QUIT "$(head -n 1 "$1/data/postmaster.pid")"; sleep 1; rm -rf "$1"`;
  const guard = spawn('sh', ['-c', script, 'guard', dir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return guard;
}

async function untilReady(server: ChildProcess): Promise<void> {
  const log: string[] = [];
  if (!server.stderr) throw new Error('PostgreSQL was started without its log.');
  const lines = createInterface(server.stderr);
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      log.push(line);
      if (line.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log.join('\n')}`)));
  });
}

/** Folder of the newest `postgres` and `initdb`. */
async function findPrograms(): Promise<string> {
  const bin = (await lookForPrograms()) ?? ((await installPrograms()) ? await lookForPrograms() : undefined);
  if (bin) return bin;
  throw new Error(
    'The tests need a PostgreSQL and found none. Install one (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql), or set TEST_DATABASE_URL to the address of a server on which databases may be created.',
  );
}

async function lookForPrograms(): Promise<string | undefined> {
  const named = await run('pg_config', ['--bindir']).then(
    ({ stdout }) => [stdout.trim()],
    () => [],
  );
  const installed = await Promise.all(
    [
      ['/usr/lib/postgresql', 'bin'],
      ['/opt/homebrew/opt', 'bin'],
      ['/usr/local/opt', 'bin'],
    ].map(async ([root = '', sub = '']) => {
      const versions = await readdir(root).catch(() => []);
      const newestFirst = versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
      return newestFirst.map((version) => join(root, version, sub));
    }),
  );
  return [...installed.flat(), ...named].find((dir) => existsSync(join(dir, 'initdb')));
}

/** Installs Debian's package where this process may; @returns whether it did. */
async function installPrograms(): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.stdout.write('Installing PostgreSQL for the tests.\n');
  try {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql']);
    return true;
  } catch {
    // Without a network, or without such a package: the error that follows says what is missing.
    return false;
  }
}

/** PostgreSQL refuses to run as root. */
async function serverUser(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(
      ['-u', '-g'].map((flag) =>
        run('id', [flag, name]).then(
          ({ stdout }) => Number(stdout),
          () => undefined,
        ),
      ),
    );
    const [uid, gid] = ids;
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error('The tests run as root and found no user "postgres" or "nobody" to run PostgreSQL as.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
