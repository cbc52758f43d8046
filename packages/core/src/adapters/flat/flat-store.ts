import { join, resolve } from 'node:path';
import { hexOf } from '../../index/hex.js';
import { RagError } from '../../errors.js';
import { isSameEmbedding } from '../../index/check-content.js';
import type { IndexStore } from '../../ports/index-store.js';
import type { SearchIndex } from '../../ports/search-index.js';
import { openLocale, readChecked, readVectors } from './open-locale.js';
import { publishRelease, rollBack } from './publish-release.js';
import { HASHES_FILE, infoOf, readPointer, readRelease, type StoredRelease } from './release-files.js';
import type { VectorKind } from './vectors-file.js';

export interface FlatStoreOptions {
  /** Folder of the releases, made when something is published. It must not be part of a site. */
  dir: string;
  /** How vectors are stored: `f32` exact, `int8` in a quarter of the space and memory, nearly as exact. Default `f32`. */
  vectors?: VectorKind | undefined;
  /** A reader looks for another release at most this often. Default 2,000. */
  refreshMs?: number | undefined;
  /** Milliseconds since any moment, never going back. Default `performance.now`. */
  now?: (() => number) | undefined;
}

/** How often a release may vanish while it is being opened, for a newer one. */
const MAX_ATTEMPTS = 5;
const HASH_DIGITS = 64;

/** A release with the locales opened so far. */
interface OpenedRelease {
  release: StoredRelease;
  locales: Map<string, Promise<SearchIndex>>;
}

/**
 * A store in a folder: `CURRENT.json`, which alone changes, names the folder of the release in use. An opened index is
 * in memory as a whole and does not need its files again.
 */
export function createFlatStore({
  dir: folder,
  vectors = 'f32',
  refreshMs = 2000,
  now = () => performance.now(),
}: FlatStoreOptions): IndexStore {
  const dir = resolve(folder);
  let opened: OpenedRelease | undefined;
  let readAt = -Infinity;
  let reading: Promise<OpenedRelease | undefined> | undefined;

  /** Forgets what was known, so that the next question asks the folder. */
  const expire = () => {
    readAt = -Infinity;
  };

  const readAgain = async (): Promise<OpenedRelease | undefined> => {
    const at = now();
    const release = await retrying(() => readUsed(dir));
    if (!release) opened = undefined;
    else if (release.id !== opened?.release.id) opened = { release, locales: new Map() };
    readAt = at;
    return opened;
  };
  const used = async (): Promise<OpenedRelease | undefined> => {
    if (now() - readAt < refreshMs) return opened;
    reading ??= readAgain().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  const open = async (locale: string): Promise<SearchIndex | undefined> => {
    const found = await used();
    const stored = found?.release.locales.find((each) => each.locale === locale);
    if (!found || !stored) return undefined;
    let opening = found.locales.get(locale);
    if (!opening) {
      opening = openLocale(join(dir, found.release.id), found.release, stored);
      found.locales.set(locale, opening);
      opening.catch(() => {
        found.locales.delete(locale);
        expire();
      });
    }
    return opening;
  };

  return {
    description: `flat store ${dir}`,
    async current() {
      const release = await retrying(() => readUsed(dir));
      return release && infoOf(release);
    },
    async releases() {
      const { releases = [] } = (await readPointer(dir)) ?? {};
      // One may have been removed since the pointer was read.
      const found = await Promise.all(
        releases.map((id) =>
          readRelease(dir, id).catch((error: unknown) => {
            if (isGone(error)) return undefined;
            throw error;
          }),
        ),
      );
      return found.filter((release) => release !== undefined).map(infoOf);
    },
    open: (locale) => retrying(() => open(locale)),
    async publish(content, options = {}) {
      const release = await publishRelease(dir, content, { ...options, vectors });
      expire();
      return infoOf(release);
    },
    async rollback(id) {
      const release = await rollBack(dir, id);
      expire();
      return infoOf(release);
    },
    async vectors(contentHashes, embedding) {
      const found = new Map<string, Float32Array>();
      const release = await retrying(() => readUsed(dir));
      if (!release || !isSameEmbedding(release.embedding, embedding)) return found;
      const wanted = new Set(contentHashes);
      for (const locale of release.locales) {
        await addVectors(found, wanted, join(dir, release.id), release, locale);
      }
      return found;
    },
    async close() {
      opened = undefined;
      expire();
    },
  };
}

async function readUsed(dir: string): Promise<StoredRelease | undefined> {
  const pointer = await readPointer(dir);
  return pointer && readRelease(dir, pointer.releaseId);
}

async function addVectors(
  found: Map<string, Float32Array>,
  wanted: Set<string>,
  dir: string,
  release: StoredRelease,
  stored: StoredRelease['locales'][number],
): Promise<void> {
  const path = join(dir, stored.locale, HASHES_FILE);
  const hashes = hexOf(await readChecked(path, stored.sha256[HASHES_FILE] ?? ''));
  const vectors = await readVectors(dir, stored, release.embedding);
  if (!vectors) return;
  for (let row = 0; row < stored.chunks; row += 1) {
    const hash = hashes.slice(row * HASH_DIGITS, (row + 1) * HASH_DIGITS);
    if (wanted.has(hash) && !found.has(hash)) found.set(hash, vectors.floats(row));
  }
}

/** A release that was removed while it was being read has been replaced: the pointer names another by now. */
async function retrying<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isGone(error)) throw error;
    }
  }
}

const isGone = (error: unknown): boolean => error instanceof RagError && error.code === 'INDEX_NOT_FOUND';
