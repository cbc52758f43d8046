import type { Table } from '@lancedb/lancedb';
import type { Chunk } from 'docusaurus-rag-core';

/** A chunk with its vector. */
export interface LanceRow {
  chunk: Chunk;
  vector: Float32Array;
}

const ROWS_AT_ONCE = 500;

/** Loaded when it is needed, for its log level is read then: it would warn of each query's columns. */
async function loadLance() {
  process.env['LANCEDB_LOG'] ??= 'error';
  return import('@lancedb/lancedb');
}

/**
 * A LanceDB table in a folder, with a full-text index and an index of locales. Vectors have none: on ten thousand rows
 * LanceDB compares them all, which is exact.
 */
export async function createLanceTable(dir: string, rows: LanceRow[]): Promise<Table> {
  const { connect, Index } = await loadLance();
  const database = await connect(dir);
  const records = rows.map(({ chunk, vector }) => ({
    id: chunk.id,
    locale: chunk.locale,
    url: chunk.url,
    text: [chunk.title, ...chunk.headingPath, chunk.text].join('\n'),
    vector,
  }));
  const batchAt = (start: number) =>
    records
      .slice(start, start + ROWS_AT_ONCE)
      .map(({ vector, ...rest }) => ({ ...rest, vector: [...vector] }));
  const table = await database.createTable('chunks', batchAt(0));
  for (let start = ROWS_AT_ONCE; start < records.length; start += ROWS_AT_ONCE)
    await table.add(batchAt(start));
  await table.createIndex('text', { config: Index.fts({ withPosition: false }) });
  await table.createIndex('locale', { config: Index.bitmap() });
  await table.optimize();
  return table;
}

/** The best chunks of a locale by words and by meaning, fused by LanceDB itself. */
export async function searchLance(
  table: Table,
  {
    question,
    dense,
    locale,
    limit,
  }: { question: string; dense: Float32Array; locale: string; limit: number },
): Promise<{ id: string; locale: string }[]> {
  const { rerankers } = await loadLance();
  const reranker = await rerankers.RRFReranker.create();
  return (await table
    .query()
    .fullTextSearch(question, { columns: ['text'] })
    .nearestTo(dense)
    .distanceType('cosine')
    .where(`locale = '${locale}'`)
    .select(['id', 'url', 'locale', 'text'])
    .rerank(reranker)
    .limit(limit)
    .toArray()) as { id: string; locale: string }[];
}
