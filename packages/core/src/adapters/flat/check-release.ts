import { basename, join } from 'node:path';
import { RagError } from '../../errors.js';
import { documentWeight, inverseDocumentFrequency } from '../../index/bm25.js';
import { countTerms } from '../../index/count-terms.js';
import { shortSha256 } from '../../index/encode-index.js';
import type { SearchIndex, WeightedTerm } from '../../ports/search-index.js';
import { analyserFor } from '../../text/analyse.js';
import type { Passage } from '../../types.js';
import { openLocale, readChecked, readVectors } from './open-locale.js';
import { readFolder } from './read-folder.js';
import { HASHES_FILE, type StoredLocale, type StoredRelease } from './release-files.js';

const HASH_BYTES = 32;
/** The most a list of hits may hold. */
const LIMIT = 200;
/** Scores of the same chunk, computed twice. */
const TOLERANCE = 1e-3;
/** Cosine of a vector to itself, at least, when it is stored as int8. */
const OWN_COSINE = 0.99;

/**
 * Reads a release back as a reader will, before it is put to use: every file by its hash, the counts, and a few chunks
 * that must be found by their own words and by their own vectors.
 *
 * @param dir the release's folder
 * @throws RagError `RELEASE_CHECK_FAILED`
 */
export async function checkRelease(dir: string, release: StoredRelease): Promise<void> {
  for (const locale of release.locales) {
    try {
      await checkLocale(dir, release, locale);
    } catch (cause) {
      throw new RagError(
        'RELEASE_CHECK_FAILED',
        `The locale "${locale.locale}" of the new release is not as it should be, so the former release stays in use. ${(cause as Error).message}`,
        { cause },
      );
    }
  }
}

async function checkLocale(dir: string, release: StoredRelease, stored: StoredLocale): Promise<void> {
  const { locale, pages, sections, chunks, sha256 } = stored;
  const folder = join(dir, locale);
  for (const [path, bytes] of await readFolder(folder)) {
    if (path.endsWith('.bin') && path !== HASHES_FILE && shortSha256(bytes) !== basename(path, '.bin')) {
      throw new Error(`${path} does not have the hash it is named by.`);
    }
  }
  const hashes = await readChecked(join(folder, HASHES_FILE), sha256[HASHES_FILE] ?? '');
  expectEqual('content hashes', hashes.length / HASH_BYTES, chunks);

  const index = await openLocale(dir, release, stored);
  const { manifest } = index;
  expectEqual('pages', manifest.pages, pages);
  expectEqual('sections', manifest.sections, sections);
  expectEqual('chunks', manifest.chunks, chunks);

  const vectors = await readVectors(dir, stored, release.embedding);
  const samples = chunks === 0 ? [] : [...new Set([0, chunks >> 1, chunks - 1])];
  for (const [i, passage] of (await index.passages(samples)).entries()) {
    const ordinal = samples[i] ?? 0;
    await findByWords(index, passage, ordinal);
    if (vectors) await findByVector(index, passage, ordinal, vectors.floats(ordinal));
  }
}

function expectEqual(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`It holds ${found} ${what}, not ${expected}.`);
}

async function findByWords(index: SearchIndex, passage: Passage, ordinal: number): Promise<void> {
  const { chunks, averageLength, locale } = index.manifest;
  const { terms, frequencies } = countTerms(passage, analyserFor(locale));
  const words = frequencies.length === 0 ? [] : terms.split(' ');
  if (words.length === 0) return;
  const holders = await index.documentFrequencies(words);
  const lexical = words.map((term): WeightedTerm => ({
    term,
    weight: inverseDocumentFrequency(chunks, holders.get(term) ?? 0),
  }));
  const length = frequencies.reduce((sum, frequency) => sum + frequency, 0);
  const expected = lexical.reduce(
    (sum, { weight }, i) => sum + weight * documentWeight(frequencies[i] ?? 0, length, averageLength),
    0,
  );
  const hits = (await index.search({ lexical, version: passage.version, limit: LIMIT })).lexical;
  const own = hits.find((hit) => hit.ordinal === ordinal);
  const isNear = (score: number | undefined) => Math.abs((score ?? NaN) - expected) < TOLERANCE;
  // Many chunks that say the same may leave no room for this one.
  const crowdedOut = hits.length === LIMIT && (hits.at(-1)?.score ?? 0) > expected - TOLERANCE;
  if (own ? isNear(own.score) : crowdedOut) return;
  throw new Error(
    `Chunk ${passage.id} (${passage.url}) has BM25 ${own?.score ?? 'none'} for its own words, not ${expected}.`,
  );
}

async function findByVector(
  index: SearchIndex,
  passage: Passage,
  ordinal: number,
  dense: Float32Array,
): Promise<void> {
  if (dense.every((component) => component === 0)) return;
  const hits = (await index.search({ lexical: [], dense, version: passage.version, limit: LIMIT })).dense;
  const own = hits.find((hit) => hit.ordinal === ordinal);
  const nearest = own ?? (hits.length === LIMIT ? hits.at(-1) : undefined);
  if (nearest && nearest.score >= OWN_COSINE) return;
  throw new Error(
    `Chunk ${passage.id} (${passage.url}) has cosine ${own?.score ?? 'none'} to its own vector, not 1.`,
  );
}
