import type { Schemas } from '@qdrant/js-client-rest';
import { documentWeight } from '../../index/bm25.js';
import type { TermCounts } from '../../index/count-terms.js';
import { countAll, frequentWords, invert, meanOf, outline, versionsOf } from '../../index/encode-index.js';
import { localeHash } from '../../index/holds-content.js';
import type { LocaleContent, ReleaseLocale } from '../../ports/index-store.js';
import type { EmbeddingInfo, Manifest } from '../../ports/search-index.js';
import { ANALYZER_VERSION } from '../../text/analyse.js';
import { numberTranslations } from '../../translate/encode-translation-table.js';
import { encodeTranslations } from '../../translate/translation-table.js';
import { encodeAsset, translationsAsset } from './assets.js';
import { createDictionary, encodeDictionary, termNumber, type Dictionary } from './dictionary.js';
import {
  DENSE_VECTOR,
  LAYOUT_VERSION,
  SPARSE_VECTOR,
  type AssetPayload,
  type ChunkPayload,
} from './layout.js';

export type Point = Schemas['PointStruct'];

/** What the manifest says whatever release the locale is part of. */
export type StoredManifest = Omit<Manifest, 'releaseId'>;

/** One locale, ready to be stored. */
export interface EncodedLocale {
  info: ReleaseLocale;
  assets: AssetPayload[];
  /** A point for every chunk, in their order, made when it is asked for. */
  points: Iterable<Point>;
}

export function encodeLocale(
  content: LocaleContent,
  { site, embedding }: { site: string; embedding: EmbeddingInfo | undefined },
): EncodedLocale {
  const { locale, pages, chunks } = content;
  const termCounts = countAll(chunks, locale);
  const { lists, lengths } = invert(termCounts);
  const dictionary = createDictionary(new Map([...lists].map(([term, list]) => [term, list.chunks.length])));
  const averageLength = meanOf(lengths);
  const versions = versionsOf(pages, content.latestVersions ?? []);
  const { sections, sectionPages } = outline(chunks, versions);

  function* points(): Generator<Point> {
    for (const [ordinal, chunk] of chunks.entries()) {
      const section = sections[ordinal] ?? 0;
      const payload: ChunkPayload = {
        kind: 'chunk',
        site,
        locale,
        version: chunk.version ?? '',
        ordinal,
        section,
        page: sectionPages[section] ?? 0,
        url: chunk.url,
        anchor: chunk.anchor,
        title: wellFormed(chunk.title),
        headingPath: chunk.headingPath.map(wellFormed),
        text: wellFormed(chunk.text),
        contentHash: chunk.contentHash,
      };
      const counts = termCounts[ordinal] ?? { terms: '', frequencies: [] };
      const sparse = sparseVector(counts, dictionary, lengths[ordinal] ?? 0, averageLength);
      const dense = embedding && rowOf(content.vectors, ordinal, embedding.dimensions);
      yield {
        id: chunk.id,
        vector: {
          // A chunk without a single term has no sparse vector, and is in no lexical list.
          ...(sparse.indices.length > 0 && { [SPARSE_VECTOR]: sparse }),
          ...(dense && { [DENSE_VECTOR]: dense }),
        },
        payload,
      };
    }
  }

  const files = encodeDictionary(dictionary);
  const words = encodeAsset(locale, 'words', files.words);
  const tables = encodeAsset(locale, 'tables', files.tables);
  const manifest: StoredManifest = {
    format: LAYOUT_VERSION,
    analyzer: ANALYZER_VERSION,
    site,
    locale,
    pages: pages.length,
    sections: pages.reduce((sum, page) => sum + page.sections.length, 0),
    chunks: chunks.length,
    terms: dictionary.documentFrequencies.length,
    bytes: words.info.bytes + tables.info.bytes,
    averageLength,
    versions,
    frequentWords: frequentWords(
      dictionary.words.map((word, number) => [word, dictionary.documentFrequencies[number] ?? 0]),
      chunks.length,
    ),
    ...(content.calibration && { calibration: content.calibration }),
    assets: { words: words.info, tables: tables.info },
  };
  const tablesFrom = Object.entries(content.translations ?? {}).map(
    ([from, { translations, ...learnt }]) => ({
      from,
      learnt,
      stored: encodeAsset(
        locale,
        translationsAsset(from),
        encodeTranslations(numberTranslations(translations, dictionary.words)),
      ),
    }),
  );
  if (tablesFrom.length > 0) {
    manifest.translations = Object.fromEntries(
      tablesFrom.map(({ from, learnt, stored }) => [
        from,
        { ...learnt, asset: stored.info, bytes: stored.info.bytes },
      ]),
    );
  }
  const described = encodeAsset(locale, 'manifest', Buffer.from(JSON.stringify(manifest)));
  return {
    info: {
      locale,
      pages: manifest.pages,
      sections: manifest.sections,
      chunks: manifest.chunks,
      contentHash: localeHash(content),
    },
    assets: [described, words, tables, ...tablesFrom.map(({ stored }) => stored)].flatMap(
      ({ payloads }) => payloads,
    ),
    points: { [Symbol.iterator]: points },
  };
}

/** BM25 weights of a chunk's terms as 32-bit floats, by term number ascending. */
function sparseVector(
  { terms, frequencies }: TermCounts,
  dictionary: Dictionary,
  length: number,
  averageLength: number,
): Schemas['SparseVector'] {
  const each = terms.split(' ');
  const components = frequencies
    .map((frequency, i): [number, number] => [
      termNumber(dictionary, each[i] ?? '') ?? 0,
      Math.fround(documentWeight(frequency, length, averageLength)),
    ])
    .toSorted(([a], [b]) => a - b);
  return { indices: components.map(([index]) => index), values: components.map(([, value]) => value) };
}

function rowOf(vectors: Float32Array | undefined, row: number, dimensions: number): number[] {
  return Array.from(vectors?.subarray(row * dimensions, (row + 1) * dimensions) ?? []);
}

/** Half a surrogate pair is allowed in our strings, but not in the JSON Qdrant reads. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
