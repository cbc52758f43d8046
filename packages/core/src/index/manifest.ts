import { RagError } from '../errors.js';
import { ANALYZER_VERSION } from '../text/analyse.js';

/** Version of the files' layout; a reader refuses another. */
export const FORMAT_VERSION = '2';

/** A release is named by the first digits of a SHA-256. */
export const isReleaseId = (name: string): boolean => /^[0-9a-f]{12}$/.test(name);

/** The one file that changes: which release readers use. */
export interface Current {
  format: string;
  analyzer: string;
  releaseId: string;
  locale: string;
  /** ISO 8601 time of the build that published the release. */
  createdAt: string;
  /** SHA-256 of what the release was made of and by, hexadecimal: the same input need not be indexed again. */
  input: string;
  /** Path of the manifest below the folder that holds `current.json`. */
  manifest: string;
  /** SHA-256 of the manifest, shortened as in `AssetInfo`. */
  sha256: string;
  /** Number of files with questions for pages, below the release's locale; absent where none were looked for. */
  suggestions?: number;
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
