import { hexOf } from './hex.js';
import { RagError } from '../errors.js';

/**
 * Brings one file of an index, by its path below the folder that holds `current.json`.
 *
 * @throws RagError `INDEX_NOT_FOUND` when there is no such file, `INDEX_UNREACHABLE` when it cannot be had now
 */
export type Load = (path: string, options?: LoadOptions) => Promise<Uint8Array>;

export interface LoadOptions {
  /** Ask the server even when a cache holds the file. */
  fresh?: boolean;
}

/** No part of an index is large: one that takes longer than this will not come. */
const LOAD_TIMEOUT_MS = 20_000;

/** Loads over HTTP. @param baseUrl the folder that holds `current.json`, ending in `/` */
export function createFetchLoader(baseUrl: string): Load {
  return async (path, { fresh = false } = {}) => {
    let response: Response;
    try {
      response = await fetch(baseUrl + path, {
        signal: AbortSignal.timeout(LOAD_TIMEOUT_MS),
        ...(fresh && { cache: 'reload' }),
      });
    } catch (cause) {
      throw new RagError('INDEX_UNREACHABLE', `${baseUrl}${path} could not be loaded. Are you online?`, {
        cause,
      });
    }
    if (response.status === 404 || response.status === 410) {
      throw new RagError(
        'INDEX_NOT_FOUND',
        `There is no ${baseUrl}${path}. Build the site to make the index.`,
      );
    }
    if (!response.ok) {
      throw new RagError(
        'INDEX_UNREACHABLE',
        `${baseUrl}${path} answered with status ${response.status}. Try again.`,
      );
    }
    try {
      return new Uint8Array(await response.arrayBuffer());
    } catch (cause) {
      throw new RagError('INDEX_UNREACHABLE', `${baseUrl}${path} broke off while loading. Try again.`, {
        cause,
      });
    }
  };
}

/**
 * Pages without HTTPS have no `crypto.subtle`: there, nothing but the checksum in each gzip file tells of damage.
 *
 * @throws RagError `INDEX_DAMAGED` when the bytes are not those that were published.
 */
export async function checkHash(bytes: Uint8Array, expected: string, path: string): Promise<void> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return;
  const digest = await subtle.digest('SHA-256', bytes as BufferSource);
  const actual = hexOf(new Uint8Array(digest)).slice(0, expected.length);
  if (actual !== expected) {
    throw new RagError(
      'INDEX_DAMAGED',
      `${path} has SHA-256 ${actual}…, the release says ${expected}…. Reload, or publish the site again.`,
    );
  }
}

/** @throws RagError `BROWSER_UNSUPPORTED` without `DecompressionStream`, `INDEX_DAMAGED` for bytes that are not gzip. */
export async function gunzip(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') {
    throw new RagError(
      'BROWSER_UNSUPPORTED',
      'This browser has no DecompressionStream. Use Chrome 80, Firefox 113, Safari 16.4 or later.',
    );
  }
  try {
    const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (cause) {
    throw new RagError(
      'INDEX_DAMAGED',
      `${path} is not the gzip file that was published. Publish the site again.`,
      { cause },
    );
  }
}
