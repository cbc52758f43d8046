import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeFingerprint } from './code-fingerprint-node.js';
import { encodeIndex, shortSha256, type EncodedIndex, type IndexInput } from './encode-index.js';
import type { Calibration, Manifest } from '../ports/search-index.js';
import { checkCurrent, isReleaseId, type Current } from './manifest.js';

/** Few enough for any system's limit of open files. */
const FILES_AT_ONCE = 64;

export interface WriteOptions {
  /** Called where a release is made anew; ignored where the input brings a calibration. */
  calibrate?: (input: IndexInput) => Promise<Calibration | undefined>;
}

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
 * Where the release in use was made of the same input by the same code and is undamaged, nothing is made anew.
 *
 * @param dir the folder that holds `current.json`, made when missing
 */
export async function writeStaticIndex(
  dir: string,
  input: IndexInput,
  { calibrate }: WriteOptions = {},
): Promise<IndexSummary> {
  const fingerprint = fingerprintOf(input, calibrate !== undefined);
  const former = await readCurrent(dir);
  const kept = former?.input === fingerprint ? await readIntactManifest(dir, former) : undefined;
  if (former && kept) {
    await switchTo(dir, { ...former, createdAt: new Date().toISOString() });
    return summarise(kept.manifest, kept.bytes);
  }
  const calibration = input.calibration ?? (await calibrate?.(input));
  const { manifest, files } = encodeIndex({ ...input, calibration });
  await writeRelease(dir, manifest.releaseId, manifest.locale, files);
  const manifestBytes = files.get('manifest.json') ?? new Uint8Array();
  await switchTo(dir, {
    format: manifest.format,
    analyzer: manifest.analyzer,
    releaseId: manifest.releaseId,
    locale: manifest.locale,
    createdAt: new Date().toISOString(),
    input: fingerprint,
    manifest: `${manifest.releaseId}/${manifest.locale}/manifest.json`,
    sha256: shortSha256(manifestBytes),
  });
  await removeOthers(dir, [manifest.releaseId, former?.releaseId]);
  return summarise(manifest, manifest.bytes + manifestBytes.length);
}

function summarise({ releaseId, pages, sections, chunks, terms }: Manifest, bytes: number): IndexSummary {
  return { releaseId, pages, sections, chunks, terms, bytes };
}

/** Everything a release depends on: what is indexed, and the code that indexes. */
function fingerprintOf(input: IndexInput, isCalibrated: boolean): string {
  const { site, locale, pages, chunks, latestVersions = [], calibration = isCalibrated } = input;
  const code = codeFingerprint(fileURLToPath(new URL('..', import.meta.url)));
  const sections = pages.reduce((sum, page) => sum + page.sections.length, 0);
  const content = chunks.map(({ id, version, contentHash }) => [id, version, contentHash]);
  const all = [code, site, locale, pages.length, sections, latestVersions, calibration, content];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

/** The pointer in use; one that cannot be read is none. */
async function readCurrent(dir: string): Promise<Current | undefined> {
  try {
    return checkCurrent(JSON.parse(await readFile(join(dir, 'current.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

/** A release whose files are all there and as they were written, with their total size; else nothing. */
async function readIntactManifest(
  dir: string,
  current: Current,
): Promise<{ manifest: Manifest; bytes: number } | undefined> {
  const folder = join(dir, current.releaseId, current.locale);
  try {
    const manifestBytes = await readFile(join(folder, 'manifest.json'));
    if (shortSha256(manifestBytes) !== current.sha256) return undefined;
    const manifest = JSON.parse(manifestBytes.toString()) as Manifest;
    let bytes = 0;
    for (const file of await readdir(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.bin')) continue;
      // Waiting for each of hundreds of small files takes four times as long as reading them.
      const stored = readFileSync(join(folder, file));
      if (shortSha256(stored) !== basename(file, '.bin')) return undefined;
      bytes += stored.length;
    }
    return bytes === manifest.bytes ? { manifest, bytes: bytes + manifestBytes.length } : undefined;
  } catch {
    return undefined;
  }
}

async function switchTo(dir: string, current: Current): Promise<void> {
  await writeFile(join(dir, 'current.json.new'), JSON.stringify(current));
  await rename(join(dir, 'current.json.new'), join(dir, 'current.json'));
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

/** Removes older releases; whatever else a site keeps in the folder is not ours. */
async function removeOthers(dir: string, kept: (string | undefined)[]): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isDirectory() && isReleaseId(entry.name) && !kept.includes(entry.name)) {
      await rm(join(dir, entry.name), { recursive: true, force: true });
    }
  }
}
