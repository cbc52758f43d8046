import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../run-command.js';
import { findSecrets } from './find-secrets.js';
import { plantSecrets } from './planted-secrets.js';

export interface SecretScan {
  files: number;
  /** Kinds of planted secrets, and those of them that were found. */
  planted: number;
  plantedFound: number;
  /** A sentence for each. */
  found: string[];
}

/** Fonts, pictures and the like: what has a byte 0 is no text. */
const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 8000).includes(0);

/**
 * Looks for secrets in every file that Git tracks, and tries itself on secrets that it plants in memory.
 *
 * @param root of the repository
 */
export async function scanTrackedFiles(root: string): Promise<SecretScan> {
  const listed = await runCommand('git', ['ls-files', '-z'], { cwd: root });
  const files = listed.split('\0').filter((file) => file !== '');
  const found: string[] = [];
  for (const file of files) {
    // A file that was deleted and not committed yet is still tracked.
    const bytes = await readFile(join(root, file)).catch(() => Buffer.alloc(0));
    if (!isText(bytes)) continue;
    for (const { kind, line, beginning } of findSecrets(bytes.toString('utf8'))) {
      found.push(`${file}:${line} has what looks like a ${kind}: ${beginning}`);
    }
  }
  const planted = Object.entries(plantSecrets());
  return {
    files: files.length,
    planted: planted.length,
    plantedFound: planted.filter(([kind, text]) => findSecrets(text).some((each) => each.kind === kind))
      .length,
    found,
  };
}
