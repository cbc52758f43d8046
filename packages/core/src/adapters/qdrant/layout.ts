import type { Schemas } from '@qdrant/js-client-rest';
import type { EmbeddingInfo } from '../../ports/search-index.js';

/** Version of what this adapter stores; a reader refuses another. */
export const LAYOUT_VERSION = 'qdrant-1';

export const SPARSE_VECTOR = 'bm25';
export const DENSE_VECTOR = 'dense';

/** Points of one request, either way. */
export const PAGE_POINTS = 128;
/** Values a filter's condition may list. */
export const MAX_CONDITION_VALUES = 256;
/** Hits of one leaf search: ties beyond are not told apart. */
export const MAX_HITS = 10_000;
/** Breadth of the graph search, for locales too large to look at every vector. */
export const HNSW_EF = 256;

/** Everything we filter by: under strict mode a filter needs an index. */
const PAYLOAD_INDEXES = {
  kind: 'keyword',
  site: 'keyword',
  locale: 'keyword',
  version: 'keyword',
  contentHash: 'keyword',
  ordinal: 'integer',
} as const satisfies Record<string, Schemas['PayloadSchemaType']>;

export const INDEXED_FIELDS = Object.entries(PAYLOAD_INDEXES).map(([field_name, field_schema]) => ({
  field_name,
  field_schema,
})) satisfies Schemas['CreateFieldIndex'][];

/** What our own requests need, and no more. */
const STRICT_MODE = {
  enabled: true,
  max_query_limit: MAX_HITS,
  max_timeout: 600,
  unindexed_filtering_retrieve: false,
  unindexed_filtering_update: false,
  search_max_hnsw_ef: HNSW_EF,
  search_allow_exact: true,
  upsert_max_batchsize: PAGE_POINTS,
  filter_max_conditions: 8,
  condition_max_size: MAX_CONDITION_VALUES,
} satisfies Schemas['StrictModeConfig'];

/** A collection for a release; IDF is in the question's vector, so the sparse one has no modifier. */
export function collectionConfig(embedding: EmbeddingInfo | undefined): Schemas['CreateCollection'] {
  const dense =
    embedding && ({ size: embedding.dimensions, distance: 'Cosine' } satisfies Schemas['VectorParams']);
  return {
    vectors: dense ? { [DENSE_VECTOR]: dense } : {},
    sparse_vectors: { [SPARSE_VECTOR]: {} },
    strict_mode_config: STRICT_MODE,
  };
}

/** What is stored beside the vectors of a chunk. */
export type ChunkPayload = {
  kind: 'chunk';
  site: string;
  locale: string;
  /** Empty for pages without versions. */
  version: string;
  /** Numbers within release and locale, as in `Hit`. */
  ordinal: number;
  section: number;
  page: number;
  url: string;
  anchor: string;
  title: string;
  headingPath: string[];
  text: string;
  contentHash: string;
};

/** A part of a file that is loaded whole when a locale is opened. Its point has no vector. */
export type AssetPayload = {
  kind: 'asset';
  locale: string;
  asset: string;
  /** From 0. */
  part: number;
  parts: number;
  /** Of the whole file, hexadecimal. */
  sha256: string;
  /** Base64. */
  data: string;
};

type Kind = (ChunkPayload | AssetPayload)['kind'];

const equals = (key: keyof typeof PAYLOAD_INDEXES, value: string): Schemas['FieldCondition'] => ({
  key,
  match: { value } satisfies Schemas['MatchValue'],
});

export const isOneOf = (
  key: keyof typeof PAYLOAD_INDEXES,
  values: string[] | number[],
): Schemas['FieldCondition'] => ({ key, match: { any: values } satisfies Schemas['MatchAny'] });

export const ofLocale = (locale: string, kind: Kind): Schemas['Condition'][] => [
  equals('kind', kind),
  equals('locale', locale),
];

export const allOf = (...conditions: Schemas['Condition'][]): { must: Schemas['Condition'][] } => ({
  must: conditions,
});
