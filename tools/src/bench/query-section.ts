import { openStaticIndex, retrieve } from 'docusaurus-rag-core';
import { createMemoryLoader } from 'docusaurus-rag-core/node';
import MiniSearch from 'minisearch';
import { formatCount, formatMilliseconds, formatTable } from './format-table.js';
import { measureQueries, type QueryTimes } from './measure-queries.js';
import { PLAIN_OPTIONS, plainMiniSearch } from './plain-minisearch.js';
import { createCorpus, SYNTHETIC_SITE, type CorpusSize, type SyntheticCorpus } from './synthetic-corpus.js';
import { createVocabulary, type Language, type Vocabulary } from './vocabulary.js';

/** Times of one engine over one corpus. */
export interface QueryRow extends QueryTimes {
  locale: Language;
  chunks: number;
  engine: 'docusaurus-rag-core' | 'MiniSearch';
  /** From the stored index in memory to one that can be asked. */
  openMs: number;
}

interface Run extends CorpusSize {
  locale: Language;
}

/** The largest in one language only: it takes minutes. */
const RUNS: Run[] = [
  { locale: 'en', chunkCount: 1000, questionCount: 100 },
  { locale: 'ur', chunkCount: 1000, questionCount: 100 },
  { locale: 'en', chunkCount: 10_000, questionCount: 100 },
  { locale: 'ur', chunkCount: 10_000, questionCount: 100 },
  { locale: 'en', chunkCount: 100_000, questionCount: 100 },
];
const WARM_UP_BUDGET_MS = 10_000;

/** Measures both engines over made-up corpora of several sizes, everything in memory. */
export async function measureQueryTimes(
  report: (progress: string) => void,
  runs = RUNS,
  vocabularies: Record<Language, Vocabulary> = { en: createVocabulary('en'), ur: createVocabulary('ur') },
): Promise<QueryRow[]> {
  const rows: QueryRow[] = [];
  for (const { locale, ...size } of runs) {
    report(`query: ${formatCount(size.chunkCount)} chunks, ${locale}`);
    const corpus = createCorpus(vocabularies[locale], size);
    rows.push(await measureCore(corpus), await measureMiniSearch(corpus));
  }
  return rows;
}

async function measureCore({ locale, pages, chunks, questions }: SyntheticCorpus): Promise<QueryRow> {
  const load = createMemoryLoader({ site: SYNTHETIC_SITE, locale, pages, chunks });
  const openedAt = performance.now();
  const index = await openStaticIndex({ load });
  const openMs = performance.now() - openedAt;
  const times = await measureQueries(questions, (question) => retrieve(question, index), WARM_UP_BUDGET_MS);
  return { locale, chunks: chunks.length, engine: 'docusaurus-rag-core', openMs, ...times };
}

async function measureMiniSearch({ locale, chunks, questions }: SyntheticCorpus): Promise<QueryRow> {
  const stored = JSON.stringify(plainMiniSearch(chunks));
  const openedAt = performance.now();
  const index = MiniSearch.loadJSON(stored, PLAIN_OPTIONS);
  const openMs = performance.now() - openedAt;
  const times = await measureQueries(questions, (question) => index.search(question), WARM_UP_BUDGET_MS);
  return { locale, chunks: chunks.length, engine: 'MiniSearch', openMs, ...times };
}

/** A table, each engine's median against MiniSearch's over the same corpus. */
export function formatQueryTimes(rows: QueryRow[]): string {
  const header = [
    'locale',
    'chunks',
    'engine',
    'open ms',
    'queries',
    'median ms',
    'p95 ms',
    'CPU ms',
    'ratio',
  ];
  const cells = rows.map((row) => {
    const plain = rows.find(
      ({ engine, locale, chunks }) =>
        engine === 'MiniSearch' && locale === row.locale && chunks === row.chunks,
    );
    return [
      row.locale,
      formatCount(row.chunks),
      row.engine,
      ...[row.openMs, row.queries, row.medianMs, row.p95Ms, row.cpuMs].map(formatMilliseconds),
      plain ? (row.medianMs / plain.medianMs).toFixed(2) : '–',
    ];
  });
  return [
    'Time of a query, warm, on made-up corpora; "ratio" is the median against that of MiniSearch',
    formatTable(header, cells),
  ].join('\n\n');
}
