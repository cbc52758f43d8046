/** What the API counts and measures, in plain terms; the names of the metrics are the implementation's. */
export interface Metrics {
  /** A whole request, by route pattern. */
  requestFinished(request: {
    route: string;
    method: string;
    status: number;
    locale?: string | undefined;
    mode?: string | undefined;
    durationSeconds: number;
  }): void;
  queryFailed(fault: { route: string; code: string }): void;
  /** An answer went on without a part that failed. */
  degraded(loss: { part: 'embedding' | 'rewrite'; code: string }): void;
  retrieved(retrieval: { locale: string; mode: 'lexical' | 'hybrid'; durationSeconds: number }): void;
  modelCalled(call: {
    purpose: 'rewrite' | 'answer' | 'embedding';
    model: string;
    durationSeconds: number;
    inputTokens: number;
    outputTokens: number;
    cachedInputTokens: number;
    costUsd?: number | undefined;
  }): void;
  firstTokenSent(durationSeconds: number): void;
  streamOpened(): void;
  streamClosed(reason: 'finished' | 'stopped' | 'disconnected' | 'failed'): void;
  answered(answer: {
    locale: string;
    outcome: string;
    mode: 'generated' | 'extractive';
    cached: boolean;
  }): void;
  feedbackGiven(rating: 'up' | 'down'): void;
  setActiveSessions(count: number): void;
  /** Prometheus text format, with its content type. */
  expose(): Promise<{ contentType: string; text: string }>;
}
