import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RagError } from '../errors.js';
import type { EmbeddingInfo } from '../ports/search-index.js';
import type { VectorCache } from './embed-chunks.js';
import { EMBEDDING_TEXT_VERSION } from './embedding-text.js';
import { decodeVectors, encodeVectors, type KeyedVector } from './vector-file.js';

/** Each call of the model adds a file; beyond this they become one. */
const MAX_FILES = 32;
const FILE = /^[0-9a-f-]{36}\.vectors$/;

/**
 * A folder of vectors, kept from build to build. Files are never changed: each `put` writes a new one aside and renames it
 * into place, so that builds may run at the same time and die at any point. A damaged file counts as missing.
 *
 * @param dir shared by all models; made when missing
 * @returns methods that throw `FILE_INVALID` when the folder cannot be read
 */
export function openVectorCache(dir: string, { model, dimensions }: EmbeddingInfo): VectorCache {
  const folder = join(dir, folderName(model, dimensions));

  const write = async (entries: KeyedVector[]): Promise<void> => {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${randomUUID()}.vectors`);
    try {
      await writeFile(`${path}.new`, encodeVectors(entries, dimensions));
      await rename(`${path}.new`, path);
    } catch (error) {
      await rm(`${path}.new`, { force: true });
      throw error;
    }
  };

  return {
    async get(contentHashes) {
      const wanted = new Map(contentHashes.map((hash) => [keyOf(hash), hash]));
      const found = new Map<string, Float32Array>();
      for (const file of await filesOf(folder)) {
        if (found.size === wanted.size) break;
        const bytes = await readIfThere(join(folder, file));
        const entries = bytes && decodeVectors(bytes, dimensions, (key) => wanted.has(key));
        for (const { key, vector } of entries ?? []) found.set(wanted.get(key) ?? '', vector);
      }
      return found;
    },
    async put(vectors) {
      await write([...vectors].map(([hash, vector]) => ({ key: keyOf(hash), vector })));
      const files = await filesOf(folder);
      if (files.length <= MAX_FILES) return;
      const all = new Map<string, KeyedVector>();
      for (const file of files) {
        const bytes = await readIfThere(join(folder, file));
        for (const entry of (bytes && decodeVectors(bytes, dimensions, () => true)) ?? []) {
          all.set(entry.key, entry);
        }
      }
      await write([...all.values()]);
      for (const file of files) await rm(join(folder, file), { force: true });
    },
  };
}

/** Readable, and another for every model: names of models hold slashes and colons. */
function folderName(model: string, dimensions: number): string {
  const readable = model.toLowerCase().replaceAll(/[^a-z0-9.]+/g, '-');
  return `${readable.slice(0, 60)}-${dimensions}-${sha256(model).slice(0, 8)}`;
}

function keyOf(contentHash: string): string {
  return sha256(`${EMBEDDING_TEXT_VERSION} ${contentHash}`);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => FILE.test(name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw unreadable(folder, error);
  }
}

/** Another build may just have made one file of several. */
async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(path, error);
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

function unreadable(path: string, cause: unknown): RagError {
  return new RagError(
    'FILE_INVALID',
    `The cache of vectors could not be read: ${(cause as Error).message}. Delete ${path}, or allow reading it.`,
    { cause },
  );
}
