import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';
import { RagError } from '../../errors.js';
import type { AssetInfo } from '../../ports/search-index.js';
import { HASH_DIGITS } from '../../index/tables.js';
import type { Connection } from './connection.js';
import { allOf, ofLocale, type AssetPayload } from './layout.js';
import { scrollPages } from './scroll.js';

/** Bytes of one part before base64: small enough to come well within a query's time. */
const PART_BYTES = 96 * 1024;
/** Parts of one page of an answer: about a megabyte. */
const PARTS_A_PAGE = 8;

const unzip = promisify(gunzip);

/** A file cut into points, with what the manifest says of it. */
export interface StoredAsset {
  info: AssetInfo;
  payloads: AssetPayload[];
}

/** Name of the file that translates questions in a language. */
export const translationsAsset = (from: string): string => `translations-${from}`;

export function encodeAsset(locale: string, asset: string, content: Uint8Array): StoredAsset {
  const stored = gzipSync(content, { level: 9 });
  const sha256 = createHash('sha256').update(stored).digest('hex');
  const parts = Math.max(1, Math.ceil(stored.length / PART_BYTES));
  const payloads = Array.from({ length: parts }, (_, part): AssetPayload => {
    const data = stored.subarray(part * PART_BYTES, (part + 1) * PART_BYTES).toString('base64');
    return { kind: 'asset', locale, asset, part, parts, sha256, data };
  });
  return { info: { file: asset, bytes: stored.length, sha256: sha256.slice(0, HASH_DIGITS) }, payloads };
}

/** Loads one locale's files, by their names. @throws RagError `INDEX_DAMAGED` or a `STORE_…` code */
export async function loadAssets(
  connection: Connection,
  collection: string,
  locale: string,
): Promise<Map<string, Uint8Array>> {
  const byName = new Map<string, AssetPayload[]>();
  const pages = scrollPages(connection, {
    purpose: 'load',
    collection,
    request: {
      filter: allOf(...ofLocale(locale, 'asset')),
      limit: PARTS_A_PAGE,
      with_payload: true,
      with_vector: false,
    },
  });
  for await (const page of pages) {
    for (const { payload } of page) {
      const part = payload as AssetPayload;
      byName.set(part.asset, [...(byName.get(part.asset) ?? []), part]);
    }
  }

  const files = [...byName].map(async ([asset, parts]): Promise<[string, Uint8Array]> => [
    asset,
    await decodeAsset(parts, `${asset} of locale ${locale} in ${collection}`),
  ]);
  return new Map(await Promise.all(files));
}

async function decodeAsset(parts: AssetPayload[], name: string): Promise<Uint8Array> {
  const sorted = parts.toSorted((a, b) => a.part - b.part);
  const stored = Buffer.concat(sorted.map(({ data }) => Buffer.from(data, 'base64')));
  const sha256 = createHash('sha256').update(stored).digest('hex');
  if (sorted[0]?.parts !== sorted.length || sorted[0].sha256 !== sha256) {
    throw new RagError(
      'INDEX_DAMAGED',
      `${name} is not what was published: ${sorted.length} of ${sorted[0]?.parts ?? 0} parts, SHA-256 ${sha256.slice(0, HASH_DIGITS)}…. Publish the site again.`,
    );
  }
  return unzip(stored);
}
