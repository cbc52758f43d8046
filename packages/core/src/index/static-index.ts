import { RagError } from '../errors.js';
import type { Manifest, SearchIndex, TranslationTable } from '../ports/search-index.js';
import {
  decodeTranslationFiles,
  openTranslationTable,
  type TranslationFiles,
} from '../translate/translation-table.js';
import { ByteReader } from './bytes.js';
import { readTerms } from './front-coding.js';
import { checkHash, gunzip, type Load } from './load.js';
import { checkCurrent, type Current } from './manifest.js';
import { decodePassages } from './passages.js';
import { decodePostings, type PostingList } from './postings.js';
import { createPostingRanker } from './rank-postings.js';
import { decodeTables, type ShardTable } from './tables.js';
import { compareTerms, isWord, lastNotAfter } from './term-order.js';

/** An opened release of one locale. Files are loaded when a question needs them, and kept. */
export interface StaticIndex extends SearchIndex {
  readonly current: Current;
}

export interface StaticIndexOptions {
  load: Load;
  /**
   * Load the word list together with the tables, for questions in the index's own language: these are read by it. Default
   * false.
   */
  withWords?: boolean;
}

/**
 * Opens the release that `current.json` points to.
 *
 * @throws RagError with an `INDEX_…` code, or `BROWSER_UNSUPPORTED`; so do the methods of the index
 */
export async function openStaticIndex({ load, withWords = false }: StaticIndexOptions): Promise<StaticIndex> {
  const current = checkCurrent(parseJson(await load('current.json', { fresh: true }), 'current.json'));
  const manifestBytes = await loadChecked(load, current.manifest, current.sha256).catch(missingIsDamage);
  const manifest = parseJson(manifestBytes, current.manifest) as Manifest;
  const folder = current.manifest.slice(0, current.manifest.lastIndexOf('/') + 1);

  const read = async <T>(file: string, sha256: string, decode: (bytes: Uint8Array) => T): Promise<T> => {
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
  const { assets } = manifest;
  const loadWords = cached(() =>
    read(assets.words.file, assets.words.sha256, (bytes) => readTerms(new ByteReader(bytes))),
  );
  // What is wrong with it is told to whoever asks for the words.
  if (withWords) loadWords().catch(() => {});
  const tables = await read(assets.tables.file, assets.tables.sha256, decodeTables);
  const loadPostings = (hash: string) => read(`postings/${hash}.bin`, hash, decodePostings);
  const wordPostings = cachedFiles(tables.wordPostings, loadPostings);
  const otherPostings = cachedFiles(tables.otherPostings, loadPostings);
  const passageFiles = cachedFiles(tables.passages, (hash) =>
    read(`passages/${hash}.bin`, hash, (bytes) => decodePassages(bytes, manifest.locale)),
  );

  const postings = async (term: string): Promise<PostingList | undefined> => {
    const [firsts, files] = isWord(term)
      ? [tables.wordPostings.terms, wordPostings]
      : [tables.otherPostings.firsts, otherPostings];
    if (firsts.length === 0) return undefined;
    return (await files(lastNotAfter(firsts, term, compareTerms))).get(term);
  };
  /** The word of a number, from the file of its postings, which a question that asks for it needs anyway. */
  const wordAt = async (number: number): Promise<string> => {
    const { firsts } = tables.wordPostings;
    const file = lastNotAfter(firsts, number, (a, b) => a - b);
    return [...(await wordPostings(file)).keys()][number - (firsts[file] ?? 0)] ?? '';
  };

  const openTable = (files: TranslationFiles): TranslationTable =>
    openTranslationTable(files, { read, wordsAt: (numbers) => Promise.all(numbers.map(wordAt)) });
  const rank = createPostingRanker(tables, manifest);
  const translators = new Map(
    Object.entries(manifest.translations ?? {}).map(([from, { asset }]) => [
      from,
      cached(() => read(asset.file, asset.sha256, decodeTranslationFiles).then(openTable)),
    ]),
  );

  return {
    current,
    manifest,
    words: loadWords,
    async documentFrequencies(terms) {
      const counted = await Promise.all(
        terms.map(async (term): Promise<[string, number]> => [
          term,
          manifest.frequentWords[term] ?? (await postings(term))?.chunks.length ?? 0,
        ]),
      );
      return new Map(counted);
    },
    async search({ lexical, version, limit }) {
      const lists = await Promise.all(
        lexical.map(async ({ term, weight }) => ({ weight, list: await postings(term) })),
      );
      return { lexical: rank(lists, version, limit), dense: [] };
    },
    translator: async (locale) => translators.get(locale)?.(),
    passages: (ordinals) =>
      Promise.all(
        ordinals.map(async (ordinal) => {
          const { firsts } = tables.passages;
          const file = lastNotAfter(firsts, ordinal, (a, b) => a - b);
          const passage = (await passageFiles(file))[ordinal - (firsts[file] ?? 0)];
          if (passage) return passage;
          throw new RagError(
            'INDEX_DAMAGED',
            `Chunk ${ordinal} is missing from release ${manifest.releaseId}. Publish the site again.`,
          );
        }),
      ),
  };
}

/** Loads once; what failed is asked for again the next time. */
function cached<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    if (!loading) {
      loading = load();
      loading.catch(() => (loading = undefined));
    }
    return loading;
  };
}

/** Loads each file once. */
function cachedFiles<Key, T>(
  { hashes }: ShardTable<Key>,
  load: (hash: string) => Promise<T>,
): (number: number) => Promise<T> {
  const files = hashes.map((hash) => cached(() => load(hash)));
  return (number) => files[number]?.() ?? load('');
}

/** Where there is a pointer there is an index: what it points to is not merely absent. */
function missingIsDamage(error: unknown): never {
  if (!(error instanceof RagError && error.code === 'INDEX_NOT_FOUND')) throw error;
  throw new RagError('INDEX_DAMAGED', `The release that current.json names is incomplete. ${error.message}`, {
    cause: error,
  });
}

/** A damaged file may sit in the browser's cache: it is asked for once more from the server. */
async function loadChecked(load: Load, path: string, sha256: string): Promise<Uint8Array> {
  const bytes = await load(path);
  try {
    await checkHash(bytes, sha256, path);
    return bytes;
  } catch {
    const fresh = await load(path, { fresh: true });
    await checkHash(fresh, sha256, path);
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
