import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RagError } from '../errors.js';
import type { Load } from './load.js';

/** Loads an index from disk. @param dir the folder that holds `current.json` */
export function createFileLoader(dir: string): Load {
  return async (path) => {
    try {
      return await readFile(join(dir, path));
    } catch (cause) {
      const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
      throw new RagError(
        missing ? 'INDEX_NOT_FOUND' : 'INDEX_UNREACHABLE',
        missing
          ? `There is no ${join(dir, path)}. Build the site first.`
          : `${join(dir, path)} could not be read: ${(cause as Error).message}`,
        { cause },
      );
    }
  };
}
