import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import { analyserFor, ANALYZER_VERSION } from '../text/analyse.js';
import type { Chunk, Page } from '../types.js';
import { ByteWriter } from './bytes.js';
import { writeTerms } from './front-coding.js';
import type { LocaleTranslations } from '../ports/index-store.js';
import type { AssetInfo, Calibration, Manifest } from '../ports/search-index.js';
import { encodeTranslationTable } from '../translate/encode-translation-table.js';
import { FORMAT_VERSION } from './manifest.js';
import { encodePassages } from './passages.js';
import { encodePostings, type PostingList } from './postings.js';
import { encodeTables, HASH_DIGITS, type ShardTable, type Tables } from './tables.js';
import { compareTerms, isWord } from './term-order.js';
import { countTerms, type TermCounts } from './count-terms.js';

/** Uncompressed size at which a file of a thousand-chunk index is closed; grows with the square root of its size. */
const POSTINGS_FILE_BYTES = 750;
const PASSAGES_FILE_BYTES = 3000;
/** Mean size of one posting, chunk and frequency, and of what a passage holds beside its text. */
const POSTING_BYTES = 2.2;
const PASSAGE_BYTES = 100;

/** A word that stands in more than this share of the chunks tells too little to load its postings. */
const FREQUENT_SHARE = 0.7;

export interface IndexInput {
  /** Name of the site, part of every release's identity. */
  site: string;
  locale: string;
  pages: Page[];
  /** Chunks of the pages, those of a page together. */
  chunks: Chunk[];
  /** Of each chunk, in their order. Default: counted now. */
  termCounts?: TermCounts[];
  /** Versions to search when the reader's page has none. */
  latestVersions?: string[];
  /** What `calibrate` gives. */
  calibration?: Calibration | undefined;
  /** As in `LocaleContent`. */
  translations?: Record<string, LocaleTranslations> | undefined;
}

/** A release of one locale, ready to be written anywhere. */
export interface EncodedIndex {
  manifest: Manifest;
  /** Contents by path below the locale's folder, `manifest.json` among them. */
  files: Map<string, Uint8Array>;
}

/** Turns chunks into the files of a release. The same input gives the same bytes. */
export function encodeIndex({
  site,
  locale,
  pages,
  chunks,
  termCounts = countAll(chunks, locale),
  latestVersions = [],
  calibration,
  translations = {},
}: IndexInput): EncodedIndex {
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  const store = (folder: string, content: Uint8Array): AssetInfo => {
    const stored = gzipSync(content, { level: 9 });
    const sha256 = shortSha256(stored);
    const file = `${folder}/${sha256}.bin`;
    files.set(file, stored);
    bytes += stored.length;
    return { file, bytes: stored.length, sha256 };
  };

  const { lists, lengths } = invert(termCounts);
  const terms = [...lists.keys()].sort(compareTerms);
  const words = terms.filter(isWord);
  const listOf = (term: string): PostingList => lists.get(term) as PostingList;
  const versions = versionsOf(pages, latestVersions);

  const growth = Math.max(1, Math.sqrt(chunks.length / 1000));
  const postingsSize = (term: string) => listOf(term).chunks.length * POSTING_BYTES;
  const storePostings = (part: string[]) =>
    store('postings', encodePostings(part.map((term) => [term, listOf(term)])));
  const wordParts = partition(words, postingsSize, POSTINGS_FILE_BYTES * growth);
  const otherParts = partition(
    terms.filter((term) => !isWord(term)),
    (term) => postingsSize(term) + term.length,
    POSTINGS_FILE_BYTES * growth,
  );
  const passageParts = partition(
    chunks,
    ({ text }) => Buffer.byteLength(text) + PASSAGE_BYTES,
    PASSAGES_FILE_BYTES * growth,
  );
  const tables = encodeTables({
    lengths,
    ...outline(chunks, versions),
    wordPostings: {
      ...numberedTable(wordParts, storePostings),
      terms: wordParts.map(([first = '']) => first),
    },
    otherPostings: {
      firsts: otherParts.map(([first = '']) => first),
      hashes: otherParts.map((part) => storePostings(part).sha256),
    },
    passages: numberedTable(passageParts, (part) => store('passages', encodePassages(part))),
  });
  const wordList = new ByteWriter();
  writeTerms(wordList, words);
  const assets = { words: store('assets', wordList.finish()), tables: store('assets', tables) };
  const tablesFrom: NonNullable<Manifest['translations']> = {};
  for (const [from, learnt] of Object.entries(translations)) {
    const table = encodeTranslationTable(learnt.translations, words);
    for (const [file, content] of table.files) files.set(file, content);
    bytes += table.bytes;
    if (!table.asset) continue;
    const { source, pagesOnlyThere } = learnt;
    tablesFrom[from] = { asset: table.asset, bytes: table.bytes, source, pagesOnlyThere };
  }

  const body: Omit<Manifest, 'releaseId'> = {
    format: FORMAT_VERSION,
    analyzer: ANALYZER_VERSION,
    site,
    locale,
    pages: pages.length,
    sections: pages.reduce((sum, page) => sum + page.sections.length, 0),
    chunks: chunks.length,
    terms: terms.length,
    bytes,
    averageLength: meanOf(lengths),
    versions,
    frequentWords: frequentWords(
      words.map((word) => [word, listOf(word).chunks.length]),
      chunks.length,
    ),
    ...(calibration && { calibration }),
    assets,
    ...(Object.keys(tablesFrom).length > 0 && { translations: tablesFrom }),
  };
  const manifest: Manifest = { releaseId: shortSha256(Buffer.from(JSON.stringify(body))), ...body };
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  return { manifest, files };
}

/** SHA-256 of stored bytes, shortened to `HASH_DIGITS` hexadecimal digits. */
export function shortSha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS);
}

/** Term counts of each chunk, in their order. */
export function countAll(chunks: Chunk[], locale: string): TermCounts[] {
  const analyser = analyserFor(locale);
  return chunks.map((chunk) => countTerms(chunk, analyser));
}

/** Posting lists by term, and each chunk's length in terms. */
export function invert(termCounts: TermCounts[]): { lists: Map<string, PostingList>; lengths: Uint32Array } {
  const growing = new Map<string, { chunks: number[]; frequencies: number[] }>();
  const lengths = Uint32Array.from(termCounts, ({ terms, frequencies }, number) => {
    const each = terms.split(' ');
    let length = 0;
    for (const [i, frequency] of frequencies.entries()) {
      const term = each[i] ?? '';
      let list = growing.get(term);
      if (!list) growing.set(term, (list = { chunks: [], frequencies: [] }));
      list.chunks.push(number);
      list.frequencies.push(frequency);
      length += frequency;
    }
    return length;
  });
  const lists = new Map(
    [...growing].map(([term, list]) => [
      term,
      { chunks: new Uint32Array(list.chunks), frequencies: new Uint32Array(list.frequencies) },
    ]),
  );
  return { lists, lengths };
}

/** 0 for none. */
export function meanOf(lengths: Uint32Array): number {
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}

/** The versions pages have, in order. */
export function versionsOf(pages: Page[], latestVersions: string[]): Manifest['versions'] {
  return [...new Set(pages.flatMap(({ version }) => version ?? []))]
    .sort(compareTerms)
    .map((name) => ({ name, latest: latestVersions.includes(name) }));
}

/** Those words that stand in most chunks. */
export function frequentWords(
  documentFrequencies: [word: string, documentFrequency: number][],
  chunks: number,
): Record<string, number> {
  return Object.fromEntries(
    documentFrequencies.filter(([, documentFrequency]) => documentFrequency > chunks * FREQUENT_SHARE),
  );
}

/** Numbers sections and pages in the order of their chunks. */
export function outline(
  chunks: Chunk[],
  versions: Manifest['versions'],
): Pick<Tables, 'sections' | 'sectionPages' | 'pageVersions'> {
  const sectionPages: number[] = [];
  const pageVersions: number[] = [];
  let previous: Chunk | undefined;
  const sections = Uint32Array.from(chunks, (chunk) => {
    const isNewPage = chunk.url !== previous?.url;
    if (isNewPage) pageVersions.push(versions.findIndex(({ name }) => name === chunk.version) + 1);
    if (isNewPage || chunk.anchor !== previous?.anchor) sectionPages.push(pageVersions.length - 1);
    previous = chunk;
    return sectionPages.length - 1;
  });
  return {
    sections,
    sectionPages: Uint32Array.from(sectionPages),
    pageVersions: Uint32Array.from(pageVersions),
  };
}

/** Cuts a list into parts of at most `limit` in size; an item above the limit is a part of its own. */
function partition<Item>(items: Item[], sizeOf: (item: Item) => number, limit: number): Item[][] {
  const parts: Item[][] = [];
  let size = Infinity;
  for (const item of items) {
    const more = sizeOf(item);
    if (size + more > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(item);
    size += more;
  }
  return parts;
}

function numberedTable<Item>(parts: Item[][], store: (part: Item[]) => AssetInfo): ShardTable<number> {
  let next = 0;
  const firsts = parts.map((part) => {
    const first = next;
    next += part.length;
    return first;
  });
  return { firsts, hashes: parts.map((part) => store(part).sha256) };
}
