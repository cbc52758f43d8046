import type { AnswerObserver } from 'docusaurus-rag-core';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';

/** Measures what an answer takes, and logs the parts it had to go on without. */
export function observeAnswer({
  metrics,
  logger,
  requestId,
}: {
  metrics: Metrics;
  logger: Logger;
  requestId: string;
}): Required<AnswerObserver> {
  return {
    retrieved({ locale, mode, durationMs }) {
      metrics.retrieved({ locale, mode, durationSeconds: durationMs / 1000 });
    },
    modelCalled({ purpose, model, durationMs, usage, costUsd }) {
      metrics.modelCalled({ purpose, model, durationSeconds: durationMs / 1000, ...usage, costUsd });
    },
    degraded(part, error) {
      metrics.degraded({ part, code: error.code });
      logger.warn({ requestId, part, code: error.code, err: error }, 'answering without a part that failed');
    },
  };
}
