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
  /** `words`: every word, for finding similar ones. `tables`: see `Tables`. Later releases may hold more. */
  assets: { words: AssetInfo; tables: AssetInfo } & Record<string, AssetInfo>;
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

/** One locale of a published release, opened: all that retrieval asks of any store. */
export interface SearchIndex {
  readonly manifest: Manifest;
  /** Absent when the release has no dense vectors. */
  readonly embedding?: EmbeddingInfo | undefined;
  /** Every word of the index, ascending by code unit. */
  readonly words: string[];
  /** Number of chunks that hold each term; 0 for a term the index does not have. */
  documentFrequencies(terms: string[]): Promise<Map<string, number>>;
  /**
   * @throws RagError `EMBEDDING_MISMATCH` for a dense vector of another length than the release's, a `STORE_…` or
   * `INDEX_…` code when the store does not answer
   */
  search(query: LeafQuery): Promise<LeafHits>;
  /** Texts of chunks, in the order asked for. */
  passages(ordinals: number[]): Promise<Passage[]>;
}
