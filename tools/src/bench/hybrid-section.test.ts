import { expect, test } from 'vitest';
import { formatHybridTimes, measureHybridTimes, type HybridRow } from './hybrid-section.js';
import { createVocabulary } from './vocabulary.js';

/** A second of work; a busy machine takes longer. */
const TIMEOUT_MS = 60_000;

test(
  'measures both engines over the same data, asked in the first locale',
  async () => {
    const progress: string[] = [];
    const rows = await measureHybridTimes(
      (text) => progress.push(text),
      [
        {
          chunkCounts: [
            ['ur', 20],
            ['en', 30],
          ],
          dimensions: 32,
          questionCount: 3,
        },
      ],
      { en: createVocabulary('en', 2000), ur: createVocabulary('ur', 2000) },
    );
    const asked = { locale: 'ur', searched: 20, chunks: 50, queries: 3 };
    expect(rows).toMatchObject([
      { engine: 'flat store', ...asked },
      { engine: 'flat store, vectors alone', ...asked },
      { engine: 'LanceDB', ...asked },
    ]);
    expect(progress).toEqual(['hybrid: 20 ur and 30 en chunks of 32 dimensions']);
  },
  TIMEOUT_MS,
);

test('shows the median against LanceDB over the same data', () => {
  const times = {
    locale: 'ur' as const,
    searched: 5000,
    chunks: 10_000,
    queries: 100,
    p95Ms: 9,
    elapsedMedianMs: 5,
  };
  const rows: HybridRow[] = [
    { engine: 'flat store', medianMs: 5, ...times },
    { engine: 'LanceDB', medianMs: 20, ...times },
  ];
  const [, , header, flat, lance] = formatHybridTimes(rows).split('\n');
  expect(header).toMatch(/ratio$/);
  expect(flat).toMatch(/0\.25$/);
  expect(lance).toMatch(/1\.00$/);
});
