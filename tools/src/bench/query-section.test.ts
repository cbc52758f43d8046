import { expect, it } from 'vitest';
import { formatQueryTimes, measureQueryTimes, type QueryRow } from './query-section.js';
import { createVocabulary } from './vocabulary.js';

/** Under a second of work; a busy machine takes longer. */
const TIMEOUT_MS = 30_000;

it(
  'measures both engines over the same chunks, in both languages',
  async () => {
    const progress: string[] = [];
    const runs = [
      { locale: 'en', chunkCount: 20, questionCount: 2 },
      { locale: 'ur', chunkCount: 20, questionCount: 2 },
    ] as const;
    const rows = await measureQueryTimes((text) => progress.push(text), [...runs], {
      en: createVocabulary('en', 2000),
      ur: createVocabulary('ur', 2000),
    });
    expect(rows.map(({ locale, chunks, engine }) => [locale, chunks, engine])).toEqual([
      ['en', 20, 'docusaurus-rag-core'],
      ['en', 20, 'MiniSearch'],
      ['ur', 20, 'docusaurus-rag-core'],
      ['ur', 20, 'MiniSearch'],
    ]);
    expect(progress).toEqual(['query: 20 chunks, en', 'query: 20 chunks, ur']);
  },
  TIMEOUT_MS,
);

it('shows the median against MiniSearch over the same corpus', () => {
  const times = { openMs: 5, queries: 100, p95Ms: 9, cpuMs: 4 };
  const rows: QueryRow[] = [
    { locale: 'ur', chunks: 1000, engine: 'docusaurus-rag-core', medianMs: 2, ...times },
    { locale: 'ur', chunks: 1000, engine: 'MiniSearch', medianMs: 4, ...times },
  ];
  const [, , header, core, plain] = formatQueryTimes(rows).split('\n');
  expect(header).toMatch(/ratio$/);
  expect(core).toMatch(/0\.50$/);
  expect(plain).toMatch(/1\.00$/);
});
