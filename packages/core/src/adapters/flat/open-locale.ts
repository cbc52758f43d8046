import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { webcrypto } from 'node:crypto';
import { hexOf } from '../../index/hex.js';
import { RagError } from '../../errors.js';
import { gunzip } from '../../index/load.js';
import type { Current } from '../../index/manifest.js';
import { openStaticIndex } from '../../index/static-index.js';
import { decodeTables, type Tables } from '../../index/tables.js';
import { versionFilter } from '../../index/version-filter.js';
import type { EmbeddingInfo, Hit, LeafQuery, Manifest, SearchIndex } from '../../ports/search-index.js';
import { createDenseScan, type RowRanges } from './dense-scan.js';
import { loadFrom, readFolder } from './read-folder.js';
import {
  HASHES_FILE,
  isMissing,
  MANIFEST_FILE,
  unreadable,
  type StoredLocale,
  type StoredRelease,
} from './release-files.js';
import { decodeVectors, VECTOR_FILES, vectorBytes, type StoredVectors } from './vectors-file.js';

/**
 * Opens a locale of a release. All of it is read now, so that an opened index answers whatever becomes of the folder.
 *
 * @param dir the release's folder
 * @throws RagError with an `INDEX_…` code, `INDEX_NOT_FOUND` when the release was removed meanwhile
 */
export async function openLocale(
  dir: string,
  { id, createdAt, index: versions, embedding }: StoredRelease,
  stored: StoredLocale,
): Promise<SearchIndex> {
  const folder = normalize(join(dir, stored.locale));
  const [files, vectors] = await Promise.all([
    readFolder(folder, [HASHES_FILE, ...Object.values(VECTOR_FILES)]),
    readVectors(dir, stored, embedding),
  ]);
  const current: Current = {
    ...versions,
    releaseId: id,
    locale: stored.locale,
    createdAt,
    input: '',
    manifest: MANIFEST_FILE,
    sha256: stored.manifest,
  };
  files.set('current.json', new TextEncoder().encode(JSON.stringify(current)));
  const { manifest, ...index } = await openStaticIndex({ load: loadFrom(files, folder) });
  const release = { manifest: { ...manifest, releaseId: id }, ...(embedding && { embedding }) };
  if (!vectors || !embedding) return { ...index, ...release };

  const { file } = manifest.assets.tables;
  const tables = decodeTables(await gunzip(files.get(file) ?? new Uint8Array(), file));
  const denseHits = await createDenseHits(vectors, tables, manifest, embedding);
  return {
    ...index,
    ...release,
    async search(query) {
      // Refused before anything is searched.
      const dense = denseHits(query);
      return { lexical: (await index.search(query)).lexical, dense };
    },
  };
}

/**
 * The vectors of a locale, checked; undefined when it has none.
 *
 * @param dir the release's folder
 * @throws RagError `INDEX_DAMAGED` when they are not what was published
 */
export async function readVectors(
  dir: string,
  { locale, chunks, vectors: kind, sha256 }: StoredLocale,
  embedding: EmbeddingInfo | undefined,
): Promise<StoredVectors | undefined> {
  if (!kind || !embedding) return undefined;
  const { dimensions } = embedding;
  const file = VECTOR_FILES[kind];
  const bytes = await readChecked(join(dir, locale, file), sha256[file] ?? '');
  if (bytes.length === vectorBytes(chunks, dimensions, kind)) {
    return decodeVectors(bytes, { kind, count: chunks, dimensions });
  }
  throw new RagError(
    'INDEX_DAMAGED',
    `${join(dir, locale, file)} holds ${bytes.length} bytes, not ${chunks} vectors of ${dimensions} dimensions. Publish the site again.`,
  );
}

/** A file of a release whose hash `release.json` keeps. */
export async function readChecked(path: string, expected: string): Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Buffer<ArrayBuffer>;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (!isMissing(error)) throw unreadable(path, error);
    throw new RagError('INDEX_NOT_FOUND', `There is no ${path}. Publish the site again.`, { cause: error });
  }
  // On a thread of its own: vectors can be many megabytes.
  const actual = hexOf(new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes)));
  if (actual === expected) return bytes;
  throw new RagError(
    'INDEX_DAMAGED',
    `${path} has SHA-256 ${actual}, the release says ${expected}. Publish the site again.`,
  );
}

async function createDenseHits(
  vectors: StoredVectors,
  tables: Tables,
  { locale, versions, releaseId }: Manifest,
  { model, dimensions }: EmbeddingInfo,
): Promise<(query: LeafQuery) => Hit[]> {
  const scan = await createDenseScan(vectors);
  const rangesByVersion = new Map<string | undefined, RowRanges>();
  const rangesOf = (asked: string | undefined): RowRanges => {
    // What readers ask for may be anything: only known names are kept.
    const version = versions.some(({ name }) => name === asked) ? asked : undefined;
    let ranges = rangesByVersion.get(version);
    if (!ranges) {
      ranges = allowedRanges(tables, versionFilter(versions, version));
      rangesByVersion.set(version, ranges);
    }
    return ranges;
  };
  return ({ dense, version, limit }) => {
    if (!dense) return [];
    if (dense.length !== dimensions) {
      throw new RagError(
        'EMBEDDING_MISMATCH',
        `The question's vector has ${dense.length} dimensions, those of release ${releaseId} ("${locale}") have ${dimensions}. Embed questions with "${model}", or index the site again.`,
      );
    }
    return scan.nearest(dense, rangesOf(version), limit).map(({ row, score }) => {
      const section = tables.sections[row] ?? 0;
      return { ordinal: row, section, page: tables.sectionPages[section] ?? 0, score };
    });
  };
}

function allowedRanges(tables: Tables, allowed: (pageVersion: number) => boolean): RowRanges {
  const ranges: number[] = [];
  let inside = false;
  for (const [row, section] of tables.sections.entries()) {
    const page = tables.sectionPages[section] ?? 0;
    if (allowed(tables.pageVersions[page] ?? 0) === inside) continue;
    inside = !inside;
    ranges.push(row);
  }
  if (inside) ranges.push(tables.sections.length);
  return Uint32Array.from(ranges);
}
