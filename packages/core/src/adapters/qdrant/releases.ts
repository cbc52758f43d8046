import { RagError } from '../../errors.js';
import { compareTerms } from '../../index/term-order.js';
import type { Connection } from './connection.js';
import { collectionOf, releaseIdOf, startOfRelease } from './names.js';
import { readRecord, writeRecord, type ReleaseRecord } from './release-record.js';

/** A build that has not ended by then is dead. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** A release with the collection that holds it. */
export interface StoredRelease {
  collection: string;
  record: ReleaseRecord;
}

/** The releases of one name on one server. */
export interface Releases {
  /** The collection readers are sent to; undefined when nothing was published. */
  target(): Promise<string | undefined>;
  current(): Promise<StoredRelease | undefined>;
  /** Published ones, newest first. */
  list(): Promise<StoredRelease[]>;
  /** Sends readers to a collection: one operation, which overwrites. */
  switchTo(collection: string): Promise<void>;
  /** Collections of this name, those of dead and unfinished builds among them; `taken` when the name itself is one. */
  collections(): Promise<{ ours: string[]; taken: boolean }>;
  drop(collection: string): Promise<void>;
  /** Notes that readers were sent there. */
  markPublished(release: StoredRelease): Promise<void>;
  /**
   * Keeps the release in use and those that rollbacks go back to, one after the other. Removes the others, and what dead
   * builds left. Does nothing while another build is ending.
   *
   * @param keep number of releases, the one in use among them
   */
  tidy(keep: number): Promise<void>;
}

export function releasesOf(connection: Connection, name: string): Releases {
  const { clock, origin } = connection;

  async function target(): Promise<string | undefined> {
    const { aliases } = await connection.ask('query', name, (client) => client.getAliases());
    const collection = aliases.find(({ alias_name }) => alias_name === name)?.collection_name;
    if (collection === undefined || releaseIdOf(name, collection) !== undefined) return collection;
    throw new RagError(
      'OPTION_INVALID',
      `The alias ${name} at ${origin} leads to ${collection}, which is no release of this store. Choose another name.`,
    );
  }

  async function current(): Promise<StoredRelease | undefined> {
    const collection = await target();
    if (collection === undefined) return undefined;
    const record = await readRecord(connection, collection);
    if (record) return { collection, record };
    throw new RagError(
      'INDEX_DAMAGED',
      `${collection} at ${origin} does not say what it holds. Delete the alias ${name} there, then publish every locale of the site.`,
    );
  }

  async function collections(): Promise<{ ours: string[]; taken: boolean }> {
    const answer = await connection.ask('query', name, (client) => client.getCollections());
    const names = answer.collections.map((collection) => collection.name);
    return {
      ours: names.filter((collection) => releaseIdOf(name, collection) !== undefined),
      taken: names.includes(name),
    };
  }

  /** Every collection that was whole once, newest first. */
  async function known(): Promise<StoredRelease[]> {
    const { ours } = await collections();
    const found = await Promise.all(
      ours.map(async (collection) => {
        const record = await readRecord(connection, collection).catch(missingIsNone);
        return record ? [{ collection, record }] : [];
      }),
    );
    return found.flat().sort(newestFirst);
  }

  async function drop(collection: string): Promise<void> {
    await connection.insist('write', collection, (client) => client.deleteCollection(collection));
  }

  return {
    target,
    current,
    collections,
    drop,
    async list() {
      const [inUse, all] = await Promise.all([target(), known()]);
      return all.filter(({ collection, record }) => record.published || collection === inUse);
    },
    async switchTo(collection) {
      await connection.ask('write', name, (client) =>
        client.updateCollectionAliases({
          actions: [{ create_alias: { collection_name: collection, alias_name: name } }],
        }),
      );
    },
    async markPublished({ collection, record }) {
      if (!record.published) await writeRecord(connection, collection, { ...record, published: true });
    },
    async tidy(keep) {
      const { ours } = await collections();
      const records = new Map((await known()).map(({ collection, record }) => [collection, record]));
      // Read last: what another build has published by now, it has put to use before.
      const inUse = await target();
      if (inUse !== undefined && !records.has(inUse)) return;
      const kept = new Set<string>();
      for (let next = inUse; next !== undefined && kept.size < keep && !kept.has(next);) {
        kept.add(next);
        const replaced = records.get(next)?.replaces;
        next = replaced === undefined ? undefined : collectionOf(name, replaced);
      }
      for (const collection of ours) {
        const ageMs = clock.now() - startOfRelease(releaseIdOf(name, collection) ?? '');
        const mayBeUnderWay = !records.get(collection)?.published && ageMs < ABANDONED_AFTER_MS;
        if (!kept.has(collection) && !mayBeUnderWay) await drop(collection);
      }
    },
  };
}

function newestFirst(a: StoredRelease, b: StoredRelease): number {
  const [first, second] = [a, b].map(({ record: { info } }) => info.createdAt + info.id);
  return compareTerms(second ?? '', first ?? '');
}

/** Another process removes releases too. */
function missingIsNone(error: unknown): undefined {
  if (error instanceof RagError && error.code === 'INDEX_NOT_FOUND') return undefined;
  throw error;
}
