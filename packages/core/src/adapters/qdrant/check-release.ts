import { documentWeight, inverseDocumentFrequency } from '../../index/bm25.js';
import { RagError } from '../../errors.js';
import type { Hit, SearchIndex, WeightedTerm } from '../../ports/search-index.js';
import { analyserFor } from '../../text/analyse.js';
import { countTerms } from '../../index/count-terms.js';
import type { Connection } from './connection.js';
import { allOf, DENSE_VECTOR, isOneOf, ofLocale } from './layout.js';
import type { ReleaseRecord } from './release-record.js';
import { openLocale } from './search-index.js';

/** Index building takes minutes for a large site; one that takes longer has failed. */
const MAX_WAIT_MS = 15 * 60 * 1000;
const LONGEST_PAUSE_MS = 5000;

const SAMPLE_LIMIT = 10;
/** 32-bit floats added up in another order, and rounded, differ by less. */
const TOLERANCE = 1e-3;

interface CheckOptions {
  collection: string;
  record: ReleaseRecord;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/**
 * Reads a release as its readers will: waits until Qdrant has built its indexes, counts, opens every locale, and looks
 * for three of its chunks by their own words and vectors.
 *
 * @throws RagError `RELEASE_CHECK_FAILED`, `STORE_TIMEOUT`
 */
export async function checkRelease(connection: Connection, options: CheckOptions): Promise<void> {
  const { collection, record, timeoutMs, signal } = options;
  await waitUntilIndexed(connection, options);
  for (const { locale, chunks } of record.info.locales) {
    signal?.throwIfAborted();
    const { count } = await connection.insist('write', collection, (client) =>
      client.count(collection, { filter: allOf(...ofLocale(locale, 'chunk')), exact: true }),
    );
    const index = await openLocale(connection, { collection, record, locale, timeoutMs });
    if (count !== chunks || index.manifest.chunks !== chunks) {
      throw failed(collection, `locale ${locale} holds ${count} of ${chunks} chunks`);
    }
    const ordinals = new Set(
      [0, Math.floor(chunks / 2), chunks - 1].filter((ordinal) => ordinal >= 0 && ordinal < chunks),
    );
    for (const ordinal of ordinals) await checkSample(connection, collection, index, ordinal);
  }
}

async function waitUntilIndexed(
  connection: Connection,
  { collection, record, signal }: CheckOptions,
): Promise<void> {
  const { clock } = connection;
  const startMs = clock.now();
  for (let pauseMs = 100; ; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
    const info = await connection.insist(
      'write',
      collection,
      (client) => client.getCollection(collection),
      signal,
    );
    const size = denseSize(info.config.params.vectors);
    if (size !== record.info.embedding?.dimensions) {
      throw failed(collection, `its vectors have ${size ?? 'no'} dimensions`);
    }
    if (info.status === 'green') return;
    if (info.status === 'red') throw failed(collection, 'Qdrant reports that building its indexes failed');
    if (clock.now() - startMs > MAX_WAIT_MS) {
      throw new RagError(
        'STORE_TIMEOUT',
        `Qdrant at ${connection.origin} has not built the indexes of ${collection} within ${MAX_WAIT_MS / 60_000} minutes (status ${info.status}). Give it more processors, and publish again.`,
      );
    }
    await clock.sleep(pauseMs, signal);
  }
}

function denseSize(vectors: unknown): number | undefined {
  const dense = (vectors as Record<string, { size?: number }> | undefined)?.[DENSE_VECTOR];
  return dense?.size;
}

/** A chunk must be among the best for its own words and its own vector, with the score that BM25 and the cosine say. */
async function checkSample(
  connection: Connection,
  collection: string,
  index: SearchIndex,
  ordinal: number,
): Promise<void> {
  const { locale } = index.manifest;
  const sample = `chunk ${ordinal} of locale ${locale}`;
  const [passage] = await index.passages([ordinal]);
  const { points } = await connection.ask('load', collection, (client) =>
    client.scroll(collection, {
      filter: allOf(...ofLocale(locale, 'chunk'), isOneOf('ordinal', [ordinal])),
      limit: 1,
      with_payload: false,
      with_vector: true,
    }),
  );
  const vectors = (points[0]?.vector ?? {}) as { [DENSE_VECTOR]?: number[] };
  if (!passage) throw failed(collection, `${sample} is missing`);
  const counts = countTerms(passage, analyserFor(locale));
  const terms = counts.terms.split(' ').filter((term) => term !== '');
  const frequencies = await index.documentFrequencies(terms);
  const lexical = terms.map((term): WeightedTerm => ({
    term,
    weight: inverseDocumentFrequency(index.manifest.chunks, frequencies.get(term) ?? 0),
  }));
  const length = counts.frequencies.reduce((sum, frequency) => sum + frequency, 0);
  const bm25 = lexical.reduce(
    (sum, { weight }, i) =>
      sum + weight * documentWeight(counts.frequencies[i] ?? 0, length, index.manifest.averageLength),
    0,
  );
  const dense = vectors[DENSE_VECTOR] && Float32Array.from(vectors[DENSE_VECTOR]);
  if (index.embedding && !dense) throw failed(collection, `${sample} has no vector`);
  const norm = Math.hypot(...(dense ?? []));

  const hits = await index.search({
    lexical,
    dense: norm > 0 ? dense : undefined,
    version: passage.version,
    limit: SAMPLE_LIMIT,
  });
  const wrong =
    (terms.length > 0 && wrongScore(hits.lexical, ordinal, bm25)) ||
    (norm > 0 && wrongScore(hits.dense, ordinal, 1));
  if (wrong) throw failed(collection, `${sample} ${wrong}`);
}

/** What is wrong with the place of a chunk among the hits for itself; undefined when nothing is. */
function wrongScore(hits: Hit[], ordinal: number, expected: number): string | undefined {
  const own = hits.find((hit) => hit.ordinal === ordinal);
  const lowest = hits.length === SAMPLE_LIMIT ? hits.at(-1) : undefined;
  const score = own?.score ?? lowest?.score;
  if (score === undefined) return 'is not found by itself';
  const error = (score - expected) / Math.max(1, expected);
  const isWrong = own ? Math.abs(error) > TOLERANCE : error < -TOLERANCE;
  return isWrong ? `scores ${score} instead of ${expected} for itself` : undefined;
}

function failed(collection: string, what: string): RagError {
  return new RagError(
    'RELEASE_CHECK_FAILED',
    `The release was not put to use: in ${collection}, ${what}. Publish again; look at Qdrant’s log if it comes back.`,
  );
}
