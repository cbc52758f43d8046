import { cutToTokens } from '../embed/estimate-tokens.js';
import { RagError } from '../errors.js';
import type { EmbeddingModel } from '../ports/embedding-model.js';
import type { SearchIndex } from '../ports/search-index.js';
import type { AnswerReport } from './answer-report.js';
import { asModelFault, boundedCall } from './bounded-call.js';

/** An answer does not wait longer for vectors; it goes on by words. */
export const EMBEDDING_LIMIT_MS = 1500;

/** Releases whose mismatch was reported; one fault of the set-up is one report. */
export type KnownMismatches = Set<string>;

/** Embeds the questions of one answer. After a first failure it does not try again. */
export class QuestionEmbedder {
  readonly #model: EmbeddingModel | undefined;
  readonly #report: AnswerReport;
  readonly #mismatches: KnownMismatches;
  readonly #signal: AbortSignal;
  readonly #vectors = new Map<string, Promise<Float32Array | undefined>>();
  #hasFailed = false;

  constructor(
    model: EmbeddingModel | undefined,
    {
      report,
      mismatches,
      signal,
    }: { report: AnswerReport; mismatches: KnownMismatches; signal: AbortSignal },
  ) {
    this.#model = model;
    this.#report = report;
    this.#mismatches = mismatches;
    this.#signal = signal;
  }

  /**
   * The vectors of questions to an index, those not known yet in one call; none where there is no model, no vectors in
   * the index, vectors of another model, or the call fails.
   */
  async embed(questions: string[], index: SearchIndex): Promise<(Float32Array | undefined)[]> {
    const model = this.#model;
    if (!model || !this.#fits(model, index)) return questions.map(() => undefined);
    const asked = [...new Set(questions)].filter((question) => !this.#vectors.has(question));
    for (let from = 0; from < asked.length; from += model.limits.maxTextsPerCall) {
      const texts = asked.slice(from, from + model.limits.maxTextsPerCall);
      const vectors = this.#call(model, texts);
      texts.forEach((text, i) =>
        this.#vectors.set(
          text,
          vectors.then((all) => all?.[i]),
        ),
      );
    }
    return Promise.all(questions.map((question) => this.#vectors.get(question)));
  }

  async #call(model: EmbeddingModel, questions: string[]): Promise<Float32Array[] | undefined> {
    if (this.#hasFailed) return undefined;
    const since = this.#report.now();
    const texts = questions.map(
      (question) => cutToTokens(question, model.limits.maxTokensPerText) || question,
    );
    try {
      const { vectors, tokens } = await boundedCall(
        `The embedding model ${model.id}`,
        EMBEDDING_LIMIT_MS,
        this.#signal,
        (signal) => model.embed(texts, { signal }),
      );
      this.#report.embeddingCalled(model, tokens, since);
      return vectors;
    } catch (error) {
      this.#signal.throwIfAborted();
      this.#hasFailed = true;
      this.#report.degraded('embedding', asModelFault(error, `The embedding model ${model.id}`));
      return undefined;
    }
  }

  #fits(model: EmbeddingModel, { embedding, manifest }: SearchIndex): boolean {
    if (!embedding) return false;
    if (embedding.model === model.id && embedding.dimensions === model.dimensions) return true;
    if (!this.#mismatches.has(manifest.releaseId)) {
      this.#mismatches.clear();
      this.#mismatches.add(manifest.releaseId);
      this.#report.degraded(
        'embedding',
        new RagError(
          'EMBEDDING_MISMATCH',
          `Release ${manifest.releaseId} holds ${embedding.dimensions}-dimension vectors of "${embedding.model}", but "${model.id}" makes ${model.dimensions}. Index again, or set RAG_EMBEDDING_MODEL.`,
        ),
      );
    }
    return false;
  }
}
