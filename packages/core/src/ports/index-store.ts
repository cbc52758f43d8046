import type { Chunk, Page } from '../types.js';
import type { Calibration, EmbeddingInfo, SearchIndex, Translations } from './search-index.js';

/** One locale's content, ready to be published. */
export interface LocaleContent {
  /** BCP 47 tag. */
  locale: string;
  pages: Page[];
  /** Chunks of the pages, those of a page together. */
  chunks: Chunk[];
  /** Versions to search when the reader's page has none. */
  latestVersions?: string[] | undefined;
  /** What the decision to answer was calibrated on. */
  calibration?: Calibration | undefined;
  /** What translates questions in other languages into words of this locale, by their BCP 47 tags. */
  translations?: Record<string, LocaleTranslations> | undefined;
  /** Dense vectors, `number[chunks][dimensions]` row by row in the order of the chunks. */
  vectors?: Float32Array | undefined;
}

/** What translates questions in one language into words of another's pages. */
export interface LocaleTranslations {
  translations: Translations;
  /** Names what it was learnt from: other pages, another name. */
  source: string;
  /** Number of pages that exist in that language alone. */
  pagesOnlyThere: number;
}

/** What a build publishes. Locales of the release in use that are not among these are carried over. */
export interface ReleaseContent {
  /** Name of the site, part of every release's identity. */
  site: string;
  locales: LocaleContent[];
  /** The model that made the vectors; then every locale has them. */
  embedding?: EmbeddingInfo | undefined;
}

/** What is known of a locale of a release. */
export interface ReleaseLocale {
  locale: string;
  pages: number;
  sections: number;
  chunks: number;
  /** SHA-256 of what was indexed, hexadecimal; absent in releases of former versions. */
  contentHash?: string;
}

/** An immutable release. */
export interface ReleaseInfo {
  id: string;
  site: string;
  /** ISO 8601 time of publication. */
  createdAt: string;
  locales: ReleaseLocale[];
  embedding?: EmbeddingInfo | undefined;
}

export interface PublishOptions {
  /** A release of the same build, which this one completes: it is not kept for a rollback. */
  supersedes?: string | undefined;
  /** Called with the chunks stored so far and those to store in all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Ends the work before the switch; what was stored of the release is removed. */
  signal?: AbortSignal | undefined;
}

/** Releases a store keeps, the one in use among them. */
export const KEPT_RELEASES = 3;

/**
 * Where releases live. A release is written whole, checked (counts, a sample search, dimensions, analyser) and then put
 * to use by one atomic switch; until then readers see the former one, whatever happens on the way.
 *
 * Every method throws a RagError with a `STORE_…` code when the store cannot be reached.
 */
export interface IndexStore {
  /** For messages: `flat store /srv/index`, `Qdrant https://…`. Without any secret. */
  readonly description: string;
  /** The release readers use; undefined when nothing was published. Asks the store itself, not a cache. */
  current(): Promise<ReleaseInfo | undefined>;
  /** All that are kept, newest first. */
  releases(): Promise<ReleaseInfo[]>;
  /**
   * Opens a locale of the release in use; undefined when there is no release or it lacks the locale. Cheap to call for
   * every question: an opened index is kept until another release is put to use, which is seen within seconds.
   *
   * @param locale as in `LocaleContent.locale`
   */
  open(locale: string): Promise<SearchIndex | undefined>;
  /**
   * @throws RagError `EMBEDDING_MISMATCH` before anything is written when vectors and `embedding` do not fit each other
   * or a carried-over locale was embedded by another model; `RELEASE_CHECK_FAILED` when what was stored is not what was
   * given, then nothing is switched; `PUBLISH_LOCKED` while another process publishes
   */
  publish(content: ReleaseContent, options?: PublishOptions): Promise<ReleaseInfo>;
  /**
   * Puts an earlier release to use again.
   *
   * @param id default: the release before the one in use
   * @throws RagError `RELEASE_NOT_FOUND`
   */
  rollback(id?: string): Promise<ReleaseInfo>;
  /**
   * Vectors of the release in use by `Chunk.contentHash`, so that unchanged chunks need not be embedded again. Empty when
   * the release was embedded by another model.
   */
  vectors(contentHashes: string[], embedding: EmbeddingInfo): Promise<Map<string, Float32Array>>;
  close(): Promise<void>;
}
