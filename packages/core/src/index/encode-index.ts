import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { analyserFor, ANALYZER_VERSION } from '../text/analyse.js';
import type { Chunk, Page } from '../types.js';
import { encodeChunkTable } from './chunk-table.js';
import { FORMAT_VERSION, type AssetInfo, type Manifest, type ShardTable } from './manifest.js';
import { encodePassages } from './passages.js';
import { encodePostings, type PostingList } from './postings.js';
import { compareTerms, encodeTermList } from './term-list.js';
import { weightedTerms } from './weighted-terms.js';

/** Uncompressed size at which a shard of a thousand-chunk index is closed; grows with the square root of its size. */
const POSTINGS_SHARD_BYTES = 1500;
const PASSAGES_SHARD_BYTES = 3000;

export interface IndexInput {
  /** Name of the site, part of every release's identity. */
  site: string;
  locale: string;
  pages: Page[];
  /** Chunks of the pages, those of a page together. */
  chunks: Chunk[];
  /** Versions to search when the reader's page has none. */
  latestVersions?: string[];
}

/** A release of one locale, ready to be written anywhere. */
export interface EncodedIndex {
  manifest: Manifest;
  /** Contents by path below the locale's folder, `manifest.json` among them. */
  files: Map<string, Uint8Array>;
}

/** Turns chunks into the files of a release. The same input gives the same bytes. */
export function encodeIndex({ site, locale, pages, chunks, latestVersions = [] }: IndexInput): EncodedIndex {
  const files = new Map<string, Uint8Array>();
  const store = (folder: string, bytes: Uint8Array): AssetInfo => {
    const stored = gzipSync(bytes, { level: 9 });
    const sha256 = shortSha256(stored);
    const file = `${folder}/${sha256}.bin`;
    files.set(file, stored);
    return { file, bytes: stored.length, sha256 };
  };

  const { lists, lengths } = invert(chunks);
  const terms = [...lists.keys()].sort(compareTerms);
  const ordered = terms.map((term) => lists.get(term) ?? { chunks: [], frequencies: [] });
  const versions = [...new Set(pages.flatMap(({ version }) => version ?? []))]
    .sort(compareTerms)
    .map((name) => ({ name, latest: latestVersions.includes(name) }));
  const growth = Math.max(1, Math.sqrt(chunks.length / 1000));

  const body: Omit<Manifest, 'releaseId'> = {
    format: FORMAT_VERSION,
    analyzer: ANALYZER_VERSION,
    site,
    locale,
    pages: pages.length,
    sections: pages.reduce((sum, page) => sum + page.sections.length, 0),
    chunks: chunks.length,
    terms: terms.length,
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, chunks.length),
    versions,
    assets: {
      terms: store(
        'assets',
        encodeTermList({
          terms,
          documentFrequencies: Uint32Array.from(ordered, (list) => list.chunks.length),
        }),
      ),
      chunks: store('assets', encodeChunkTable({ lengths, ...pagesOf(chunks, versions) })),
    },
    postings: shard(
      ordered.map((list) => toPostingList(list)),
      (list) => list.chunks.length * 2.2,
      POSTINGS_SHARD_BYTES * growth,
      (part) => store('postings', encodePostings(part)),
    ),
    passages: shard(
      chunks,
      (chunk) => Buffer.byteLength(chunk.text) + 100,
      PASSAGES_SHARD_BYTES * growth,
      (part) => store('passages', encodePassages(part)),
    ),
  };
  const manifest: Manifest = { releaseId: shortSha256(Buffer.from(JSON.stringify(body))), ...body };
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  return { manifest, files };
}

/** The first 16 hexadecimal digits of the SHA-256: enough to notice damage, small enough for a table of hundreds. */
export function shortSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

interface GrowingList {
  chunks: number[];
  frequencies: number[];
}

function invert(chunks: Chunk[]): { lists: Map<string, GrowingList>; lengths: Uint32Array } {
  const lists = new Map<string, GrowingList>();
  const lengths = Uint32Array.from(chunks, (chunk, ordinal) => {
    const { frequencies, length } = weightedTerms(chunk, analyserFor(chunk.locale));
    for (const [term, frequency] of frequencies) {
      const list = lists.get(term) ?? { chunks: [], frequencies: [] };
      list.chunks.push(ordinal);
      list.frequencies.push(frequency);
      lists.set(term, list);
    }
    return length;
  });
  return { lists, lengths };
}

const toPostingList = ({ chunks, frequencies }: GrowingList): PostingList => ({
  chunks: Uint32Array.from(chunks),
  frequencies: Uint32Array.from(frequencies),
});

function pagesOf(
  chunks: Chunk[],
  versions: Manifest['versions'],
): { pages: Uint32Array; pageVersions: Uint32Array } {
  const pageVersions: number[] = [];
  let url: string | undefined;
  const pages = Uint32Array.from(chunks, (chunk) => {
    if (chunk.url !== url) {
      url = chunk.url;
      pageVersions.push(versions.findIndex(({ name }) => name === chunk.version) + 1);
    }
    return pageVersions.length - 1;
  });
  return { pages, pageVersions: Uint32Array.from(pageVersions) };
}

function shard<Item>(
  items: Item[],
  sizeOf: (item: Item) => number,
  limit: number,
  store: (part: Item[]) => AssetInfo,
): ShardTable {
  const table: ShardTable = { firsts: [], bytes: [], sha256: [] };
  let first = 0;
  let size = 0;
  const close = (end: number) => {
    if (end === first) return;
    const { bytes, sha256 } = store(items.slice(first, end));
    table.firsts.push(first);
    table.bytes.push(bytes);
    table.sha256.push(sha256);
    first = end;
    size = 0;
  };
  items.forEach((item, i) => {
    const more = sizeOf(item);
    if (size + more > limit) close(i);
    size += more;
  });
  close(items.length);
  return table;
}
