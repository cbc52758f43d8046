import type { ModelUsage } from '../ports/chat-model.js';
import type { RagError } from '../errors.js';
import type { ChatEvent, ChatRequest, Citation, ScoredChunk } from '../types.js';

/** Hears what an answer took, for metrics and costs. Nothing it does can fail an answer. */
export interface AnswerObserver {
  retrieved?(retrieval: {
    locale: string;
    mode: 'lexical' | 'hybrid';
    releaseId: string;
    durationMs: number;
  }): void;
  modelCalled?(call: {
    purpose: 'rewrite' | 'answer' | 'embedding';
    model: string;
    durationMs: number;
    /** Zero for what the service did not count. */
    usage: ModelUsage;
    /** US dollars; undefined when the price is unknown. */
    costUsd?: number | undefined;
  }): void;
  /** A part failed and the answer went on without it: dense search, the rewriting of the question. */
  degraded?(part: 'embedding' | 'rewrite', error: RagError): void;
}

export interface AnswerOptions {
  signal: AbortSignal;
  observe?: AnswerObserver | undefined;
}

/** A result of a search, without an answer. */
export interface SearchResult extends ScoredChunk {
  citation: Citation;
}

/** Answers questions from a store's release in use, with a chat model or in the pages' own words. */
export interface Answerer {
  readonly mode: 'generated' | 'extractive';
  /**
   * Events as a transport sends them, without `start` and `fallback`. With a chat model: `sources`, then `text` deltas as
   * they come, then `finish` with the numbers that are cited, or `sources` again and an abstention; without one: as `answerQuestion`.
   *
   * @throws RagError; the signal's reason when it is aborted
   */
  answer(request: ChatRequest, options: AnswerOptions): AsyncIterable<ChatEvent>;
  /**
   * @param limit 1 to 50
   * @throws RagError `INDEX_NOT_FOUND` when nothing is published
   */
  search(request: ChatRequest, options: AnswerOptions & { limit: number }): Promise<SearchResult[]>;
}
