import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { RagError } from '../../errors.js';
import { isMissing, LOCK_FILE } from './release-files.js';

/** Who publishes. */
interface Holder {
  host: string;
  pid: number;
  /** Of this very publication. */
  token: string;
  since: string;
}

export interface PublishLock {
  /** @throws RagError `PUBLISH_LOCKED` when someone took the lock away */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** Locks this process holds: a process with our id that is none of these is one that died before us. */
const held = new Set<string>();

/**
 * Takes the folder's lock; that of a process of this machine that has died is broken.
 *
 * @throws RagError `PUBLISH_LOCKED` while another process holds it, or one of another machine does
 */
export async function takeLock(dir: string): Promise<PublishLock> {
  await mkdir(dir, { recursive: true });
  const path = join(dir, LOCK_FILE);
  const mine: Holder = {
    host: hostname(),
    pid: process.pid,
    token: randomUUID(),
    since: new Date().toISOString(),
  };
  for (;;) {
    if (await place(path, mine)) break;
    const other = await readHolder(path);
    if (other === undefined) continue;
    if (!isDead(other)) throw locked(path, other);
    await breakLock(path, other);
  }
  held.add(mine.token);
  return {
    async confirm() {
      const holder = await readHolder(path);
      if (holder?.token !== mine.token) throw locked(path, holder);
    },
    async release() {
      held.delete(mine.token);
      if ((await readHolder(path))?.token === mine.token) await rm(path, { force: true });
    },
  };
}

/** Places the lock, whole from the first moment, unless there is one. */
async function place(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.token}`;
  await writeFile(draft, JSON.stringify(holder));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // A file system without hard links: the lock stands empty for a moment.
    return await writeFile(path, JSON.stringify(holder), { flag: 'wx' }).then(
      () => true,
      (cause: NodeJS.ErrnoException) => {
        if (cause.code === 'EEXIST') return false;
        throw cause;
      },
    );
  } finally {
    await rm(draft, { force: true });
  }
}

/** Undefined when there is no lock (any more). */
async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (isMissing(error)) return undefined;
    // Of someone who wrote it badly; it can only be taken away by hand.
    return { host: '', pid: 0, token: '', since: '' };
  }
}

function isDead({ host, pid, token }: Holder): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return !held.has(token);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Takes a dead process's lock away, and puts it back where another process was faster and it was not the dead one's. */
async function breakLock(path: string, dead: Holder): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
    const taken = await readHolder(aside);
    if (taken?.token !== dead.token) await link(aside, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function locked(path: string, holder: Holder | undefined): RagError {
  const who = holder?.host
    ? `process ${holder.pid} on ${holder.host} since ${holder.since}`
    : 'another process';
  return new RagError(
    'PUBLISH_LOCKED',
    `${path} is held by ${who}. Wait until it has published; if it is gone for good, remove the file.`,
  );
}
