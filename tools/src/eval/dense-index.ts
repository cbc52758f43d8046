import type { Chunk, EmbeddingInfo, Hit, SearchIndex } from 'docusaurus-rag-core';

/**
 * An index that also searches dense vectors, by looking at every one. Versions are not looked at: a corpus has none.
 *
 * @param chunks in the order of their ordinals
 * @param vectors `number[chunks][dimensions]`, row by row
 */
export function withVectors(
  index: SearchIndex,
  chunks: Pick<Chunk, 'url'>[],
  vectors: Float32Array,
  embedding: EmbeddingInfo,
): SearchIndex {
  const { dimensions } = embedding;
  // A document of a corpus is a page of one section.
  const urls = [...new Set(chunks.map(({ url }) => url))];
  const numbers = new Map(urls.map((url, number) => [url, number]));
  const rows = chunks.map((_, row) => normalised(vectors.subarray(row * dimensions, (row + 1) * dimensions)));

  return {
    manifest: index.manifest,
    embedding,
    words: () => index.words(),
    documentFrequencies: (terms) => index.documentFrequencies(terms),
    passages: (ordinals) => index.passages(ordinals),
    async search(query) {
      const { lexical } = await index.search(query);
      if (!query.dense) return { lexical, dense: [] };
      const question = normalised(query.dense);
      const dense = chunks
        .map(({ url }, ordinal): Hit => {
          const number = numbers.get(url) ?? 0;
          return { ordinal, section: number, page: number, score: dot(question, rows[ordinal]) };
        })
        .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
        .slice(0, query.limit);
      return { lexical, dense };
    },
  };
}

function normalised(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

function dot(a: Float32Array, b: Float32Array = new Float32Array()): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
