import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FILES_AT_ONCE } from './read-folder.js';

/** Writes a file that is not there yet, so that it is still there after a power failure once its folder is synced. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Replaces a file in one step: readers see the former content or the new one, whole. */
export async function replaceDurably(path: string, text: string): Promise<void> {
  await writeDurably(`${path}.new`, text);
  await rename(`${path}.new`, path);
  await syncFolder(dirname(path));
}

/** Writes files with their folders. @param signal looked at now and then */
export async function writeFolder(
  dir: string,
  files: Map<string, Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const paths = [...files.keys()];
  for (const folder of new Set(paths.map((path) => dirname(join(dir, path))))) {
    await mkdir(folder, { recursive: true });
  }
  await inBatches(paths, signal, (path) => writeDurably(join(dir, path), files.get(path) ?? ''));
}

/** The same files at another place: by hard links, or as copies where the file system has none. */
export async function linkFolder(from: string, to: string, signal: AbortSignal | undefined): Promise<void> {
  await mkdir(to, { recursive: true });
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const targetOf = (parent: string, name: string) => join(to, join(parent, name).slice(from.length));
  for (const entry of entries) {
    if (entry.isDirectory()) await mkdir(targetOf(entry.parentPath, entry.name), { recursive: true });
  }
  await inBatches(
    entries.filter((entry) => entry.isFile()),
    signal,
    ({ parentPath, name }) => linkOrCopy(join(parentPath, name), targetOf(parentPath, name)),
  );
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    const copy = await open(to, 'r+');
    await copy.sync().finally(() => copy.close());
  }
}

/** Makes the names of a folder and of those below it durable. */
export async function syncFolders(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolder(join(entry.parentPath, entry.name));
  }
  await syncFolder(dir);
}

export async function syncFolder(dir: string): Promise<void> {
  // Windows opens no folder, and keeps names without being told.
  if (process.platform === 'win32') return;
  const folder = await open(dir, 'r');
  await folder.sync().finally(() => folder.close());
}

async function inBatches<Item>(
  items: Item[],
  signal: AbortSignal | undefined,
  each: (item: Item) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += FILES_AT_ONCE) {
    signal?.throwIfAborted();
    await Promise.all(items.slice(start, start + FILES_AT_ONCE).map(each));
  }
}
