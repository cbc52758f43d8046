import type { ChatEvent, ChatRequest } from 'docusaurus-rag-core';

/** Everything that an answer to a first question depends on. */
export interface FirstQuestion {
  releaseId: string;
  locale: string;
  version?: string | undefined;
  /** Undefined in keyless mode. */
  model?: string | undefined;
  page?: ChatRequest['page'];
  question: string;
}

/** Whole answers to first questions, to be given again to an exact repeat. The least recently used one goes first. */
export interface AnswerCache {
  get(question: FirstQuestion): readonly ChatEvent[] | undefined;
  set(question: FirstQuestion, events: readonly ChatEvent[]): void;
}

/** @param maxAnswers 0: nothing is kept */
export function createAnswerCache(maxAnswers: number): AnswerCache {
  const answers = new Map<string, readonly ChatEvent[]>();
  return {
    get(question) {
      const key = keyOf(question);
      const events = answers.get(key);
      if (events) {
        answers.delete(key);
        answers.set(key, events);
      }
      return events;
    },
    set(question, events) {
      if (maxAnswers === 0) return;
      const key = keyOf(question);
      answers.delete(key);
      answers.set(key, events);
      if (answers.size <= maxAnswers) return;
      for (const oldest of answers.keys()) {
        answers.delete(oldest);
        return;
      }
    },
  };
}

function keyOf({ releaseId, locale, version, model, page, question }: FirstQuestion): string {
  return JSON.stringify([releaseId, locale, version, model, page?.url, page?.title, sameWords(question)]);
}

/** Questions that differ in spaces, case or compatible characters alone are the same. */
function sameWords(question: string): string {
  return question.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
