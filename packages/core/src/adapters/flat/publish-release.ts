import { createHash, randomBytes } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOfHex } from '../../index/hex.js';
import { RagError } from '../../errors.js';
import { checkContent, localesToCarryOver } from '../../index/check-content.js';
import { encodeIndex, shortSha256 } from '../../index/encode-index.js';
import { localeHash } from '../../index/holds-content.js';
import { checkCurrent, FORMAT_VERSION, isReleaseId } from '../../index/manifest.js';
import {
  KEPT_RELEASES,
  type LocaleContent,
  type PublishOptions,
  type ReleaseContent,
} from '../../ports/index-store.js';
import type { EmbeddingInfo } from '../../ports/search-index.js';
import { ANALYZER_VERSION } from '../../text/analyse.js';
import { checkRelease } from './check-release.js';
import {
  linkFolder,
  replaceDurably,
  syncFolder,
  syncFolders,
  writeDurably,
  writeFolder,
} from './durable-files.js';
import { takeLock } from './publish-lock.js';
import {
  HASHES_FILE,
  LOCK_FILE,
  MANIFEST_FILE,
  newPointer,
  newRelease,
  POINTER_FILE,
  readPointer,
  readRelease,
  RELEASE_FILE,
  STAGING_PREFIX,
  type Pointer,
  type StoredLocale,
  type StoredRelease,
} from './release-files.js';
import { encodeVectors, VECTOR_FILES, type VectorKind } from './vectors-file.js';

export interface FlatPublishOptions extends PublishOptions {
  vectors: VectorKind;
}

/**
 * Writes a release into a folder of its own, checks it and puts it to use by renaming the pointer. Whatever happens on
 * the way, the former release stays in use; what is left behind is removed by the next publication.
 *
 * @throws what `IndexStore.publish` throws
 */
export async function publishRelease(
  dir: string,
  content: ReleaseContent,
  options: FlatPublishOptions,
): Promise<StoredRelease> {
  const { supersedes, signal } = options;
  checkContent(content);
  signal?.throwIfAborted();
  const lock = await takeLock(dir);
  const id = randomBytes(6).toString('hex');
  const staging = join(dir, STAGING_PREFIX + id);
  try {
    const pointer = await readPointer(dir);
    const used = pointer && (await readRelease(dir, pointer.releaseId));
    const carried = localesToCarryOver(used, content);
    if (used && carried.length > 0) checkCurrent({ ...used.index, manifest: MANIFEST_FILE });
    await removeRubbish(dir, pointer?.releases ?? []);

    const locales = await storeLocales(staging, content, options);
    for (const { locale } of carried) {
      await linkFolder(join(dir, used?.id ?? '', locale), join(staging, locale), signal);
    }
    const release = newRelease({
      id,
      site: content.site,
      createdAt: new Date().toISOString(),
      index: { format: FORMAT_VERSION, analyzer: ANALYZER_VERSION },
      locales: [...locales, ...carried].sort((a, b) => (a.locale < b.locale ? -1 : 1)),
      ...(content.embedding && { embedding: content.embedding }),
    });
    await writeDurably(join(staging, RELEASE_FILE), JSON.stringify(release));
    await syncFolders(staging);
    await checkRelease(staging, release);

    signal?.throwIfAborted();
    await lock.confirm();
    await rename(staging, join(dir, id));
    await syncFolder(dir);
    const releases = [id, ...releasesToKeep(pointer, supersedes)].slice(0, KEPT_RELEASES);
    await replaceDurably(join(dir, POINTER_FILE), JSON.stringify(newPointer({ releaseId: id, releases })));
    // The release is in use; what cannot be removed now is removed another time.
    await removeRubbish(dir, releases).catch(() => undefined);
    return release;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await lock.release();
  }
}

/** The release in use and those before it. Those after it were rolled back from: nobody wants them again. */
function releasesToKeep(pointer: Pointer | undefined, supersedes: string | undefined): string[] {
  if (!pointer) return [];
  const { releaseId, releases } = pointer;
  return releases.slice(releases.indexOf(releaseId)).filter((each) => each !== supersedes);
}

async function storeLocales(
  staging: string,
  { site, locales, embedding }: ReleaseContent,
  { vectors, signal, onProgress }: FlatPublishOptions,
): Promise<StoredLocale[]> {
  const total = locales.reduce((sum, { chunks }) => sum + chunks.length, 0);
  let done = 0;
  const stored: StoredLocale[] = [];
  for (const content of locales) {
    stored.push(await storeLocale(staging, site, content, embedding, vectors, signal));
    done += content.chunks.length;
    onProgress?.(done, total);
    signal?.throwIfAborted();
  }
  return stored;
}

async function storeLocale(
  staging: string,
  site: string,
  content: LocaleContent,
  embedding: EmbeddingInfo | undefined,
  kind: VectorKind,
  signal: AbortSignal | undefined,
): Promise<StoredLocale> {
  const { locale, pages, chunks, latestVersions = [], calibration, translations, vectors } = content;
  const { files, manifest } = await encodeIndex({
    site,
    locale,
    pages,
    chunks,
    latestVersions,
    calibration,
    translations,
  });
  const extra: Record<string, Uint8Array> = {
    [HASHES_FILE]: bytesOfHex(chunks.map(({ contentHash }) => contentHash).join('')),
    ...(embedding && {
      [VECTOR_FILES[kind]]: encodeVectors(vectors ?? new Float32Array(), embedding.dimensions, kind),
    }),
  };
  for (const [file, bytes] of Object.entries(extra)) files.set(file, bytes);
  await writeFolder(join(staging, locale), files, signal);
  return {
    locale,
    pages: manifest.pages,
    sections: manifest.sections,
    chunks: chunks.length,
    contentHash: localeHash(content),
    manifest: shortSha256(files.get(MANIFEST_FILE) ?? new Uint8Array()),
    ...(embedding && { vectors: kind }),
    sha256: Object.fromEntries(
      Object.entries(extra).map(([file, bytes]) => [file, createHash('sha256').update(bytes).digest('hex')]),
    ),
  };
}

/** Removes what earlier publications left; whatever else is kept in the folder is not ours. */
async function removeRubbish(dir: string, kept: string[]): Promise<void> {
  for (const name of await readdir(dir)) {
    const isRelease = isReleaseId(name) && !kept.includes(name);
    if (isRelease || name.startsWith(STAGING_PREFIX) || name.startsWith(`${LOCK_FILE}.`)) {
      await rm(join(dir, name), { recursive: true, force: true });
    }
  }
}

/**
 * Puts a kept release to use again.
 *
 * @throws what `IndexStore.rollback` throws, and `PUBLISH_LOCKED` while a release is being published
 */
export async function rollBack(dir: string, wanted: string | undefined): Promise<StoredRelease> {
  if (!(await readPointer(dir))) throw notFound(dir, wanted, []);
  const lock = await takeLock(dir);
  try {
    const { releaseId = '', releases = [] } = (await readPointer(dir)) ?? {};
    const id = wanted ?? releases[releases.indexOf(releaseId) + 1];
    if (id === undefined || !releases.includes(id)) throw notFound(dir, id, releases);
    const release = await readRelease(dir, id);
    checkCurrent({ ...release.index, manifest: MANIFEST_FILE });
    await replaceDurably(join(dir, POINTER_FILE), JSON.stringify(newPointer({ releaseId: id, releases })));
    return release;
  } finally {
    await lock.release();
  }
}

function notFound(dir: string, id: string | undefined, releases: string[]): RagError {
  const kept = releases.length > 0 ? `It keeps ${releases.join(', ')}.` : 'Nothing was published yet.';
  const what = id === undefined ? 'no release before the one in use' : `no release ${JSON.stringify(id)}`;
  return new RagError('RELEASE_NOT_FOUND', `The flat store ${dir} has ${what}. ${kept}`);
}
