import { RagError } from '../errors.js';
import type { EmbeddingModel } from '../ports/embedding-model.js';
import { embeddingCost, planCalls, type EmbeddingEstimate, type PlannedCall } from './plan-calls.js';
import { createRetry } from './retry.js';

/** Timers hold no more. */
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface EmbeddingProgress {
  estimate: EmbeddingEstimate;
  /** Texts embedded so far. */
  texts: number;
  /** Tokens the service counted for them. */
  tokens: number;
}

export interface EmbedOptions {
  signal?: AbortSignal | undefined;
  /** Longest everything may take, waits and retries included. Default 600,000. */
  deadlineMs?: number | undefined;
  /** Further tries of one call whose fault may pass. Default 5. */
  maxRetries?: number | undefined;
  /** Called before the first call, and after each. */
  onProgress?: ((progress: EmbeddingProgress) => void) | undefined;
  /** 0 to 1, for the length of pauses. Default `Math.random`. */
  random?: (() => number) | undefined;
}

export interface EmbedTextsOptions extends EmbedOptions {
  /** Called with the vectors of each call as they come, to be kept whatever happens to the others; awaited. */
  onVectors?: ((first: number, vectors: Float32Array[]) => Promise<void>) | undefined;
}

export interface EmbeddedTexts {
  /** In the order of the texts, each `number[dimensions]`. */
  vectors: Float32Array[];
  /** Calls made, repeated ones included. */
  calls: number;
  /** Tokens the service counted. */
  tokens: number;
  /** US dollars; absent when the price is unknown. */
  costUsd?: number;
}

/**
 * Embeds any number of texts within the model's limits, several calls at a time, and repeats calls whose fault may pass.
 * The first call that fails for good ends the others.
 *
 * @param texts none empty; one that is too long for the model is cut at a word
 * @throws RagError with a `MODEL_…` code, `MODEL_TIMEOUT` at the deadline; `EMBEDDING_MISMATCH`; `OPTION_INVALID` for an
 * empty text; the signal's reason when it is aborted
 */
export async function embedTexts(
  model: EmbeddingModel,
  texts: string[],
  options: EmbedTextsOptions = {},
): Promise<EmbeddedTexts> {
  const { signal, deadlineMs = 600_000, maxRetries = 5, random = Math.random } = options;
  signal?.throwIfAborted();
  const { calls, estimate } = planCalls(texts, model);
  const ending = new AbortController();
  const retry = createRetry({ maxRetries, endsAt: Date.now() + deadlineMs, signal: ending.signal, random });
  const vectors: Float32Array[] = Array.from({ length: texts.length });
  const done = { texts: 0, tokens: 0, calls: 0 };
  const report = () => options.onProgress?.({ estimate, texts: done.texts, tokens: done.tokens });

  const embed = async ({ first, texts: batch }: PlannedCall): Promise<void> => {
    const embeddings = await retry(() => {
      done.calls += 1;
      return model.embed(batch, { signal: ending.signal });
    });
    for (const [i, vector] of embeddings.vectors.entries()) vectors[first + i] = vector;
    await options.onVectors?.(first, embeddings.vectors);
    done.texts += batch.length;
    done.tokens += embeddings.tokens;
    report();
  };

  const leave = () => ending.abort(signal?.reason);
  signal?.addEventListener('abort', leave, { once: true });
  const expire = () => ending.abort(expired(model, deadlineMs, done.texts, texts.length));
  const timer = setTimeout(expire, Math.min(deadlineMs, MAX_TIMER_MS));
  try {
    report();
    const waiting = calls.values();
    const work = async (): Promise<void> => {
      for (const call of waiting) await embed(call);
    };
    const workers = Array.from({ length: model.limits.maxConcurrentCalls }, () =>
      work().catch((error: unknown) => {
        // The reason of the first fault: what the others then throw is only its echo.
        ending.abort(error);
      }),
    );
    await Promise.all(workers);
    ending.signal.throwIfAborted();
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
  return { vectors, calls: done.calls, tokens: done.tokens, ...embeddingCost(model, done.tokens) };
}

function expired({ id }: EmbeddingModel, deadlineMs: number, done: number, all: number): RagError {
  return new RagError(
    'MODEL_TIMEOUT',
    `Model ${id} had embedded ${done} of ${all} texts after ${deadlineMs} ms. Try again later, or allow more time.`,
  );
}
