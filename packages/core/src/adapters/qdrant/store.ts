import { RagError } from '../../errors.js';
import { isSameEmbedding } from '../../index/check-content.js';
import type { IndexStore } from '../../ports/index-store.js';
import { connect, systemClock, type Clock, type Connection } from './connection.js';
import { allOf, DENSE_VECTOR, isOneOf, MAX_CONDITION_VALUES, PAGE_POINTS } from './layout.js';
import { checkBaseName } from './names.js';
import { createOpener } from './opener.js';
import { publishRelease } from './publish.js';
import { releasesOf } from './releases.js';
import { scrollPages } from './scroll.js';

const DEFAULT_TIMEOUT_MS = 2000;
const DEFAULT_REFRESH_MS = 5000;
/** Opening a locale loads its dictionary, in parts. */
const LOAD_TIMEOUT_MS = 10_000;
/** Creating a collection, or storing a batch on a busy server. */
const WRITE_TIMEOUT_MS = 60_000;

export interface QdrantStoreOptions {
  /** `https://host:6333`, also with a path. Without a port 6333, as all of Qdrant's clients do. */
  url: string;
  /** For readers one that reads every collection, for publishing one that may also create, write and remove them. */
  apiKey?: string | undefined;
  /** Alias readers follow, and beginning of every collection's name: a–z, 0–9 and -. Another name is another store. */
  name: string;
  /** Of one query. Default 2000. */
  timeoutMs?: number | undefined;
  /** How long after a publish elsewhere readers may still see the release before. Default 5000. */
  refreshMs?: number | undefined;
  clock?: Clock | undefined;
}

/**
 * Releases in Qdrant 1.17 or later: a collection each, and an alias that leads to the one in use.
 *
 * @throws RagError `OPTION_INVALID`
 */
export function createQdrantStore({
  url,
  apiKey,
  name,
  timeoutMs = DEFAULT_TIMEOUT_MS,
  refreshMs = DEFAULT_REFRESH_MS,
  clock = systemClock,
}: QdrantStoreOptions): IndexStore {
  checkBaseName(name);
  const connection = connect({
    url,
    apiKey,
    clock,
    timeoutsMs: {
      query: timeoutMs,
      load: Math.max(timeoutMs, LOAD_TIMEOUT_MS),
      write: Math.max(timeoutMs, WRITE_TIMEOUT_MS),
    },
  });
  const releases = releasesOf(connection, name);
  // Nobody waits at a page for what a publisher asks.
  const patient: Connection = {
    ...connection,
    ask: (_purpose, collection, call) => connection.insist('write', collection, call),
  };
  const opener = createOpener({ connection, releases, refreshMs, timeoutMs });
  const description = `Qdrant ${connection.origin}, ${name}`;

  return {
    description,
    async current() {
      return (await releases.current())?.record.info;
    },
    async releases() {
      return (await releases.list()).map(({ record }) => record.info);
    },
    open: (locale) => opener.open(locale),
    async publish(content, options = {}) {
      try {
        return await publishRelease(
          { connection: patient, releases: releasesOf(patient, name), name, timeoutMs: WRITE_TIMEOUT_MS },
          content,
          options,
        );
      } finally {
        opener.forget();
      }
    },
    async rollback(id) {
      const [inUse, all] = await Promise.all([releases.current(), releases.list()]);
      const wanted = id ?? inUse?.record.replaces;
      const release = all.find(({ record }) => record.info.id === wanted);
      if (!release) {
        const ids = all.map(({ record }) => record.info.id).join(', ');
        throw new RagError(
          'RELEASE_NOT_FOUND',
          `${description} has no ${id === undefined ? 'release before the one in use' : `release ${JSON.stringify(id)}`}. It keeps: ${ids || 'none'}.`,
        );
      }
      await releases.switchTo(release.collection);
      opener.forget();
      return release.record.info;
    },
    async vectors(contentHashes, embedding) {
      const found = new Map<string, Float32Array>();
      const current = await releases.current();
      if (!current || !isSameEmbedding(current.record.info.embedding, embedding)) return found;
      const hashes = [...new Set(contentHashes)];
      for (let start = 0; start < hashes.length; start += MAX_CONDITION_VALUES) {
        const pages = scrollPages(connection, {
          purpose: 'write',
          collection: current.collection,
          request: {
            filter: allOf(isOneOf('contentHash', hashes.slice(start, start + MAX_CONDITION_VALUES))),
            limit: PAGE_POINTS,
            with_payload: ['contentHash'],
            with_vector: [DENSE_VECTOR],
          },
        });
        for await (const page of pages) {
          for (const { payload, vector } of page) {
            const dense = (vector as Record<string, number[]> | undefined)?.[DENSE_VECTOR];
            if (dense) found.set(String(payload?.['contentHash']), Float32Array.from(dense));
          }
        }
      }
      return found;
    },
    async close() {
      // Connections end by themselves when they are idle.
    },
  };
}
