import type { ChatEvent, ChatRequest } from 'docusaurus-rag-core';
import type { AppDeps } from '../app-deps.js';
import type { ApiKey } from '../keys/key-store.js';
import { answerAllowance, spendOf, withinAllowance } from '../limits/answer-allowance.js';
import { observeAnswer } from '../observability/observe-answer.js';
import { createAnswerCache, type FirstQuestion } from './answer-cache.js';
import type { AnswerInProgress } from './answer-in-progress.js';

export interface AnswerContext {
  signal: AbortSignal;
  /** For the log. */
  requestId: string;
  /** Whose budget it is. */
  key?: ApiKey | undefined;
}

/** Where answers come from: the answerer, or those kept for an exact repeat of a first question. */
export interface AnswerSource {
  /** The events of an answer; notes on the answer what they take. */
  begin(request: ChatRequest, answer: AnswerInProgress, context: AnswerContext): AsyncIterable<ChatEvent>;
  /** Keeps a whole answer for a repeat, where it may be repeated. */
  keep(request: ChatRequest, answer: AnswerInProgress): void;
}

export function createAnswerSource({
  answerer,
  access,
  metrics,
  logger,
  tracing,
  config: { cachedAnswers, chatModel: model },
}: Pick<AppDeps, 'answerer' | 'access' | 'metrics' | 'logger' | 'tracing' | 'config'>): AnswerSource {
  const cache = createAnswerCache(cachedAnswers);

  function firstQuestion(
    { question, locale, version, page, selection, history }: ChatRequest,
    releaseId: string,
  ): FirstQuestion | undefined {
    if (history || selection) return undefined;
    const first = { releaseId, locale, version, model, question };
    // A model is told which page the reader is on; quotes are the same from anywhere.
    return answerer.mode === 'generated' ? { ...first, page } : first;
  }

  return {
    begin(request, answer, { signal, requestId, key }) {
      const first = firstQuestion(request, answer.releaseId);
      const kept = first && cache.get(first);
      if (!kept) {
        const observe = answer.observe(observeAnswer({ metrics, logger, tracing, requestId }));
        const answering = () => answerer.answer(request, { signal, observe });
        const allowance = access && answerAllowance(request, access.prices);
        if (!allowance) return answering();
        return withinAllowance({
          reserve: () => access.budgets.reserve(allowance, key),
          answer: answering,
          // Of a part that failed nobody knows what it took.
          spent: () => (answer.isDegraded ? undefined : spendOf(answer.usage, allowance)),
          signal,
        });
      }
      answer.isRepeat = true;
      answer.usage.model = model;
      return replay(kept);
    },
    keep(request, answer) {
      const { isRepeat, isDegraded, releaseId, expectedReleaseId } = answer;
      // Another release may have been put to use meanwhile.
      if (isRepeat || isDegraded || releaseId !== expectedReleaseId) return;
      const first = firstQuestion(request, releaseId);
      if (first) cache.set(first, answer.events);
    },
  };
}

async function* replay(events: readonly ChatEvent[]): AsyncGenerator<ChatEvent> {
  yield* events;
}
