import type { AnswerObserver, ChatEvent, Citation } from 'docusaurus-rag-core';
import type { AnswerRecord, AnswerUsage, MessageStatus } from '../sessions/session-store.js';
import { QUOTE_SEPARATOR, quoteMarkdown } from './quote-markdown.js';

/** An answer as far as it has come: what was said, from which sources, and what it took. */
export class AnswerInProgress {
  readonly id: string;
  /** Release in use before anything was retrieved. */
  readonly expectedReleaseId: string;
  /** Release it is taken from. */
  releaseId: string;
  /** Whether an earlier answer is given again. */
  isRepeat = false;
  /** Whether a part failed and it went on without. */
  isDegraded = false;
  /** Deltas in a row are one event. */
  readonly events: ChatEvent[] = [];
  readonly usage: AnswerUsage = {
    inputTokens: 0,
    cachedInputTokens: 0,
    outputTokens: 0,
    embeddingTokens: 0,
    costUsd: 0,
  };
  readonly #startedMs = performance.now();

  constructor(id: string, expectedReleaseId: string) {
    this.id = id;
    this.expectedReleaseId = expectedReleaseId;
    this.releaseId = expectedReleaseId;
  }

  /** Listens to what the answer takes, and passes it on. */
  observe(other: Required<AnswerObserver>): AnswerObserver {
    return {
      retrieved: (retrieval) => {
        this.releaseId = retrieval.releaseId;
        other.retrieved(retrieval);
      },
      modelCalled: (call) => {
        const { purpose, model, usage, costUsd } = call;
        if (purpose === 'embedding') {
          this.usage.embeddingTokens += usage.inputTokens;
        } else {
          this.usage.inputTokens += usage.inputTokens;
          this.usage.cachedInputTokens += usage.cachedInputTokens;
          this.usage.outputTokens += usage.outputTokens;
        }
        if (purpose === 'answer') this.usage.model = model;
        this.usage.costUsd = plus(this.usage.costUsd, costUsd);
        other.modelCalled(call);
      },
      degraded: (part, error) => {
        this.isDegraded = true;
        other.degraded(part, error);
      },
    };
  }

  take(event: ChatEvent): void {
    const last = this.events.at(-1);
    if (event.type === 'text' && last?.type === 'text') last.delta += event.delta;
    else this.events.push({ ...event });
  }

  get finish(): Extract<ChatEvent, { type: 'finish' }> | undefined {
    return this.events.find((event) => event.type === 'finish');
  }

  /** What the answer cites; while it is not finished, or quotes, what it may cite. */
  #citations(): Citation[] {
    const sources = this.events.findLast((event) => event.type === 'sources')?.sources ?? [];
    const { cited } = this.finish ?? {};
    return cited ? sources.filter(({ number }) => cited.includes(number)) : sources;
  }

  record(status: MessageStatus, errorCode?: string): AnswerRecord {
    const text = this.events.flatMap((event) =>
      event.type === 'text' ? [event.delta] : event.type === 'quote' ? [quoteMarkdown(event.quote)] : [],
    );
    return {
      id: this.id,
      text: text.join(QUOTE_SEPARATOR),
      status,
      errorCode,
      outcome: this.finish?.outcome,
      citations: this.#citations(),
      releaseId: this.releaseId,
      durationMs: Math.round(performance.now() - this.#startedMs),
      usage: this.usage,
    };
  }
}

/** A sum with something unknown is unknown. */
function plus(total: number | undefined, part: number | undefined): number | undefined {
  return total === undefined || part === undefined ? undefined : total + part;
}
