import type { ChatEvent, Citation, Outcome } from 'docusaurus-rag-core';
import type { Script } from './scripted-answerer.js';

export function sourceOf(number: number, url: string, title: string, locale = 'en'): Citation {
  return { number, chunkId: `chunk-${number}`, url, title, headingPath: [], locale };
}

export const ENGLISH_SOURCES = [
  sourceOf(1, '/docs/search/#bm25', 'Search'),
  sourceOf(2, '/docs/index-format/', 'The index'),
];
export const URDU_SOURCES = [sourceOf(1, '/ur/docs/search/#bm25', 'تلاش', 'ur')];

/** A well-behaved answerer: sources, then each of the words, then the end. */
export function sayWords(
  words: string[],
  { sources = ENGLISH_SOURCES, outcome = 'answered' as Outcome } = {},
): Script {
  return async function* (request, { observe }): AsyncGenerator<ChatEvent> {
    observe?.retrieved?.({
      locale: request.locale,
      mode: 'hybrid',
      releaseId: 'release-1',
      durationMs: 4,
    });
    observe?.modelCalled?.({
      purpose: 'embedding',
      model: 'test-embedding',
      durationMs: 20,
      usage: { inputTokens: 7, cachedInputTokens: 0, outputTokens: 0 },
      costUsd: 0.000001,
    });
    yield { type: 'sources', sources };
    for (const delta of words) yield { type: 'text', delta };
    observe?.modelCalled?.({
      purpose: 'answer',
      model: 'test-model',
      durationMs: 900,
      usage: { inputTokens: 100, cachedInputTokens: 40, outputTokens: 12 },
      costUsd: 0.00002,
    });
    yield { type: 'finish', outcome, cited: [1] };
  };
}
