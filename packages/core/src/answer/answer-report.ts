import type { RagError } from '../errors.js';
import type { ChatModel, ModelUsage } from '../ports/chat-model.js';
import type { EmbeddingModel } from '../ports/embedding-model.js';
import type { AnswerObserver } from './answerer.js';

/** Milliseconds of a clock that never goes back. */
export type Clock = () => number;

/** Tells an observer what an answer takes, with times; whatever the observer does. */
export class AnswerReport {
  readonly #observer: AnswerObserver;
  readonly #clock: Clock;
  readonly #degraded = new Set<string>();

  constructor(observer: AnswerObserver | undefined, clock: Clock) {
    this.#observer = observer ?? {};
    this.#clock = clock;
  }

  now(): number {
    return this.#clock();
  }

  retrieved(
    retrieval: Omit<Parameters<NonNullable<AnswerObserver['retrieved']>>[0], 'durationMs'>,
    since: number,
  ): void {
    this.#tell(() => this.#observer.retrieved?.({ ...retrieval, durationMs: this.#clock() - since }));
  }

  chatCalled(
    purpose: 'rewrite' | 'answer',
    { id, price }: ChatModel,
    usage: ModelUsage,
    since: number,
  ): void {
    const { inputTokens, cachedInputTokens, outputTokens } = usage;
    const dollars =
      price &&
      (inputTokens - cachedInputTokens) * price.input +
        cachedInputTokens * price.cachedInput +
        outputTokens * price.output;
    this.#called(purpose, id, usage, dollars, since);
  }

  embeddingCalled({ id, pricePerMillionTokens }: EmbeddingModel, tokens: number, since: number): void {
    const usage = { inputTokens: tokens, cachedInputTokens: 0, outputTokens: 0 };
    const dollars = pricePerMillionTokens === undefined ? undefined : tokens * pricePerMillionTokens;
    this.#called('embedding', id, usage, dollars, since);
  }

  /** Once for each part. */
  degraded(part: 'embedding' | 'rewrite', error: RagError): void {
    if (this.#degraded.has(part)) return;
    this.#degraded.add(part);
    this.#tell(() => this.#observer.degraded?.(part, error));
  }

  #called(
    purpose: 'rewrite' | 'answer' | 'embedding',
    model: string,
    usage: ModelUsage,
    microDollars: number | undefined,
    since: number,
  ): void {
    const costUsd = microDollars === undefined ? undefined : microDollars / 1e6;
    this.#tell(() =>
      this.#observer.modelCalled?.({ purpose, model, usage, costUsd, durationMs: this.#clock() - since }),
    );
  }

  /** Nothing an observer does can fail an answer. */
  #tell(tell: () => void): void {
    try {
      tell();
    } catch {
      // It has its own ways to complain.
    }
  }
}
