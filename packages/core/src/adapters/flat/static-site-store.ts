import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RagError } from '../../errors.js';
import { shortSha256 } from '../../index/encode-index.js';
import { createFileLoader } from '../../index/file-loader.js';
import { checkCurrent, type Current } from '../../index/manifest.js';
import { openStaticIndex } from '../../index/static-index.js';
import type { IndexStore, ReleaseInfo } from '../../ports/index-store.js';
import type { Manifest, SearchIndex } from '../../ports/search-index.js';
import { loadFrom, readFolder } from './read-folder.js';
import { isMissing, unreadable } from './release-files.js';

export interface StaticSiteStoreOptions {
  /** `dir` holds the locale's `current.json`: `<outDir>/rag`. */
  locales: { locale: string; dir: string }[];
  /** A reader looks for a new build at most this often. Default 2,000. */
  refreshMs?: number | undefined;
  /** Milliseconds since any moment, never going back. Default `performance.now`. */
  now?: (() => number) | undefined;
}

/** The static index of one locale as it was last seen. */
interface OpenedLocale {
  current: Current;
  index: Promise<SearchIndex>;
}

/**
 * The static indexes of a built site, read-only and without vectors. An opened index is in memory as a whole: while a
 * build empties the site's folder, readers are answered from the one before.
 */
export function createStaticSiteStore({
  locales,
  refreshMs = 2000,
  now = () => performance.now(),
}: StaticSiteStoreOptions): IndexStore {
  const dirs = new Map(locales.map(({ locale, dir }) => [locale, resolve(dir)]));
  const description = `static index of the built site (${[...dirs.values()].join(', ')})`;
  const opened = new Map<string, OpenedLocale>();
  const readAt = new Map<string, number>();

  const readOnly = (what: string): RagError =>
    new RagError(
      'OPTION_INVALID',
      `The ${description} is written by "docusaurus build" and cannot be ${what}. Publish to a flat store (RAG_INDEX_DIR) or to Qdrant (QDRANT_URL) to have releases.`,
    );

  const readAgain = async (locale: string, dir: string): Promise<OpenedLocale | undefined> => {
    const former = opened.get(locale);
    const current = await readCurrent(dir);
    if (!current) return former;
    if (current.manifest === former?.current.manifest && current.sha256 === former.current.sha256)
      return former;
    const index = openWhole(dir, current);
    try {
      await index;
    } catch (error) {
      // A build has begun to empty the folder.
      if (former && error instanceof RagError && error.code === 'INDEX_NOT_FOUND') return former;
      throw error;
    }
    return { current, index };
  };

  const current = async (): Promise<ReleaseInfo | undefined> => {
    const infos = await Promise.all([...dirs].map(([locale, dir]) => describeLocale(locale, dir)));
    return combine(infos.filter((info) => info !== undefined));
  };

  return {
    description,
    current,
    async releases() {
      const release = await current();
      return release ? [release] : [];
    },
    async open(locale) {
      const dir = dirs.get(locale);
      if (dir === undefined) return undefined;
      if (now() - (readAt.get(locale) ?? -Infinity) >= refreshMs) {
        const at = now();
        const found = await readAgain(locale, dir);
        readAt.set(locale, at);
        if (found) opened.set(locale, found);
      }
      return opened.get(locale)?.index;
    },
    publish: async () => {
      throw readOnly('published to');
    },
    rollback: async () => {
      throw readOnly('rolled back');
    },
    vectors: async () => new Map(),
    async close() {
      opened.clear();
      readAt.clear();
    },
  };
}

async function readCurrent(dir: string): Promise<Current | undefined> {
  const path = join(dir, 'current.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(path, error);
  }
  try {
    return checkCurrent(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof RagError) throw cause;
    throw new RagError('INDEX_DAMAGED', `${path} is not JSON. Build the site again.`, { cause });
  }
}

async function openWhole(dir: string, current: Current): Promise<SearchIndex> {
  const folder = current.manifest.slice(0, current.manifest.lastIndexOf('/'));
  const files = await readFolder(join(dir, folder));
  const all = new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]));
  all.set('current.json', new TextEncoder().encode(JSON.stringify(current)));
  return openStaticIndex({ load: loadFrom(all, dir) });
}

async function describeLocale(locale: string, dir: string): Promise<ReleaseInfo | undefined> {
  const current = await readCurrent(dir);
  if (!current) return undefined;
  const bytes = await createFileLoader(dir)(current.manifest);
  const { site, pages, sections, chunks } = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
  const { releaseId, createdAt } = current;
  return { id: releaseId, site, createdAt, locales: [{ locale, pages, sections, chunks }] };
}

/** Each locale's build has its own release; together they are named by all of them. */
function combine(infos: ReleaseInfo[]): ReleaseInfo | undefined {
  const [first] = infos;
  if (!first) return undefined;
  return {
    id: shortSha256(new TextEncoder().encode(infos.map(({ id }) => id).join(' '))),
    site: first.site,
    createdAt:
      infos
        .map(({ createdAt }) => createdAt)
        .sort()
        .at(-1) ?? first.createdAt,
    locales: infos.flatMap((info) => info.locales),
  };
}
