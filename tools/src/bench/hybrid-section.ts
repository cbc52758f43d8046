import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { retrieve, type LocaleContent } from 'docusaurus-rag-core';
import { createFlatStore } from 'docusaurus-rag-core/flat';
import { createClusteredVectors } from './clustered-vectors.js';
import { formatCount, formatMilliseconds, formatTable } from './format-table.js';
import { createLanceTable, searchLance } from './lancedb-table.js';
import { measureCpu, type CpuTimes } from './measure-cpu.js';
import { createCorpus, SYNTHETIC_SITE, type SyntheticCorpus } from './synthetic-corpus.js';
import { createVocabulary, type Language, type Vocabulary } from './vocabulary.js';

/** Times of one engine on one corpus, asked in one locale. */
export interface HybridRow extends CpuTimes {
  engine: 'flat store' | 'flat store, vectors alone' | 'LanceDB';
  locale: Language;
  /** Chunks of that locale. */
  searched: number;
  /** Chunks of all locales. */
  chunks: number;
}

export interface HybridRun {
  /** Chunks in each locale; the first is asked. */
  chunkCounts: [locale: Language, count: number][];
  dimensions: number;
  questionCount: number;
}

const EACH = { dimensions: 1536, questionCount: 100 };
const RUNS: HybridRun[] = [
  {
    chunkCounts: [
      ['en', 5000],
      ['ur', 5000],
    ],
    ...EACH,
  },
  {
    chunkCounts: [
      ['ur', 5000],
      ['en', 5000],
    ],
    ...EACH,
  },
  { chunkCounts: [['en', 10_000]], ...EACH },
];
const MODEL = 'clustered';
const LIMIT = 10;

interface LocaleCorpus {
  corpus: SyntheticCorpus;
  vectors: Float32Array;
  questions: Float32Array[];
}

/** Measures whole hybrid queries, filtered to one locale, on the flat store and on LanceDB, over the same made-up data. */
export async function measureHybridTimes(
  report: (progress: string) => void,
  runs = RUNS,
  vocabularies: Record<Language, Vocabulary> = { en: createVocabulary('en'), ur: createVocabulary('ur') },
): Promise<HybridRow[]> {
  const rows: HybridRow[] = [];
  for (const { chunkCounts, dimensions, questionCount } of runs) {
    const counts = chunkCounts.map(([locale, count]) => `${formatCount(count)} ${locale}`);
    report(`hybrid: ${counts.join(' and ')} chunks of ${formatCount(dimensions)} dimensions`);
    const corpora = chunkCounts.map(([locale, chunkCount], i): LocaleCorpus => {
      const corpus = createCorpus(vocabularies[locale], { chunkCount, questionCount });
      const pages = new Map(corpus.pages.map(({ url }, page) => [url, page]));
      const clusters = corpus.chunks.map(({ url }) => pages.get(url) ?? 0);
      return { corpus, ...createClusteredVectors(clusters, { dimensions, questionCount, seed: i + 1 }) };
    });
    const dir = await mkdtemp(join(tmpdir(), 'rag-bench-'));
    try {
      rows.push(...(await measureFlat(join(dir, 'flat'), corpora, dimensions)));
      rows.push(await measureLance(join(dir, 'lance'), corpora, dimensions));
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }
  return rows;
}

/** What both engines are asked, and where a row of the table begins. */
function askedOf(corpora: LocaleCorpus[]) {
  const [first] = corpora;
  if (!first) throw new Error('A run needs a locale.');
  const { locale, questions, chunks } = first.corpus;
  const total = corpora.reduce((sum, { corpus }) => sum + corpus.chunks.length, 0);
  return {
    row: { locale, searched: chunks.length, chunks: total },
    count: questions.length,
    ask: (i: number) => ({
      question: questions[i] ?? '',
      dense: first.questions[i] ?? new Float32Array(),
      locale,
      limit: LIMIT,
    }),
  };
}

async function measureFlat(dir: string, corpora: LocaleCorpus[], dimensions: number): Promise<HybridRow[]> {
  const { row, count, ask } = askedOf(corpora);
  const store = createFlatStore({ dir });
  await store.publish({
    site: SYNTHETIC_SITE,
    embedding: { model: MODEL, dimensions },
    locales: corpora.map(({ corpus: { locale, pages, chunks }, vectors }): LocaleContent => ({
      locale,
      pages,
      chunks,
      vectors,
    })),
  });
  const whole = await measureCpu(count, async (i) => {
    const { question, ...options } = ask(i);
    const index = await store.open(row.locale);
    return index && retrieve(question, index, options);
  });
  const vectorsAlone = await measureCpu(count, async (i) => {
    const index = await store.open(row.locale);
    return index?.search({ lexical: [], dense: ask(i).dense, limit: 50 });
  });
  await store.close();
  return [
    { engine: 'flat store', ...row, ...whole },
    { engine: 'flat store, vectors alone', ...row, ...vectorsAlone },
  ];
}

async function measureLance(dir: string, corpora: LocaleCorpus[], dimensions: number): Promise<HybridRow> {
  const { row, count, ask } = askedOf(corpora);
  const table = await createLanceTable(
    dir,
    corpora.flatMap(({ corpus, vectors }) =>
      corpus.chunks.map((chunk, i) => ({
        chunk,
        vector: vectors.subarray(i * dimensions, (i + 1) * dimensions),
      })),
    ),
  );
  const times = await measureCpu(count, (i) => searchLance(table, ask(i)));
  table.close();
  return { engine: 'LanceDB', ...row, ...times };
}

/** A table, with each engine's median against LanceDB's over the same data. */
export function formatHybridTimes(rows: HybridRow[]): string {
  const header = [
    'locale',
    'searched',
    'of',
    'engine',
    'queries',
    'CPU ms',
    'CPU p95 ms',
    'elapsed ms',
    'ratio',
  ];
  const cells = rows.map((row) => {
    const lance = rows.find(
      ({ engine, locale, chunks, searched }) =>
        engine === 'LanceDB' && locale === row.locale && chunks === row.chunks && searched === row.searched,
    );
    return [
      row.locale,
      formatCount(row.searched),
      formatCount(row.chunks),
      row.engine,
      formatCount(row.queries),
      ...[row.medianMs, row.p95Ms, row.elapsedMedianMs].map(formatMilliseconds),
      lance ? (row.medianMs / lance.medianMs).toFixed(2) : '–',
    ];
  });
  return [
    'Processor time of a whole hybrid query filtered to one locale, warm; "ratio" is the median against that of LanceDB',
    formatTable(header, cells),
  ].join('\n\n');
}
