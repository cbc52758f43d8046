import type { Schemas } from '@qdrant/js-client-rest';
import { hasAllOf, unindexedKey } from './fake-filter.js';
import { Refusal } from './refusal.js';

export type Id = string | number;
type Sparse = Schemas['SparseVector'];

export interface FakePoint {
  id: Id;
  payload: Record<string, unknown>;
  dense: Map<string, Float32Array>;
  sparse: Map<string, Map<number, number>>;
}

const SERVER_DEFAULTS = {
  hnsw_config: { m: 16, ef_construct: 100, full_scan_threshold: 10_000 },
  optimizer_config: {
    deleted_threshold: 0.2,
    vacuum_min_vector_number: 1000,
    default_segment_number: 0,
    flush_interval_sec: 5,
  },
  wal_config: { wal_capacity_mb: 32, wal_segments_ahead: 0 },
};

/** One collection in memory: named vectors, payload indexes and strict mode as the server has them. */
export class FakeCollection {
  readonly points = new Map<Id, FakePoint>();
  readonly indexes = new Map<string, string>();
  readonly config: Schemas['CreateCollection'];

  constructor(config: Schemas['CreateCollection']) {
    this.config = config;
  }

  get #strict(): Schemas['StrictModeConfig'] {
    const strict = this.config.strict_mode_config as Schemas['StrictModeConfig'] | undefined;
    return strict?.enabled ? strict : {};
  }

  info(status: string): object {
    const { vectors = {}, sparse_vectors, strict_mode_config } = this.config;
    return {
      status,
      optimizer_status: 'ok',
      points_count: this.points.size,
      segments_count: 1,
      config: { params: { vectors, sparse_vectors }, ...SERVER_DEFAULTS, strict_mode_config },
      payload_schema: Object.fromEntries(
        [...this.indexes].map(([key, type]) => [key, { data_type: type, points: this.points.size }]),
      ),
    };
  }

  upsert(points: Schemas['PointStruct'][]): void {
    if (points.length > (this.#strict.upsert_max_batchsize ?? Infinity)) {
      throw new Refusal(400, `Limit exceeded ${points.length} for "upsert limit"`);
    }
    for (const point of points.map((given) => this.#read(given))) this.points.set(point.id, point);
  }

  #read({ id, vector, payload }: Schemas['PointStruct']): FakePoint {
    const isId = typeof id === 'number' ? Number.isSafeInteger(id) && id >= 0 : /^[0-9a-f-]{36}$/.test(id);
    if (!isId) throw new Refusal(400, `${id} is not a valid point ID`);
    if (typeof vector !== 'object' || Array.isArray(vector)) throw new Refusal(400, 'Wrong input: vector');
    const point: FakePoint = {
      id,
      payload: structuredClone((payload ?? {}) as Record<string, unknown>),
      dense: new Map(),
      sparse: new Map(),
    };
    for (const [name, value] of Object.entries(vector)) {
      if (Array.isArray(value)) point.dense.set(name, normalise(this.#checkDense(name, value as number[])));
      else point.sparse.set(name, this.#checkSparse(name, value as Sparse));
    }
    return point;
  }

  #checkDense(name: string, value: number[]): Float32Array {
    const params = (this.config.vectors as Record<string, { size: number }> | undefined)?.[name];
    if (!params) throw new Refusal(400, `Wrong input: Not existing vector name error: ${name}`);
    if (value.length === params.size && value.every(Number.isFinite)) return Float32Array.from(value);
    throw new Refusal(
      400,
      `Wrong input: Vector dimension error: expected dim: ${params.size}, got ${value.length}`,
    );
  }

  #checkSparse(name: string, { indices, values }: Sparse): Map<number, number> {
    if (!this.config.sparse_vectors?.[name]) {
      throw new Refusal(400, `Wrong input: Not existing vector name error: ${name}`);
    }
    const isIndex = (index: number) => Number.isInteger(index) && index >= 0 && index < 2 ** 32;
    if (
      new Set(indices).size !== values.length ||
      !indices.every(isIndex) ||
      !values.every(Number.isFinite)
    ) {
      throw new Refusal(422, 'Validation error in JSON body: indices must be unique, and as many as values');
    }
    return new Map(indices.map((index, i) => [index, Math.fround(values[i] ?? 0)]));
  }

  scroll({ filter, limit, offset, with_payload, with_vector }: Schemas['ScrollRequest']): object {
    const size = limit ?? 10;
    this.#checkRead(filter, size);
    const found = this.#matching(filter)
      .toSorted((a, b) => compareIds(a.id, b.id))
      .filter(({ id }) => offset === undefined || offset === null || compareIds(id, offset as Id) >= 0);
    return {
      points: found.slice(0, size).map((point) => present(point, with_payload ?? true, with_vector ?? false)),
      next_page_offset: found[size]?.id ?? null,
    };
  }

  count({ filter, exact }: Schemas['CountRequest']): object {
    this.#checkRead(filter);
    this.#checkExact(exact ?? true);
    return { count: this.#matching(filter).length };
  }

  retrieve({ ids, with_payload, with_vector }: Schemas['PointRequest']): object[] {
    return ids.flatMap((id) => {
      const point = this.points.get(id);
      return point ? [present(point, with_payload ?? true, with_vector ?? false)] : [];
    });
  }

  query({ query, using, filter, params, limit, with_payload, with_vector }: Schemas['QueryRequest']): object {
    const size = limit ?? 10;
    this.#checkRead(filter, size);
    const { exact, hnsw_ef } = (params ?? {}) as Schemas['SearchParams'];
    this.#checkExact(exact ?? false);
    if ((hnsw_ef ?? 0) > (this.#strict.search_max_hnsw_ef ?? Infinity)) throw new Refusal(400, 'hnsw_ef');
    const scoreOf = this.#scorer(query, using ?? '');
    const scored = this.#matching(filter).flatMap((point) => {
      const score = scoreOf(point);
      return score === undefined ? [] : [{ point, score, chance: Math.random() }];
    });
    // The server orders equal scores as it happens to meet them.
    scored.sort((a, b) => b.score - a.score || a.chance - b.chance);
    const points = scored
      .slice(0, size)
      .map(({ point, score }) => ({ ...present(point, with_payload, with_vector), version: 1, score }));
    return { points };
  }

  #scorer(query: unknown, using: string): (point: FakePoint) => number | undefined {
    if (Array.isArray(query)) {
      const question = normalise(this.#checkDense(using, query as number[]));
      return ({ dense }) => {
        const vector = dense.get(using);
        return vector && dot(question, vector);
      };
    }
    const question = [...this.#checkSparse(using, query as Sparse)].sort(([a], [b]) => a - b);
    return ({ sparse }) => {
      const shared = question.filter(([index]) => sparse.get(using)?.has(index));
      if (shared.length === 0) return undefined;
      return shared.reduce(
        (sum, [index, weight]) =>
          Math.fround(sum + Math.fround(weight * (sparse.get(using)?.get(index) ?? 0))),
        0,
      );
    };
  }

  #matching(filter: unknown): FakePoint[] {
    return [...this.points.values()].filter(({ payload }) => hasAllOf(filter, payload));
  }

  #checkExact(exact: boolean): void {
    if (exact && this.#strict.search_allow_exact === false) throw new Refusal(400, 'Exact search disabled!');
  }

  #checkRead(filter: unknown, limit = 0): void {
    if (limit < 1 && limit !== 0) throw new Refusal(422, 'limit must be 1 or larger');
    if (limit > (this.#strict.max_query_limit ?? Infinity)) throw new Refusal(400, `Limit exceeded ${limit}`);
    const { filter_max_conditions, condition_max_size, unindexed_filtering_retrieve } = this.#strict;
    const limits = { conditions: filter_max_conditions ?? Infinity, size: condition_max_size ?? Infinity };
    const key = unindexedKey(filter, this.indexes, limits);
    if (key !== undefined && unindexed_filtering_retrieve === false) {
      throw new Refusal(400, `Bad request: Index required but not found for "${key}"`);
    }
  }
}

function present(
  { id, payload, dense, sparse }: FakePoint,
  withPayload: unknown,
  withVector: unknown,
): { id: Id; payload?: object; vector?: object } {
  const fields = Array.isArray(withPayload)
    ? Object.fromEntries(Object.entries(payload).filter(([key]) => withPayload.includes(key)))
    : payload;
  const vectors = Object.fromEntries([
    ...[...dense].map(([name, vector]) => [name, Array.from(vector)] as const),
    ...[...sparse].map(
      ([name, vector]) => [name, { indices: [...vector.keys()], values: [...vector.values()] }] as const,
    ),
  ]);
  const named = Array.isArray(withVector)
    ? Object.fromEntries(Object.entries(vectors).filter(([name]) => withVector.includes(name)))
    : vectors;
  return {
    id,
    ...((withPayload === true || Array.isArray(withPayload)) && { payload: fields }),
    ...((withVector === true || Array.isArray(withVector)) && { vector: named }),
  };
}

/** Whole numbers come before UUIDs. */
function compareIds(a: Id, b: Id): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, x, i) => Math.fround(sum + Math.fround(x * (b[i] ?? 0))), 0);
}

/** As the server does it for cosine; a vector of norm 0 stays as it is. */
function normalise(vector: Float32Array): Float32Array {
  const norm = Math.fround(Math.sqrt(dot(vector, vector)));
  return norm < 1e-7 ? vector : vector.map((x) => x / norm);
}
