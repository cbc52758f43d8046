import { RagError, type EmbeddingLimits, type EmbeddingModel } from 'docusaurus-rag-core';
import type { Logger } from 'pino';

const RETRY_MS = 15_000;
const TRY_TIMEOUT_MS = 5000;

/** Until the true ones are known nothing is embedded. */
const NO_LIMITS: EmbeddingLimits = {
  maxTextsPerCall: 1,
  maxTokensPerCall: 1,
  maxTokensPerText: 1,
  maxConcurrentCalls: 1,
};

export interface DeferredOptions {
  /** Name the service knows the model by. */
  id: string;
  /** May have to ask the service how long the model's vectors are. */
  open(signal: AbortSignal): Promise<EmbeddingModel>;
  logger: Logger;
}

export interface DeferredEmbeddingModel {
  /** Makes vectors of 0 dimensions, which fit no release, until it is opened. */
  model: EmbeddingModel;
  /** Ends the attempts to open it. */
  stop(): void;
}

/**
 * Opens a model, and where its service does not answer tries again until it does: meanwhile questions are searched for by
 * their words.
 *
 * @returns after the first attempt, 5 s at most
 * @throws RagError `OPTION_INVALID`
 */
export async function deferEmbeddingModel({
  id,
  open,
  logger,
}: DeferredOptions): Promise<DeferredEmbeddingModel> {
  let opened: EmbeddingModel | undefined;
  let timer: NodeJS.Timeout | undefined;
  const stopping = new AbortController();

  async function attempt(): Promise<void> {
    try {
      opened = await open(AbortSignal.any([stopping.signal, AbortSignal.timeout(TRY_TIMEOUT_MS)]));
    } catch (error) {
      if (error instanceof RagError && error.code === 'OPTION_INVALID') throw error;
      if (stopping.signal.aborted) return;
      logger.warn({ err: error, model: id }, 'the embedding model cannot be used yet: searching by words');
      timer = setTimeout(() => void attempt(), RETRY_MS);
      timer.unref();
    }
  }

  await attempt();
  return {
    model: {
      id,
      get dimensions() {
        return opened?.dimensions ?? 0;
      },
      get limits() {
        return opened?.limits ?? NO_LIMITS;
      },
      get pricePerMillionTokens() {
        return opened?.pricePerMillionTokens;
      },
      async embed(texts, options) {
        if (opened) return opened.embed(texts, options);
        throw new RagError('MODEL_UNAVAILABLE', `Embedding model ${id} has not answered yet. Try again.`);
      },
    },
    stop() {
      stopping.abort();
      clearTimeout(timer);
    },
  };
}
