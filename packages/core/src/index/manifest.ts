import { RagError } from '../errors.js';
import { ANALYZER_VERSION } from '../text/analyse.js';

/** Version of the files' layout; a reader refuses another. */
export const FORMAT_VERSION = '1';

/** One file of a release. */
export interface AssetInfo {
  /** Path below the locale's folder. */
  file: string;
  /** Length as stored, which is gzip-compressed. */
  bytes: number;
  /** SHA-256 of the stored bytes, hexadecimal, shortened to 16 digits: guards against damage and mixed releases. */
  sha256: string;
}

/** A run of files of one kind, by number. */
export interface ShardTable {
  /** Number of the first item (term or chunk) in each shard, ascending. */
  firsts: number[];
  bytes: number[];
  /** As in `AssetInfo`; also the name: `<folder>/<sha256>.bin`. */
  sha256: string[];
}

/** What a reader of one locale needs to know before anything else. */
export interface Manifest {
  format: string;
  analyzer: string;
  releaseId: string;
  site: string;
  locale: string;
  pages: number;
  sections: number;
  chunks: number;
  terms: number;
  /** Mean length of a chunk in weighted terms. */
  averageLength: number;
  /** Versions of the locale's pages; `latest` is searched when the reader's page has none. */
  versions: { name: string; latest: boolean }[];
  /** Tables loaded whole: `terms` and `chunks`; later releases may hold more. */
  assets: { terms: AssetInfo; chunks: AssetInfo } & Record<string, AssetInfo>;
  postings: ShardTable;
  passages: ShardTable;
}

/** The one file that changes: which release readers use. */
export interface Current {
  format: string;
  analyzer: string;
  releaseId: string;
  locale: string;
  /** ISO 8601 time of the build that published the release. */
  createdAt: string;
  /** Path of the manifest below the folder that holds `current.json`. */
  manifest: string;
  /** SHA-256 of the manifest, as in `AssetInfo`. */
  sha256: string;
}

/**
 * @throws RagError `INDEX_FORMAT_MISMATCH` or `INDEX_ANALYZER_MISMATCH`, `INDEX_DAMAGED` when it is no such file at all.
 */
export function checkCurrent(value: unknown): Current {
  if (typeof value !== 'object' || value === null || !('format' in value) || !('manifest' in value)) {
    throw new RagError('INDEX_DAMAGED', 'current.json is not the pointer of an index. Build the site again.');
  }
  const current = value as Current;
  if (current.format !== FORMAT_VERSION) {
    throw new RagError(
      'INDEX_FORMAT_MISMATCH',
      `The index has format ${JSON.stringify(current.format)}, this reader reads ${JSON.stringify(FORMAT_VERSION)}. Build the site again with one version of docusaurus-plugin-rag.`,
    );
  }
  if (current.analyzer !== ANALYZER_VERSION) {
    throw new RagError(
      'INDEX_ANALYZER_MISMATCH',
      `The index was made by text analyser ${JSON.stringify(current.analyzer)}, this reader has ${JSON.stringify(ANALYZER_VERSION)}. Build the site again with one version of docusaurus-plugin-rag.`,
    );
  }
  return current;
}

/** The shard that holds an item: the last whose first item is not after it. */
export function shardOf(table: ShardTable, item: number): number {
  let low = 0;
  let high = table.firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((table.firsts[middle] ?? Infinity) <= item) low = middle;
    else high = middle - 1;
  }
  return low;
}
