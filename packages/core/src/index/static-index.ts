import { RagError } from '../errors.js';
import type { Manifest, SearchIndex, TranslationTable } from '../ports/search-index.js';
import { decodeTranslationFiles, openTranslationTable } from '../translate/translation-table.js';
import { ByteReader } from './bytes.js';
import { readTerms } from './front-coding.js';
import { checkHash, gunzip, type Load } from './load.js';
import { checkCurrent, type Current } from './manifest.js';
import { decodePassages } from './passages.js';
import { decodeOtherPostings, decodeWordPostings, type PostingList } from './postings.js';
import { createPostingRanker } from './rank-postings.js';
import { decodeTables, type ShardTable } from './tables.js';
import { compareTerms, isWord, lastNotAfter } from './term-order.js';

/** An opened release of one locale. Files are loaded when a question needs them, and kept. */
export interface StaticIndex extends SearchIndex {
  readonly current: Current;
}

/**
 * Opens the release that `current.json` points to.
 *
 * @throws RagError with an `INDEX_…` code, or `BROWSER_UNSUPPORTED`; so do the methods of the index
 */
export async function openStaticIndex({ load }: { load: Load }): Promise<StaticIndex> {
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
  const [words, tables] = await Promise.all([
    read(manifest.assets.words.file, manifest.assets.words.sha256, (bytes) =>
      readTerms(new ByteReader(bytes)),
    ),
    read(manifest.assets.tables.file, manifest.assets.tables.sha256, decodeTables),
  ]);

  const wordPostings = cachedFiles(tables.wordPostings, (hash) =>
    read(`postings/${hash}.bin`, hash, decodeWordPostings),
  );
  const otherPostings = cachedFiles(tables.otherPostings, (hash) =>
    read(`postings/${hash}.bin`, hash, decodeOtherPostings),
  );
  const passageFiles = cachedFiles(tables.passages, (hash) =>
    read(`passages/${hash}.bin`, hash, (bytes) => decodePassages(bytes, manifest.locale)),
  );

  const postings = async (term: string): Promise<PostingList | undefined> => {
    if (!isWord(term)) {
      const { firsts } = tables.otherPostings;
      if (firsts.length === 0) return undefined;
      return (await otherPostings(lastNotAfter(firsts, term, compareTerms))).get(term);
    }
    const number = lastNotAfter(words, term, compareTerms);
    if (words[number] !== term) return undefined;
    const { firsts } = tables.wordPostings;
    const file = lastNotAfter(firsts, number, (a, b) => a - b);
    return (await wordPostings(file))[number - (firsts[file] ?? 0)];
  };

  const rank = createPostingRanker(tables, manifest);
  const translators = new Map<string, Promise<TranslationTable>>();

  return {
    current,
    manifest,
    words,
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
    async translator(locale) {
      const listed = manifest.translations?.[locale]?.asset;
      if (!listed) return undefined;
      let opening = translators.get(locale);
      if (!opening) {
        opening = read(listed.file, listed.sha256, decodeTranslationFiles).then((files) =>
          openTranslationTable(files, {
            read,
            wordsAt: async (numbers) => numbers.map((number) => words[number] ?? ''),
          }),
        );
        translators.set(locale, opening);
        opening.catch(() => translators.delete(locale));
      }
      return opening;
    },
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

/** Loads each file once; one that failed is asked for again the next time. */
function cachedFiles<Key, T>(
  { hashes }: ShardTable<Key>,
  load: (hash: string) => Promise<T>,
): (number: number) => Promise<T> {
  const files = new Map<number, Promise<T>>();
  return (number) => {
    const known = files.get(number);
    if (known) return known;
    const loading = load(hashes[number] ?? '');
    files.set(number, loading);
    loading.catch(() => files.delete(number));
    return loading;
  };
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
