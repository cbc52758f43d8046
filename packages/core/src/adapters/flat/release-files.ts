import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RagError } from '../../errors.js';
import { isReleaseId } from '../../index/manifest.js';
import type { ReleaseInfo, ReleaseLocale } from '../../ports/index-store.js';
import type { VectorKind } from './vectors-file.js';

/** Version of the folder's layout, beside that of the index in it. */
const STORE_FORMAT = '1';

export const POINTER_FILE = 'CURRENT.json';
export const LOCK_FILE = 'publish.lock';
export const RELEASE_FILE = 'release.json';
export const MANIFEST_FILE = 'manifest.json';
/** SHA-256 of each chunk's content, 32 bytes each. */
export const HASHES_FILE = 'content-hashes.bin';
/** What is not whole yet; the release's id follows. */
export const STAGING_PREFIX = '.staging-';

/** The one file that changes. */
export interface Pointer {
  format: string;
  /** The release in use. */
  releaseId: string;
  /** All that are kept, newest first, the one in use among them. Any other folder of a release is rubbish. */
  releases: string[];
}

/** A locale as `release.json` keeps it. */
export interface StoredLocale extends ReleaseLocale {
  /** SHA-256 of the manifest, shortened as in `AssetInfo`. */
  manifest: string;
  vectors?: VectorKind;
  /** SHA-256 in hexadecimal of files that are not named by theirs: vectors and content hashes. */
  sha256: Record<string, string>;
}

/** `release.json`. */
export interface StoredRelease extends Omit<ReleaseInfo, 'locales'> {
  format: string;
  /** Versions of the index's files and of the analyser that made them. */
  index: { format: string; analyzer: string };
  locales: StoredLocale[];
}

export const newPointer = (pointer: Omit<Pointer, 'format'>): Pointer => ({
  format: STORE_FORMAT,
  ...pointer,
});
export const newRelease = (release: Omit<StoredRelease, 'format'>): StoredRelease => ({
  format: STORE_FORMAT,
  ...release,
});

/** What the port tells of a release. */
export function infoOf({ id, site, createdAt, locales, embedding }: StoredRelease): ReleaseInfo {
  return {
    id,
    site,
    createdAt,
    locales: locales.map(({ locale, pages, sections, chunks, contentHash }) => ({
      locale,
      pages,
      sections,
      chunks,
      ...(contentHash !== undefined && { contentHash }),
    })),
    ...(embedding && { embedding }),
  };
}

/** The pointer as it stands in the folder; undefined before the first release. @throws RagError */
export async function readPointer(dir: string): Promise<Pointer | undefined> {
  const path = join(dir, POINTER_FILE);
  const pointer = await readJson<Pointer>(path);
  if (pointer && !(isReleaseId(pointer.releaseId) && Array.isArray(pointer.releases))) throw damaged(path);
  return pointer;
}

/** @throws RagError `INDEX_NOT_FOUND` when the release is not there, or no longer */
export async function readRelease(dir: string, id: string): Promise<StoredRelease> {
  const path = join(dir, id, RELEASE_FILE);
  const release = await readJson<StoredRelease>(path);
  if (release) return release;
  throw new RagError('INDEX_NOT_FOUND', `There is no ${path}. Publish the site again, or roll back.`);
}

async function readJson<T extends { format: string }>(path: string): Promise<T | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(path, error);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damaged(path, cause);
  }
  if (typeof value !== 'object' || value === null || !('format' in value)) throw damaged(path);
  if (value.format !== STORE_FORMAT) {
    throw new RagError(
      'INDEX_FORMAT_MISMATCH',
      `${path} has format ${JSON.stringify(value.format)}, this reader reads "${STORE_FORMAT}". Publish every locale of the site into an empty folder.`,
    );
  }
  return value as T;
}

function damaged(path: string, cause?: unknown): RagError {
  return new RagError('INDEX_DAMAGED', `${path} is not what a flat store writes. Publish the site again.`, {
    cause,
  });
}

/** Whether a file system call failed because there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

export function unreadable(path: string, cause: unknown): RagError {
  return new RagError('STORE_UNREACHABLE', `${path} could not be read: ${(cause as Error).message}`, {
    cause,
  });
}
