import { expect, test } from 'vitest';
import { planRuns } from './runs.js';

const names = (...options: Parameters<typeof planRuns>) => planRuns(...options).map(({ name }) => name);

test('without embeddings, retrieval is scored as it is', () => {
  expect(names({ embedding: false, ablate: false })).toEqual(['full']);
});

test('with embeddings, each ranking alone stands beside the fusion', () => {
  expect(names({ embedding: true, ablate: false })).toEqual(['hybrid', 'lexical alone', 'dense alone']);
});

test('an ablation adds a run without each part, and BM25 by itself', () => {
  const runs = planRuns({ embedding: false, ablate: true });
  expect(runs.map(({ name }) => name)).toEqual([
    'full',
    'without expansion',
    'without page',
    'without sentence',
    'without headings',
    'without pairs',
    'as typed',
    'plain BM25',
  ]);
  expect(runs[1]?.options).toEqual({ parts: { expansion: false } });
});
