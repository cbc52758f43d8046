import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openStaticIndex } from 'docusaurus-rag-core';
import { parseQueries, type EvalQuery } from 'docusaurus-rag-core/evaluate';
import { createFileLoader } from 'docusaurus-rag-core/node';
import { findBuiltIndexes, type BuiltIndexes } from './built-indexes.js';
import { FILE_KINDS, type FileKind, type Loaded } from './counting-loader.js';
import { loadFirstAnswer } from './first-answer.js';
import { formatCount, formatKilobytes, formatTable } from './format-table.js';
import { percentile } from './percentile.js';
import { plainMiniSearch } from './plain-minisearch.js';

/** What a reader loads of the index for a first answer, over the questions of one locale and kind. */
export interface BytesRow {
  locale: string;
  /** Whether the site holds the answers. */
  answerable: boolean;
  questions: number;
  medianRequests: number;
  medianBytes: number;
  p95Bytes: number;
  maxBytes: number;
  /** Median of each kind of file. */
  medianBytesByKind: Record<FileKind, number>;
  /** A plain MiniSearch index of the same chunks, which is loaded whole: JSON, gzip −9. */
  miniSearchBytes: number;
}

const QUESTIONS = fileURLToPath(new URL('../../questions/', import.meta.url));

/**
 * Asks each question of a site whose index was not loaded yet.
 *
 * @param files questions as JSON lines; default: all of `tools/questions`
 * @throws RagError when the site is not built, or a file or locale does not fit
 */
export async function measureFirstAnswerBytes(
  siteDir: string,
  files: string[],
  report: (progress: string) => void,
): Promise<BytesRow[]> {
  const indexes = await findBuiltIndexes(siteDir);
  const queries = await readQueries(files.length > 0 ? files : await ownQuestions());
  report(`bytes: asking ${queries.length} questions`);
  const rows: BytesRow[] = [];
  for (const locale of new Set(queries.map((query) => localeOf(query, indexes)))) {
    const miniSearchBytes = await plainIndexBytes(indexes, locale);
    for (const answerable of [true, false]) {
      const asked = queries.filter(
        (query) => localeOf(query, indexes) === locale && query.gold.length > 0 === answerable,
      );
      if (asked.length === 0) continue;
      const loads: Loaded[] = [];
      for (const { text } of asked) loads.push(await loadFirstAnswer(text, locale, indexes));
      rows.push({ locale, answerable, ...summarise(loads), miniSearchBytes });
    }
  }
  return rows;
}

const localeOf = ({ locale }: EvalQuery, { defaultLocale }: BuiltIndexes): string => locale ?? defaultLocale;

async function ownQuestions(): Promise<string[]> {
  const names = await readdir(QUESTIONS);
  return names.filter((name) => name.endsWith('.jsonl')).map((name) => join(QUESTIONS, name));
}

async function readQueries(files: string[]): Promise<EvalQuery[]> {
  const queries = [];
  for (const file of files) queries.push(parseQueries(await readFile(file, 'utf8'), file));
  return queries.flat();
}

async function plainIndexBytes({ dirs }: BuiltIndexes, locale: string): Promise<number> {
  const dir = dirs.get(locale);
  if (dir === undefined) return 0;
  const index = await openStaticIndex({ load: createFileLoader(dir) });
  const ordinals = Array.from({ length: index.manifest.chunks }, (_, ordinal) => ordinal);
  const miniSearch = plainMiniSearch(await index.passages(ordinals));
  return gzipSync(JSON.stringify(miniSearch), { level: 9 }).length;
}

/** @param loads not empty */
export function summarise(loads: Loaded[]): Omit<BytesRow, 'locale' | 'answerable' | 'miniSearchBytes'> {
  const totals = loads.map(({ bytes }) => FILE_KINDS.reduce((sum, kind) => sum + bytes[kind], 0));
  const medianOf = (kind: FileKind) =>
    percentile(
      loads.map(({ bytes }) => bytes[kind]),
      0.5,
    );
  return {
    questions: loads.length,
    medianRequests: percentile(
      loads.map(({ requests }) => requests),
      0.5,
    ),
    medianBytes: percentile(totals, 0.5),
    p95Bytes: percentile(totals, 0.95),
    maxBytes: Math.max(...totals),
    medianBytesByKind: {
      current: medianOf('current'),
      manifest: medianOf('manifest'),
      assets: medianOf('assets'),
      translations: medianOf('translations'),
      postings: medianOf('postings'),
      passages: medianOf('passages'),
    },
  };
}

/** A table in kB, the median also against the plain index. */
export function formatFirstAnswerBytes(rows: BytesRow[]): string {
  const header = ['locale', 'answer', 'questions', 'requests', 'median', 'p95', 'max'];
  const cells = rows.map((row) => [
    row.locale,
    row.answerable ? 'held' : 'not held',
    formatCount(row.questions),
    formatCount(row.medianRequests),
    ...[row.medianBytes, row.p95Bytes, row.maxBytes].map(formatKilobytes),
    ...FILE_KINDS.map((kind) => formatKilobytes(row.medianBytesByKind[kind])),
    formatKilobytes(row.miniSearchBytes),
    (row.medianBytes / row.miniSearchBytes).toFixed(2),
  ]);
  return [
    'Index loaded for a first answer, gzip kB: in all, then the median of each kind of file,\n' +
      'then a plain MiniSearch index of the same chunks without their text, and the median against it',
    formatTable([...header, ...FILE_KINDS, 'MiniSearch', 'ratio'], cells),
  ].join('\n\n');
}
