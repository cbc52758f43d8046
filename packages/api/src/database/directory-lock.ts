import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { databaseError } from './database-error.js';

const LOCK_FILE = /^lock-[\da-f-]{36}\.json$/;
/** How long the first of several that come at the same moment waits for the others to give way. */
const PATIENCE_MS = 1000;
const POLL_MS = 25;

/** Who uses the folder, or is about to find out whether it may. */
interface Holder {
  pid: number;
  host: string;
  /** When it came. */
  since: string;
  /** Tells a process from a later one with its id; null where the system does not say. */
  processStart: string | null;
}

/**
 * Takes a folder, made when missing, for this process: PGlite has no lock of its own, and two processes on one folder lose
 * rows silently. The lock of a process that is gone does not count.
 *
 * Everyone writes a file of its own first and looks for others then, so of two the later one sees the earlier. Of several
 * that see each other, the one whose file sorts first stays. No file is ever replaced: what is deleted is one's own or a
 * dead process's.
 *
 * @returns gives the folder back
 * @throws RagError `DATABASE_LOCKED` naming the holder and what to do
 */
export async function lockDirectory(dir: string): Promise<() => Promise<void>> {
  await mkdir(dir, { recursive: true });
  const name = `lock-${randomUUID()}.json`;
  const file = join(dir, name);
  const unlock = () => rm(file, { force: true });
  const holder: Holder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    processStart: await processStart(process.pid),
  };
  // Renamed, so that nobody reads half of it.
  await writeFile(`${file}.new`, JSON.stringify(holder, undefined, 2));
  await rename(`${file}.new`, file);
  try {
    for (let waitedMs = 0; ; waitedMs += POLL_MS) {
      const [first] = await otherHolders(dir, name);
      if (!first) return unlock;
      if (first.name < name || waitedMs >= PATIENCE_MS) throw lockedBy(first.holder, dir, first.name);
      await delay(POLL_MS);
    }
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Locks of processes that may be alive, in the order of their files; those of dead ones are deleted. */
async function otherHolders(dir: string, mine: string): Promise<{ name: string; holder: Holder }[]> {
  const names = (await readdir(dir)).filter((name) => LOCK_FILE.test(name) && name !== mine);
  const others = await Promise.all(
    names.sort().map(async (name) => {
      const holder = await readHolder(join(dir, name));
      if (holder && (await mayBeAlive(holder))) return [{ name, holder }];
      await rm(join(dir, name), { force: true });
      return [];
    }),
  );
  return others.flat();
}

/** @returns undefined when it is gone, or damaged, which only a crash of the whole machine can do */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch (error) {
    if (error instanceof SyntaxError || isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** On another machine nobody can tell. */
async function mayBeAlive({ pid, host, processStart: start }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
  }
  // After a restart of a container, another process may have the id.
  const now = await processStart(pid);
  return start === null || now === null || start === now;
}

/** @returns clock ticks from the system's start to the process's own; null outside of Linux */
async function processStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses and may hold anything; this is the 22nd.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function lockedBy({ pid, host, since }: Holder, dir: string, name: string): Error {
  const where = host === hostname() ? '' : ` on the machine "${host}"`;
  return databaseError(
    'DATABASE_LOCKED',
    dir,
    `by process ${pid}${where} since ${since}; stop it, or give this one another folder or a server's DATABASE_URL. If no such process runs${where}, delete ${join(dir, name)}`,
  );
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
