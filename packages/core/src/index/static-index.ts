import { RagError } from '../errors.js';
import type { Passage } from '../types.js';
import { documentWeight, inverseDocumentFrequency } from './bm25.js';
import { decodeChunkTable, type ChunkTable } from './chunk-table.js';
import { checkHash, gunzip, type Load } from './load.js';
import { checkCurrent, shardOf, type Current, type Manifest, type ShardTable } from './manifest.js';
import { decodePassages } from './passages.js';
import { decodePostings, type PostingList } from './postings.js';
import { decodeTermList, type TermList } from './term-list.js';

/** One component of a sparse vector: a term of the index and its weight, IDF included. */
export interface WeightedTerm {
  /** Position in the index's `TermList`. */
  term: number;
  weight: number;
}

/** A chunk found by its postings; its text is not loaded yet. */
export interface Hit {
  ordinal: number;
  /** Number of the chunk's page. */
  page: number;
  /** Sparse dot product with the question: BM25. */
  score: number;
}

/** An opened release of one locale. Shards are loaded when a question needs them, and kept. */
export interface StaticIndex {
  readonly current: Current;
  readonly manifest: Manifest;
  readonly terms: TermList;
  /** Inverse document frequency of a term by its document frequency. */
  idf(documentFrequency: number): number;
  /**
   * The best chunks for a sparse vector, score descending, then ordinal ascending.
   *
   * @param version as in `Page.version`; the latest versions when absent or unknown
   */
  search(vector: WeightedTerm[], options: { version?: string | undefined; limit: number }): Promise<Hit[]>;
  /** Texts of chunks, in the order asked for. */
  passages(ordinals: number[]): Promise<Passage[]>;
}

/**
 * Opens the release that `current.json` points to.
 *
 * @throws RagError with an `INDEX_…` code, or `BROWSER_UNSUPPORTED`
 */
export async function openStaticIndex({ load }: { load: Load }): Promise<StaticIndex> {
  const current = checkCurrent(parseJson(await load('current.json', { fresh: true }), 'current.json'));
  const manifestBytes = await loadChecked(load, current.manifest, current.sha256);
  const manifest = parseJson(manifestBytes, current.manifest) as Manifest;
  const folder = current.manifest.slice(0, current.manifest.lastIndexOf('/') + 1);

  const read = async <T>(file: string, sha256: string, decode: (bytes: Uint8Array) => T) => {
    const path = folder + file;
    const bytes = await gunzip(await loadChecked(load, path, sha256), path);
    try {
      return decode(bytes);
    } catch (cause) {
      throw new RagError(
        'INDEX_DAMAGED',
        `${path} ends too early or is not of this format. Publish the site again.`,
        { cause },
      );
    }
  };
  const [terms, table] = await Promise.all([
    read(manifest.assets.terms.file, manifest.assets.terms.sha256, decodeTermList),
    read(manifest.assets.chunks.file, manifest.assets.chunks.sha256, decodeChunkTable),
  ]);

  const postingsShard = cachedShards(manifest.postings, (shard, sha256) => {
    const lengths = terms.documentFrequencies.subarray(
      ...rangeOf(manifest.postings, shard, terms.terms.length),
    );
    return read(`postings/${sha256}.bin`, sha256, (bytes) => decodePostings(bytes, lengths));
  });
  const passagesShard = cachedShards(manifest.passages, (_shard, sha256) =>
    read(`passages/${sha256}.bin`, sha256, (bytes) => decodePassages(bytes, manifest.locale)),
  );

  return {
    current,
    manifest,
    terms,
    idf: (documentFrequency) => inverseDocumentFrequency(manifest.chunks, documentFrequency),
    async search(vector, { version, limit }) {
      const lists = await Promise.all(
        vector.map(async ({ term, weight }) => {
          const shard = shardOf(manifest.postings, term);
          const lists = await postingsShard(shard);
          return { list: lists[term - (manifest.postings.firsts[shard] ?? 0)], weight };
        }),
      );
      return rank(lists, table, manifest, versionFilter(manifest, version), limit);
    },
    passages: (ordinals) =>
      Promise.all(
        ordinals.map(async (ordinal) => {
          const shard = shardOf(manifest.passages, ordinal);
          const passage = (await passagesShard(shard))[ordinal - (manifest.passages.firsts[shard] ?? 0)];
          if (!passage)
            throw new RagError(
              'INDEX_DAMAGED',
              `Chunk ${ordinal} is missing from the release. Publish the site again.`,
            );
          return passage;
        }),
      ),
  };
}

function rank(
  lists: { list: PostingList | undefined; weight: number }[],
  table: ChunkTable,
  manifest: Manifest,
  allowed: (pageVersion: number) => boolean,
  limit: number,
): Hit[] {
  const scores = new Float64Array(table.lengths.length);
  for (const { list, weight } of lists) {
    list?.chunks.forEach((chunk, i) => {
      const frequency = list.frequencies[i] ?? 0;
      scores[chunk] =
        (scores[chunk] ?? 0) +
        weight * documentWeight(frequency, table.lengths[chunk] ?? 0, manifest.averageLength);
    });
  }
  const hits: Hit[] = [];
  scores.forEach((score, ordinal) => {
    if (score === 0) return;
    const page = table.pages[ordinal] ?? 0;
    if (allowed(table.pageVersions[page] ?? 0)) hits.push({ ordinal, page, score });
  });
  return hits.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal).slice(0, limit);
}

/** Name of the docs instance in a version such as `api/2.0`; empty for the default instance. */
const instanceOf = (version: string): string => version.slice(0, version.lastIndexOf('/') + 1);

/**
 * Which pages a reader of `version` searches: those of that version, the latest of every other docs instance, and
 * pages without versions.
 */
function versionFilter(
  { versions }: Manifest,
  version: string | undefined,
): (pageVersion: number) => boolean {
  const known = versions.some(({ name }) => name === version) ? version : undefined;
  const anyLatest = versions.some(({ latest }) => latest);
  const allowed = versions.map(({ name, latest }) =>
    known !== undefined && instanceOf(known) === instanceOf(name) ? name === known : latest || !anyLatest,
  );
  return (pageVersion) => pageVersion === 0 || allowed[pageVersion - 1] === true;
}

const rangeOf = ({ firsts }: ShardTable, shard: number, total: number): [start: number, end: number] => [
  firsts[shard] ?? 0,
  firsts[shard + 1] ?? total,
];

/** Loads each shard once; one that failed is asked for again the next time. */
function cachedShards<T>(
  table: ShardTable,
  load: (shard: number, sha256: string) => Promise<T>,
): (shard: number) => Promise<T> {
  const shards = new Map<number, Promise<T>>();
  return (shard) => {
    const known = shards.get(shard);
    if (known) return known;
    const loading = load(shard, table.sha256[shard] ?? '');
    shards.set(shard, loading);
    loading.catch(() => shards.delete(shard));
    return loading;
  };
}

/** A damaged file may sit in the browser's cache: it is asked for once more from the server. */
async function loadChecked(load: Load, path: string, sha256: string): Promise<Uint8Array> {
  const bytes = await load(path);
  try {
    checkHash(bytes, sha256, path);
    return bytes;
  } catch {
    const fresh = await load(path, { fresh: true });
    checkHash(fresh, sha256, path);
    return fresh;
  }
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new RagError('INDEX_DAMAGED', `${path} is not JSON. Build the site again.`, { cause });
  }
}
