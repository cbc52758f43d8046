import { RagError } from '../errors.js';
import { checkContent, isSameEmbedding, localesToCarryOver } from '../index/check-content.js';
import { localeHash } from '../index/holds-content.js';
import { createMemoryLoader } from '../index/memory-index.js';
import { compareHits, roundScore } from '../index/rank-hits.js';
import { openStaticIndex } from '../index/static-index.js';
import { versionFilter } from '../index/version-filter.js';
import {
  KEPT_RELEASES,
  type IndexStore,
  type LocaleContent,
  type ReleaseContent,
  type ReleaseInfo,
} from '../ports/index-store.js';
import type { Hit, SearchIndex } from '../ports/search-index.js';

interface MemoryRelease {
  info: ReleaseInfo;
  locales: Map<string, LocaleContent>;
  opened: Map<string, Promise<SearchIndex>>;
}

/**
 * A store for tests that keeps everything in memory and compares every vector one by one: what other stores find by
 * cleverer ways can be held against it.
 */
export function createMemoryStore(): IndexStore {
  let releases: MemoryRelease[] = [];
  let used: MemoryRelease | undefined;
  let published = 0;

  return {
    description: 'memory store',
    current: async () => used?.info,
    releases: async () => releases.map(({ info }) => info),
    async open(locale) {
      const content = used?.locales.get(locale);
      if (!used || !content) return undefined;
      let opening = used.opened.get(locale);
      if (!opening) used.opened.set(locale, (opening = openContent(used.info, content)));
      return opening;
    },
    async publish(content, { supersedes, onProgress, signal } = {}) {
      checkContent(content);
      const carried = localesToCarryOver(used?.info, content);
      const locales = new Map(content.locales.map((each) => [each.locale, each]));
      const total = content.locales.reduce((sum, { chunks }) => sum + chunks.length, 0);
      onProgress?.(total, total);
      signal?.throwIfAborted();

      for (const { locale } of carried) {
        const taken = used?.locales.get(locale);
        if (taken) locales.set(locale, taken);
      }
      published += 1;
      const release = {
        info: describe(published, content, [...locales.values()]),
        locales,
        opened: new Map<string, Promise<SearchIndex>>(),
      };
      const former = releases.slice(used ? releases.indexOf(used) : 0);
      releases = [release, ...former.filter(({ info }) => info.id !== supersedes)].slice(0, KEPT_RELEASES);
      used = release;
      return release.info;
    },
    async rollback(id) {
      const wanted = id ?? (used && releases[releases.indexOf(used) + 1]?.info.id);
      const found = releases.find(({ info }) => info.id === wanted);
      if (!found) throw new RagError('RELEASE_NOT_FOUND', `The memory store has no release ${wanted ?? ''}.`);
      used = found;
      return found.info;
    },
    async vectors(contentHashes, embedding) {
      const found = new Map<string, Float32Array>();
      if (!used || !isSameEmbedding(used.info.embedding, embedding)) return found;
      const wanted = new Set(contentHashes);
      for (const { chunks, vectors } of used.locales.values()) {
        for (const [i, { contentHash }] of chunks.entries()) {
          if (vectors && wanted.has(contentHash)) {
            found.set(contentHash, vectors.slice(i * embedding.dimensions, (i + 1) * embedding.dimensions));
          }
        }
      }
      return found;
    },
    close: async () => {},
  };
}

function describe(number: number, content: ReleaseContent, locales: LocaleContent[]): ReleaseInfo {
  return {
    id: number.toString(16).padStart(12, '0'),
    site: content.site,
    createdAt: new Date(number * 1000).toISOString(),
    locales: locales
      .map((locale) => ({
        locale: locale.locale,
        pages: locale.pages.length,
        sections: locale.pages.reduce((sum, { sections }) => sum + sections.length, 0),
        chunks: locale.chunks.length,
        contentHash: localeHash(locale),
      }))
      .sort((a, b) => (a.locale < b.locale ? -1 : 1)),
    ...(content.embedding && { embedding: content.embedding }),
  };
}

async function openContent(
  { id, site, embedding }: ReleaseInfo,
  content: LocaleContent,
): Promise<SearchIndex> {
  const { locale, pages, chunks, latestVersions = [], calibration, translations } = content;
  const { vectors = new Float32Array() } = content;
  const load = await createMemoryLoader({
    site,
    locale,
    pages,
    chunks,
    latestVersions,
    calibration,
    translations,
  });
  const index = await openStaticIndex({ load });
  const places = placesOf(chunks);

  const denseHits = (question: Float32Array, version: string | undefined): Hit[] => {
    const { versions } = index.manifest;
    const allowed = versionFilter(versions, version);
    return chunks.flatMap((chunk, ordinal) => {
      if (!allowed(versions.findIndex(({ name }) => name === chunk.version) + 1)) return [];
      const vector = vectors.subarray(ordinal * question.length, (ordinal + 1) * question.length);
      const place = places[ordinal] ?? { section: 0, page: 0 };
      return { ordinal, ...place, score: roundScore(cosine(question, vector)) };
    });
  };

  return {
    ...index,
    manifest: { ...index.manifest, releaseId: id },
    ...(embedding && { embedding }),
    async search({ dense, ...query }) {
      const { lexical } = await index.search(query);
      if (!dense || !embedding) return { lexical, dense: [] };
      if (dense.length !== embedding.dimensions) {
        throw new RagError(
          'EMBEDDING_MISMATCH',
          `${dense.length} is not ${embedding.dimensions} dimensions.`,
        );
      }
      return { lexical, dense: denseHits(dense, query.version).sort(compareHits).slice(0, query.limit) };
    },
  };
}

/** Numbers of sections and pages, in the order of their chunks. */
function placesOf(chunks: LocaleContent['chunks']): Pick<Hit, 'section' | 'page'>[] {
  let section = -1;
  let page = -1;
  return chunks.map(({ url, anchor }, i) => {
    const previous = chunks[i - 1];
    if (url !== previous?.url) page += 1;
    if (url !== previous?.url || anchor !== previous.anchor) section += 1;
    return { section, page };
  });
}

/** Cosine of two vectors of equal length; 0 when one of them has norm 0. */
function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  let aa = 0;
  let bb = 0;
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0;
    product += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : product / Math.sqrt(aa * bb);
}
