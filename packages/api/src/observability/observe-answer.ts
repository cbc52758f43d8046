import type { AnswerObserver } from 'docusaurus-rag-core';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';
import type { Tracing } from './tracing.js';

export interface AnswerObservers {
  metrics: Metrics;
  logger: Logger;
  tracing?: Tracing | undefined;
  requestId: string;
}

/** Measures and traces what an answer takes, and logs the parts it had to go on without. */
export function observeAnswer({
  metrics,
  logger,
  tracing,
  requestId,
}: AnswerObservers): Required<AnswerObserver> {
  return {
    retrieved({ locale, mode, releaseId, durationMs }) {
      metrics.retrieved({ locale, mode, durationSeconds: durationMs / 1000 });
      tracing?.ended({
        name: 'retrieval',
        kind: 'internal',
        durationMs,
        attributes: { 'rag.locale': locale, 'rag.retrieval.mode': mode, 'rag.release_id': releaseId },
      });
    },
    modelCalled({ purpose, model, durationMs, usage, costUsd }) {
      metrics.modelCalled({ purpose, model, durationSeconds: durationMs / 1000, ...usage, costUsd });
      const operation = purpose === 'embedding' ? 'embeddings' : 'chat';
      // OpenTelemetry's semantic conventions for generative AI.
      tracing?.ended({
        name: `${operation} ${model}`,
        kind: 'client',
        durationMs,
        attributes: {
          'gen_ai.operation.name': operation,
          'gen_ai.provider.name': 'openai',
          'gen_ai.request.model': model,
          'gen_ai.usage.input_tokens': usage.inputTokens,
          ...(operation === 'chat' && { 'gen_ai.usage.output_tokens': usage.outputTokens }),
          'rag.purpose': purpose,
          ...(costUsd !== undefined && { 'rag.cost_usd': costUsd }),
        },
      });
    },
    degraded(part, error) {
      metrics.degraded({ part, code: error.code });
      logger.warn({ requestId, part, code: error.code, err: error }, 'answering without a part that failed');
    },
  };
}
