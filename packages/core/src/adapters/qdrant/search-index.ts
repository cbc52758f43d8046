import { RagError } from '../../errors.js';
import { versionFilter } from '../../index/version-filter.js';
import type {
  LeafHits,
  LeafQuery,
  Manifest,
  SearchIndex,
  TranslationTable,
  WeightedTerm,
} from '../../ports/search-index.js';
import {
  createTranslationTable,
  decodeTranslations,
  namedTranslations,
} from '../../translate/translation-table.js';
import { loadAssets, translationsAsset } from './assets.js';
import type { Connection } from './connection.js';
import { decodeDictionary, termNumber, type Dictionary } from './dictionary.js';
import type { StoredManifest } from './encode-locale.js';
import { allOf, DENSE_VECTOR, HNSW_EF, isOneOf, ofLocale, SPARSE_VECTOR } from './layout.js';
import { searchLeaves, type Leaf } from './leaf-search.js';
import { createPassageReader } from './passages.js';
import { checkReadable, type ReleaseRecord } from './release-record.js';

/** Up to here every vector of the locale is compared, which finds the same as any store. */
const EXACT_SEARCH_CHUNKS = 20_000;

export interface OpenLocaleOptions {
  collection: string;
  record: ReleaseRecord;
  locale: string;
  /** Of a query. */
  timeoutMs: number;
}

/** @throws RagError `INDEX_ANALYZER_MISMATCH`, `INDEX_FORMAT_MISMATCH`, `INDEX_DAMAGED` or a `STORE_…` code */
export async function openLocale(
  connection: Connection,
  { collection, record, locale, timeoutMs }: OpenLocaleOptions,
): Promise<SearchIndex> {
  const where = `Locale ${locale} of ${collection} at ${connection.origin}`;
  checkReadable(record, where);
  const { manifest, dictionary, translators } = decode(
    await loadAssets(connection, collection, locale),
    where,
    record,
  );
  const { embedding } = record.info;
  const readPassages = createPassageReader(connection, { collection, locale });

  const filterFor = (version: string | undefined) => {
    const inLocale = ofLocale(locale, 'chunk');
    if (manifest.versions.length === 0) return allOf(...inLocale);
    const isAllowed = versionFilter(manifest.versions, version);
    const names = manifest.versions.filter((_, i) => isAllowed(i + 1)).map(({ name }) => name);
    return allOf(...inLocale, isOneOf('version', ['', ...names]));
  };

  return {
    manifest,
    ...(embedding && { embedding }),
    words: async () => dictionary.words,
    async documentFrequencies(terms) {
      return new Map(
        terms.map((term) => {
          const number = termNumber(dictionary, term);
          return [term, number === undefined ? 0 : (dictionary.documentFrequencies[number] ?? 0)];
        }),
      );
    },
    async search({ lexical, dense, version, limit }: LeafQuery): Promise<LeafHits> {
      if (dense && embedding && dense.length !== embedding.dimensions) {
        throw new RagError(
          'EMBEDDING_MISMATCH',
          `${where} holds vectors of ${embedding.dimensions} dimensions, made by ${embedding.model}; the question has ${dense.length}. Use the same model, or publish the site again.`,
        );
      }
      const filter = filterFor(version);
      const sparse = sparseQuery(lexical, dictionary);
      const leaves: Leaf[] = [];
      if (sparse.indices.length > 0) leaves.push({ query: sparse, using: SPARSE_VECTOR, filter });
      if (dense && embedding) {
        const params = manifest.chunks <= EXACT_SEARCH_CHUNKS ? { exact: true } : { hnsw_ef: HNSW_EF };
        leaves.push({ query: Array.from(dense), using: DENSE_VECTOR, filter, params });
      }
      const lists = await searchLeaves(connection, collection, leaves, { limit, timeoutMs });
      const listOf = (name: string) => lists[leaves.findIndex(({ using }) => using === name)] ?? [];
      return { lexical: listOf(SPARSE_VECTOR), dense: listOf(DENSE_VECTOR) };
    },
    passages: readPassages,
    translator: async (from) => translators.get(from),
  };
}

function decode(
  files: Map<string, Uint8Array>,
  where: string,
  record: ReleaseRecord,
): { manifest: Manifest; dictionary: Dictionary; translators: Map<string, TranslationTable> } {
  const [stored, words, tables] = ['manifest', 'words', 'tables'].map((name) => files.get(name));
  if (!stored || !words || !tables) {
    throw new RagError('INDEX_DAMAGED', `${where} lacks its manifest or its terms. Publish the site again.`);
  }
  const manifest = JSON.parse(new TextDecoder().decode(stored)) as StoredManifest;
  const dictionary = decodeDictionary({ words, tables });
  const translators = Object.keys(manifest.translations ?? {}).map((from): [string, TranslationTable] => {
    const rows = decodeTranslations(files.get(translationsAsset(from)) ?? new Uint8Array());
    return [from, createTranslationTable(namedTranslations(rows, dictionary.words))];
  });
  return {
    manifest: { ...manifest, releaseId: record.info.id },
    dictionary,
    translators: new Map(translators),
  };
}

/** The question's terms by number; those the locale does not have are left out, a repeated one counts in sum. */
function sparseQuery(
  lexical: WeightedTerm[],
  dictionary: Dictionary,
): { indices: number[]; values: number[] } {
  const weights = new Map<number, number>();
  for (const { term, weight } of lexical) {
    const number = termNumber(dictionary, term);
    if (number !== undefined) weights.set(number, (weights.get(number) ?? 0) + weight);
  }
  const sorted = [...weights].toSorted(([a], [b]) => a - b);
  return { indices: sorted.map(([index]) => index), values: sorted.map(([, weight]) => weight) };
}
