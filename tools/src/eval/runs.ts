import type { RetrievalParts, RetrieveOptions } from 'docusaurus-rag-core';

/** One way of retrieving, to be scored. */
export interface Run {
  name: string;
  /** Whether the question's dense vector is used. */
  dense: boolean;
  /** Whether the question is understood before it is looked up: translated, read as Roman Urdu, corrected. */
  isRead: boolean;
  options: Pick<RetrieveOptions, 'parts' | 'weights'>;
}

const NO_PARTS: RetrievalParts = {
  expansion: false,
  page: false,
  sentence: false,
  headings: false,
  pairs: false,
};

/**
 * What is scored: retrieval as it is; with embeddings also each of its two rankings alone; for an ablation also without
 * each part.
 */
export function planRuns({ embedding, ablate }: { embedding: boolean; ablate: boolean }): Run[] {
  const full: Run[] = embedding
    ? [
        { name: 'hybrid', dense: true, isRead: true, options: {} },
        { name: 'lexical alone', dense: false, isRead: true, options: {} },
        { name: 'dense alone', dense: true, isRead: true, options: { weights: { lexical: 0 } } },
      ]
    : [{ name: 'full', dense: false, isRead: true, options: {} }];
  if (!ablate) return full;
  const parts = Object.keys(NO_PARTS) as (keyof RetrievalParts)[];
  return [
    ...full,
    ...parts.map((part): Run => ({
      name: `without ${part}`,
      dense: embedding,
      isRead: true,
      options: { parts: { [part]: false } },
    })),
    { name: 'as typed', dense: embedding, isRead: false, options: {} },
    { name: 'plain BM25', dense: false, isRead: false, options: { parts: NO_PARTS } },
  ];
}
