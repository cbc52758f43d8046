import type { Passage } from '../types.js';

/** A file of a release that is loaded whole. */
export interface AssetInfo {
  /** Path below the locale's folder. */
  file: string;
  /** Length as stored, which is gzip-compressed. */
  bytes: number;
  /** SHA-256 of the stored bytes, shortened to `HASH_DIGITS` hexadecimal digits. */
  sha256: string;
}

/** The model that made a release's dense vectors; questions must be embedded by the same. */
export interface EmbeddingInfo {
  model: string;
  /** Length of every vector. Vectors are compared by cosine. */
  dimensions: number;
}

/** What the decision to answer was calibrated on at build, and what it expects: see ADR 7. */
export interface Calibration {
  /** The signal from which on a question is answered. */
  needed: number;
  /** Questions that were made of the locale's own sentences. */
  ownQuestions: number;
  /** Share of them that reaches it, 0 to 1. */
  answered: number;
  /** Questions of other fields. */
  otherQuestions: number;
  /** Share of them that does not. */
  refused: number;
}

/** What a reader of one locale needs to know before anything else. */
export interface Manifest {
  format: string;
  analyzer: string;
  releaseId: string;
  site: string;
  locale: string;
  pages: number;
  sections: number;
  chunks: number;
  terms: number;
  /** Total of the release's files as stored, without this one. */
  bytes: number;
  /** Mean length of a chunk in terms. */
  averageLength: number;
  /** Versions of the locale's pages; `latest` is searched when the reader's page has none. */
  versions: { name: string; latest: boolean }[];
  /** Words that stand in most chunks, with their document frequencies: their postings are not worth loading. */
  frequentWords: Record<string, number>;
  /** Absent where nothing could be calibrated, and in releases of former versions. */
  calibration?: Calibration | undefined;
  /** `words`: every word, for finding similar ones. `tables`: see `Tables`. Later releases may hold more. */
  assets: { words: AssetInfo; tables: AssetInfo } & Record<string, AssetInfo>;
  /**
   * What translates questions in other languages, by their BCP 47 tags. `bytes`: of all files of the table; `source`: what
   * it was learnt from, as in `Current.input` of the other locale; `pagesOnlyThere`: number of pages that exist in that language
   * alone, for which a reader of this locale may have to look there.
   */
  translations?: Record<string, { asset: AssetInfo; bytes: number; source: string; pagesOnlyThere: number }>;
}

/** One component of a sparse vector: a term and its weight, IDF included. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/** A chunk found by one of its vectors; its text is not loaded yet. */
export interface Hit {
  /** Number of the chunk in its release and locale. */
  ordinal: number;
  /** Number of the chunk's section. */
  section: number;
  /** Number of the chunk's page. */
  page: number;
  /** Lexical: the sparse dot product with the question, which is BM25. Dense: the cosine, -1 to 1. */
  score: number;
}

/** One question to both kinds of vectors, under one filter. */
export interface LeafQuery {
  lexical: WeightedTerm[];
  /** `number[dimensions]`, of any length but zero. Absent: no dense search. */
  dense?: Float32Array | undefined;
  /** As in `Page.version`; the latest versions when absent or unknown. */
  version?: string | undefined;
  /** Hits a list holds at most, 1 to 200. */
  limit: number;
}

/**
 * The best chunks of each kind: score descending, then ordinal ascending. Scores are compared after rounding by
 * `roundScore`, so that every store orders alike. A chunk without any of the terms is in no lexical list.
 */
export interface LeafHits {
  lexical: Hit[];
  /** Empty without a dense vector in the question or in the release. */
  dense: Hit[];
}

/** Translations of each term that has any, most probable first; their probabilities sum to at most 1. */
export type Translations = Map<string, { term: string; probability: number }[]>;

/** Translations of another language's terms into words of one index. */
export interface TranslationTable {
  /** Of those of the terms that have any, surest first, with how surely (0 to 1). */
  translations(terms: string[]): Promise<Map<string, { term: string; certainty: number }[]>>;
  /** Of every term; loads all of the table. */
  all(): Promise<Translations>;
}

/** One locale of a published release, opened: all that retrieval asks of any store. */
export interface SearchIndex {
  readonly manifest: Manifest;
  /** Absent when the release has no dense vectors. */
  readonly embedding?: EmbeddingInfo | undefined;
  /** Every word of the index, ascending by code unit; the same list each time. Loaded when it is first asked for. */
  words(): Promise<string[]>;
  /** Number of chunks that hold each term; 0 for a term the index does not have. */
  documentFrequencies(terms: string[]): Promise<Map<string, number>>;
  /**
   * @throws RagError `EMBEDDING_MISMATCH` for a dense vector of another length than the release's, a `STORE_…` or
   * `INDEX_…` code when the store does not answer
   */
  search(query: LeafQuery): Promise<LeafHits>;
  /** Texts of chunks, in the order asked for. */
  passages(ordinals: number[]): Promise<Passage[]>;
  /**
   * What was learnt of another language's words, from the pages that exist in both; undefined when nothing was.
   *
   * @param locale of the other language, a BCP 47 tag of the site's
   */
  translator?(locale: string): Promise<TranslationTable | undefined>;
}
