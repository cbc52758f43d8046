import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodeIndex, shortSha256, type EncodedIndex, type IndexInput } from './encode-index.js';
import { checkCurrent, isReleaseId, type Current } from './manifest.js';

/** Few enough for any system's limit of open files. */
const FILES_AT_ONCE = 64;

/** What was written. */
export interface IndexSummary {
  releaseId: string;
  pages: number;
  sections: number;
  chunks: number;
  terms: number;
  /** Total of the release's files as stored, compressed. */
  bytes: number;
}

/**
 * Publishes one locale's release under a folder: writes it aside, renames it into place, then switches `current.json`.
 * Whatever fails on the way leaves the former release in use. The release before it stays for readers that opened it.
 *
 * @param dir the folder that holds `current.json`, made when missing
 */
export async function writeStaticIndex(dir: string, input: IndexInput): Promise<IndexSummary> {
  const { manifest, files } = encodeIndex(input);
  const former = await readFormer(dir);
  await writeRelease(dir, manifest.releaseId, manifest.locale, files);
  const current: Current = {
    format: manifest.format,
    analyzer: manifest.analyzer,
    releaseId: manifest.releaseId,
    locale: manifest.locale,
    createdAt: new Date().toISOString(),
    manifest: `${manifest.releaseId}/${manifest.locale}/manifest.json`,
    sha256: shortSha256(files.get('manifest.json') ?? new Uint8Array()),
  };
  await writeFile(join(dir, 'current.json.new'), JSON.stringify(current));
  await rename(join(dir, 'current.json.new'), join(dir, 'current.json'));
  await removeOthers(dir, [manifest.releaseId, former]);
  return {
    releaseId: manifest.releaseId,
    pages: manifest.pages,
    sections: manifest.sections,
    chunks: manifest.chunks,
    terms: manifest.terms,
    bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
  };
}

/**
 * A release that is there already has the same content, for its name is a hash of it: only files that were damaged since
 * are replaced, one by one, so that readers never miss a file.
 */
async function writeRelease(
  dir: string,
  releaseId: string,
  locale: string,
  files: EncodedIndex['files'],
): Promise<void> {
  const staging = join(dir, `.staging-${process.pid}`);
  const release = join(dir, releaseId);
  try {
    const folders = new Set([...files.keys()].map((file) => dirname(join(staging, locale, file))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    const entries = [...files];
    for (let start = 0; start < entries.length; start += FILES_AT_ONCE) {
      const batch = entries.slice(start, start + FILES_AT_ONCE);
      await Promise.all(batch.map(([file, bytes]) => writeFile(join(staging, locale, file), bytes)));
    }
    if (!existsSync(release)) {
      await rename(staging, release);
      return;
    }
    for (const folder of folders) await mkdir(folder.replace(staging, release), { recursive: true });
    for (const [file, bytes] of files) {
      const path = join(release, locale, file);
      const written = await readFile(path).catch(() => undefined);
      if (!written?.equals(bytes)) await rename(join(staging, locale, file), path);
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Release in use before this one; an unreadable pointer names none. */
async function readFormer(dir: string): Promise<string | undefined> {
  try {
    return checkCurrent(JSON.parse(await readFile(join(dir, 'current.json'), 'utf8'))).releaseId;
  } catch {
    return undefined;
  }
}

/** Removes older releases; whatever else a site keeps in the folder is not ours. */
async function removeOthers(dir: string, kept: (string | undefined)[]): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isDirectory() && isReleaseId(entry.name) && !kept.includes(entry.name)) {
      await rm(join(dir, entry.name), { recursive: true, force: true });
    }
  }
}
