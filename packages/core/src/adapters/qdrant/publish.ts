import { RagError } from '../../errors.js';
import { compareTerms } from '../../index/term-order.js';
import { checkContent, localesToCarryOver } from '../../index/check-content.js';
import {
  KEPT_RELEASES,
  type PublishOptions,
  type ReleaseContent,
  type ReleaseInfo,
} from '../../ports/index-store.js';
import { ANALYZER_VERSION } from '../../text/analyse.js';
import { checkRelease } from './check-release.js';
import type { Connection } from './connection.js';
import { encodeLocale, type Point } from './encode-locale.js';
import { collectionConfig, INDEXED_FIELDS, isOneOf, LAYOUT_VERSION, PAGE_POINTS } from './layout.js';
import { collectionOf, newReleaseId } from './names.js';
import { checkReadable, FIRST_ASSET_ID, writeRecord, type ReleaseRecord } from './release-record.js';
import type { Releases, StoredRelease } from './releases.js';
import { scrollPages } from './scroll.js';
import { upsertAll } from './upsert.js';

/** Where, and with which tools, a release is published. */
export interface Publisher {
  connection: Connection;
  releases: Releases;
  /** The alias. */
  name: string;
  /** Of a query. */
  timeoutMs: number;
}

/** Writes a collection of its own, checks it, switches the alias: what fails before the switch changes nothing. */
export async function publishRelease(
  { connection, releases, name, timeoutMs }: Publisher,
  content: ReleaseContent,
  { supersedes, onProgress, signal }: PublishOptions,
): Promise<ReleaseInfo> {
  signal?.throwIfAborted();
  checkContent(content);
  const { clock } = connection;
  const former = await releases.current();
  const carriedOver = localesToCarryOver(former?.record.info, content);
  if (former && carriedOver.length > 0) checkReadable(former.record, former.collection);
  if ((await releases.collections()).taken) {
    throw new RagError(
      'OPTION_INVALID',
      `Qdrant at ${connection.origin} has a collection ${name}, so readers cannot be sent there by that alias. Choose another name.`,
    );
  }

  const { site, embedding } = content;
  const given = content.locales.map((locale) => encodeLocale(locale, { site, embedding }));
  const locales = [...given.map(({ info }) => info), ...carriedOver];
  const id = newReleaseId(clock.now());
  const collection = collectionOf(name, id);
  const recordNow = (): ReleaseRecord => ({
    kind: 'release',
    layout: LAYOUT_VERSION,
    analyzer: ANALYZER_VERSION,
    published: false,
    info: {
      id,
      site,
      createdAt: new Date(clock.now()).toISOString(),
      locales: locales.toSorted((a, b) => compareTerms(a.locale, b.locale)),
      ...(embedding && { embedding }),
    },
  });

  async function* points(): AsyncGenerator<Point> {
    let nextId = FIRST_ASSET_ID;
    const numbered = (point: Point): Point =>
      typeof point.id === 'number' ? { ...point, id: nextId++ } : point;
    for (const locale of given) {
      for (const payload of locale.assets) yield numbered({ id: 0, vector: {}, payload });
      yield* locale.points;
    }
    if (!former || carriedOver.length === 0) return;
    for await (const point of storedPoints(
      connection,
      former,
      carriedOver.map(({ locale }) => locale),
      signal,
    )) {
      yield numbered(point);
    }
  }

  let release: StoredRelease;
  try {
    await createCollection(connection, collection, content);
    const total = locales.reduce((sum, { chunks }) => sum + chunks, 0);
    let done = 0;
    onProgress?.(done, total);
    await upsertAll(connection, collection, points(), {
      signal,
      onStored(stored) {
        done += stored.filter(({ payload }) => payload?.['kind'] === 'chunk').length;
        onProgress?.(done, total);
      },
    });
    const record = recordNow();
    await checkRelease(connection, { collection, record, timeoutMs, signal });
    // Not what was in use at the beginning: another build may have switched since.
    const replaced = await releases.current();
    const wasSuperseded = replaced !== undefined && replaced.record.info.id === supersedes;
    record.replaces = wasSuperseded ? replaced.record.replaces : replaced?.record.info.id;
    await writeRecord(connection, collection, record);
    signal?.throwIfAborted();
    release = { collection, record };
  } catch (error) {
    // Should this fail too, a later publish removes it.
    await releases.drop(collection).catch(() => undefined);
    throw error;
  }

  await switchTo(releases, collection);
  try {
    if (former) await releases.markPublished(former);
    await releases.markPublished(release);
    await releases.tidy(KEPT_RELEASES);
  } catch {
    // The release is in use; what was not tidied up, the next publish does.
  }
  return release.record.info;
}

async function createCollection(
  connection: Connection,
  collection: string,
  { embedding }: ReleaseContent,
): Promise<void> {
  await connection.ask('write', collection, (client) =>
    client.createCollection(collection, collectionConfig(embedding)),
  );
  for (const field of INDEXED_FIELDS) {
    await connection.insist('write', collection, (client) =>
      client.createPayloadIndex(collection, { wait: true, ...field }),
    );
  }
}

/** Everything a release holds of some locales: chunks with their vectors, and assets. */
async function* storedPoints(
  connection: Connection,
  { collection }: StoredRelease,
  locales: string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Point> {
  const pages = scrollPages(connection, {
    purpose: 'write',
    collection,
    request: {
      filter: { must: [isOneOf('locale', locales)] },
      limit: PAGE_POINTS,
      with_payload: true,
      with_vector: true,
    },
    signal,
  });
  for await (const page of pages) {
    for (const { id, payload, vector } of page) {
      yield { id, vector: (vector ?? {}) as Point['vector'], payload: payload ?? {} };
    }
  }
}

/**
 * A switch that seems to fail may have been done, or be done later: its collection is not removed. When the server says
 * that readers are there, it was done.
 */
async function switchTo(releases: Releases, collection: string): Promise<void> {
  try {
    await releases.switchTo(collection);
  } catch (error) {
    const target = await releases.target().catch(() => undefined);
    if (target !== collection) throw error;
  }
}
