import { RagError } from '../../errors.js';
import type { SearchIndex } from '../../ports/search-index.js';
import type { Connection } from './connection.js';
import { openLocale } from './search-index.js';
import type { Releases, StoredRelease } from './releases.js';

export interface OpenerOptions {
  connection: Connection;
  releases: Releases;
  /** How long the alias is believed. */
  refreshMs: number;
  /** Of a query. */
  timeoutMs: number;
}

/** Keeps the locales of the release in use open. */
export interface Opener {
  open(locale: string): Promise<SearchIndex | undefined>;
  /** Looks at the alias again before anything else is opened. */
  forget(): void;
}

interface OpenRelease extends StoredRelease {
  indexes: Map<string, Promise<SearchIndex>>;
}

export function createOpener({ connection, releases, refreshMs, timeoutMs }: OpenerOptions): Opener {
  const { clock } = connection;
  let opened: OpenRelease | undefined;
  let checkedMs = -Infinity;
  let checking: Promise<OpenRelease | undefined> | undefined;

  const forget = () => {
    checkedMs = -Infinity;
    checking = undefined;
  };

  /** A reader whose collection is gone finds the next release the next time it opens. */
  const reading: Connection = {
    ...connection,
    async ask(purpose, collection, call) {
      try {
        return await connection.ask(purpose, collection, call);
      } catch (error) {
        if (!isGone(error)) throw error;
        opened = undefined;
        forget();
        throw new RagError(
          'STORE_UNREACHABLE',
          `${collection} was removed from Qdrant at ${connection.origin} while it was read. Ask again: another release is in use.`,
          { cause: error },
        );
      }
    },
  };

  async function check(): Promise<OpenRelease | undefined> {
    const target = await releases.target();
    if (target === opened?.collection) return opened;
    const found = target === undefined ? undefined : await releases.current();
    return found && { ...found, indexes: new Map() };
  }

  function release(): Promise<OpenRelease | undefined> {
    if (clock.now() - checkedMs < refreshMs) return Promise.resolve(opened);
    if (checking) return checking;
    const mine = check()
      .then((found) => {
        if (checking !== mine) return found;
        opened = found;
        checkedMs = clock.now();
        return found;
      })
      .finally(() => {
        if (checking === mine) checking = undefined;
      });
    checking = mine;
    return mine;
  }

  async function openOnce(locale: string): Promise<SearchIndex | undefined> {
    const current = await release();
    if (!current?.record.info.locales.some((known) => known.locale === locale)) return undefined;
    const { collection, record, indexes } = current;
    const known = indexes.get(locale);
    if (known) return known;
    const opening = openLocale(reading, { collection, record, locale, timeoutMs });
    indexes.set(locale, opening);
    opening.catch(() => indexes.delete(locale));
    return opening;
  }

  return {
    forget,
    async open(locale) {
      try {
        return await openOnce(locale);
      } catch (error) {
        if (!(error instanceof RagError && (isGone(error) || isGone(error.cause)))) throw error;
        forget();
        return openOnce(locale);
      }
    },
  };
}

const isGone = (error: unknown): boolean => error instanceof RagError && error.code === 'INDEX_NOT_FOUND';
