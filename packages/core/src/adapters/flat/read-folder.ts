import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { RagError } from '../../errors.js';
import type { Load } from '../../index/load.js';
import { isMissing, unreadable } from './release-files.js';

/** Few enough for any system's limit of open files. */
export const FILES_AT_ONCE = 64;

/**
 * All files below a folder, by path with `/`.
 *
 * @param skip paths to leave out
 * @throws RagError `INDEX_NOT_FOUND` when the folder or one of its files is gone
 */
export async function readFolder(dir: string, skip: string[] = []): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  try {
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
      .filter((path) => !skip.includes(path));
    for (let start = 0; start < paths.length; start += FILES_AT_ONCE) {
      const batch = paths.slice(start, start + FILES_AT_ONCE);
      const contents = await Promise.all(batch.map((path) => readFile(join(dir, path))));
      for (const [i, path] of batch.entries()) {
        files.set(path.replaceAll(sep, '/'), contents[i] ?? new Uint8Array());
      }
    }
  } catch (error) {
    if (!isMissing(error)) throw unreadable(dir, error);
    throw new RagError('INDEX_NOT_FOUND', `${dir} is not there, or not whole. Publish the site again.`, {
      cause: error,
    });
  }
  return files;
}

/** Loads an index from memory. */
export function loadFrom(files: ReadonlyMap<string, Uint8Array>, name: string): Load {
  return async (path) => {
    const bytes = files.get(path);
    if (bytes) return bytes;
    throw new RagError('INDEX_DAMAGED', `${name} lacks ${path}. Publish the site again.`);
  };
}
