import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** By folder: the code that runs is the code that was there at first. */
const known = new Map<string, string>();

/** What a folder's modules say, as SHA-256 in hexadecimal: what was computed by other code is not to be reused. */
export function codeFingerprint(dir: string): string {
  const found = known.get(dir) ?? fingerprintOf(dir);
  known.set(dir, found);
  return found;
}

function fingerprintOf(dir: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:js|ts)$/.test(file) && !file.endsWith('.d.ts'),
  );
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(dir, file)));
  return hash.digest('hex');
}
