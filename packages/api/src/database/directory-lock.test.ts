import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockDirectory } from './directory-lock.js';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rag-lock-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const OTHER = 'lock-00000000-0000-4000-8000-000000000000.json';

const holder = (given: object) =>
  writeFile(
    join(dir, OTHER),
    JSON.stringify({ pid: 1, host: hostname(), since: '2026-11-22', processStart: null, ...given }),
  );

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('a folder is one process’s until it gives it back', async () => {
  const unlock = await lockDirectory(join(dir, 'not/yet/there'));
  await unlock();
  await (
    await lockDirectory(join(dir, 'not/yet/there'))
  )();
  expect(await readdir(join(dir, 'not/yet/there'))).toEqual([]);
});

test('a second taker is told who holds it and what to do', async () => {
  const unlock = await lockDirectory(dir);
  await expect(lockDirectory(dir)).rejects.toMatchObject({
    code: 'DATABASE_LOCKED',
    message: expect.stringMatching(
      new RegExp(
        `${dir} is in use \\(by process ${process.pid} since .+DATABASE_URL.+delete ${dir}/lock-.+\\.json`,
      ),
    ),
  });
  expect(await readdir(dir)).toHaveLength(1);
  await unlock();
});

test('the lock of a process that is gone is taken over', async () => {
  await holder({ pid: await deadPid() });
  const unlock = await lockDirectory(dir);
  const [file = ''] = await readdir(dir);
  expect(file).not.toBe(OTHER);
  expect(JSON.parse(await readFile(join(dir, file), 'utf8'))).toMatchObject({ pid: process.pid });
  await unlock();
  expect(await readdir(dir)).toEqual([]);
});

test.runIf(process.platform === 'linux')('so is one whose process id another process has got', async () => {
  await holder({ pid: process.pid, processStart: '1' });
  await (
    await lockDirectory(dir)
  )();
});

test('so is a file that is no lock', async () => {
  await writeFile(join(dir, OTHER), '{"pid": 12');
  await (
    await lockDirectory(dir)
  )();
});

test('a process of another machine may be alive', async () => {
  await holder({ pid: await deadPid(), host: 'elsewhere' });
  await expect(lockDirectory(dir)).rejects.toThrow(/by process \d+ on the machine "elsewhere".+delete/);
});

test.each([1, 2, 3, 4, 5])('of many that come at the same moment, one gets it (%i)', async () => {
  await holder({ pid: await deadPid() });
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(dir)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readdir(dir)).toHaveLength(1);
});

test('what it gives back is its own lock only', async () => {
  const unlock = await lockDirectory(dir);
  await holder({});
  await unlock();
  expect(await readdir(dir)).toEqual([OTHER]);
});
