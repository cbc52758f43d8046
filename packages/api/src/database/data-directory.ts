import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Works from `src` and from `dist`. */
const SCRIPT = fileURLToPath(new URL('../../prisma/create-embedded.mjs', import.meta.url));

/**
 * Makes the folder of an empty PGlite database unless it is there: whole or not at all, so that a process killed meanwhile
 * leaves none that can't be opened. Takes about ten seconds.
 */
export async function createDataDirectory(dir: string): Promise<void> {
  if (existsSync(dir)) return;
  const aside = `${dir}-${randomUUID()}`;
  try {
    await promisify(execFile)(process.execPath, [SCRIPT, aside]);
    await rename(aside, dir);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(dir)) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
