import { createHash } from 'node:crypto';
import type { EmbeddingModel } from 'docusaurus-rag-core';
import type { EvalQuery } from 'docusaurus-rag-core/evaluate';
import {
  embedChunks,
  type EmbeddableChunk,
  type EmbeddingProgress,
  type VectorCache,
} from 'docusaurus-rag-core/node';

export interface EmbeddedCorpus {
  /** `number[chunks][dimensions]`, row by row. */
  chunks: Float32Array;
  /** By text of the question. */
  questions: Map<string, Float32Array>;
}

/** Embeds what the cache does not hold, and says what it takes. */
export async function embedCorpus(
  chunks: EmbeddableChunk[],
  queries: EvalQuery[],
  { model, cache, say }: { model: EmbeddingModel; cache: VectorCache; say: (line: string) => void },
): Promise<EmbeddedCorpus> {
  const questions = [...new Set(queries.map(({ text }) => text))];
  const embeddables = [...chunks, ...questions.map(questionAsChunk)];
  const { vectors, report } = await embedChunks({
    chunks: embeddables,
    model,
    cache,
    onProgress: (progress) => {
      if (progress.estimate.texts > 0) say(describeProgress(progress, model.id));
    },
  });
  say(
    `${count(report.embedded, 'text')} embedded in ${count(report.calls, 'call')}, ${count(report.reused, 'vector')} reused: ` +
      `${count(report.tokens, 'token')}${dollars(report.costUsd)}.`,
  );
  const { dimensions } = model;
  const row = (number: number) => vectors.subarray(number * dimensions, (number + 1) * dimensions);
  return {
    chunks: vectors.subarray(0, chunks.length * dimensions),
    questions: new Map(questions.map((text, i) => [text, row(chunks.length + i)])),
  };
}

export function describeProgress({ estimate, texts, tokens }: EmbeddingProgress, model: string): string {
  return texts === 0
    ? `Embedding ${count(estimate.texts, 'text')} with ${model} in ${count(estimate.calls, 'call')}: ` +
        `about ${count(estimate.tokens, 'token')}${dollars(estimate.costUsd)}.`
    : `${texts.toLocaleString('en')} of ${count(estimate.texts, 'text')}, ${count(tokens, 'token')} …`;
}

/** A question has the vector of its text alone, and the cache knows it by that. */
function questionAsChunk(text: string): EmbeddableChunk {
  const contentHash = createHash('sha256').update(`question ${text}`).digest('hex');
  return { title: '', headingPath: [], text, contentHash };
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}

function dollars(costUsd: number | undefined): string {
  return costUsd === undefined ? ', price unknown' : `, $${costUsd.toFixed(4)}`;
}
