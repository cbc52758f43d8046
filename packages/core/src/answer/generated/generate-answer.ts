import { RagError } from '../../errors.js';
import type { ChatModel, ModelUsage } from '../../ports/chat-model.js';
import type { ChatEvent, ChatRequest } from '../../types.js';
import { MAX_NEAREST } from '../answer-question.js';
import type { AnswerReport } from '../answer-report.js';
import { addressOf, cite, distinctPages } from '../cite.js';
import type { FoundSources } from './find-sources.js';
import { createLeakGuard } from './leak-guard.js';
import { answerMessages, SECRETS } from './prompt.js';
import { createRefusalFilter } from './refusal-filter.js';
import { createSafeText } from './safe-text.js';
import { sourcesFrom } from './sources.js';

/** Below this confidence no model is asked; between it and one half, the model decides. */
const HOPELESS = 0.4;
export const MAX_ANSWER_TOKENS = 800;

export interface Generation {
  chat: ChatModel;
  report: AnswerReport;
  /** A word that stands in the instructions and nowhere else. */
  canary: string;
  signal: AbortSignal;
}

/**
 * Lets a model answer from what was found. `sources` comes before the model is asked, and once more, with the nearest pages,
 * where nothing of its answer is shown; an answer that cites nothing, or repeats its instructions, ends as abstained.
 *
 * @throws RagError with a `MODEL_…` code; the signal's reason when it is aborted
 */
export async function* generateAnswer(
  request: ChatRequest,
  { question, passages, confidence }: FoundSources,
  { chat, report, canary, signal }: Generation,
): AsyncGenerator<ChatEvent> {
  const nearest = (): ChatEvent => ({
    type: 'sources',
    sources: distinctPages(passages)
      .slice(0, MAX_NEAREST)
      .map((passage, i) => cite(passage, i + 1)),
  });
  if (confidence < HOPELESS || passages.length === 0) {
    yield nearest();
    yield { type: 'finish', outcome: 'abstained' };
    return;
  }

  const sources = sourcesFrom(passages);
  const citations = sources.map(({ citation }) => citation);
  const refusal = createRefusalFilter();
  const safe = createSafeText({
    numbers: new Set(citations.map(({ number }) => number)),
    urls: new Set([...passages.map(({ url }) => url), ...passages.map(addressOf)]),
  });
  const guard = createLeakGuard(SECRETS, canary);
  let isShown = false;
  function* show(text: string): Generator<ChatEvent> {
    if (text === '' || (!isShown && text.trim() === '')) return;
    isShown = true;
    yield { type: 'text', delta: text };
  }

  // Before the model has said a word: whoever waits sees that the API is at work.
  yield { type: 'sources', sources: citations };
  const messages = answerMessages({ request, question, sources, canary });
  const since = report.now();
  let usage: ModelUsage | undefined;
  for await (const part of chat.stream({ messages, maxOutputTokens: MAX_ANSWER_TOKENS }, { signal })) {
    if (part.type === 'finish') usage = part.usage;
    else yield* show(guard.push(safe.push(refusal.push(part.delta))));
    if (guard.isLeaking) break;
  }
  signal.throwIfAborted();
  if (!usage && !guard.isLeaking) {
    throw new RagError(
      'MODEL_UNAVAILABLE',
      `The chat model ${chat.id} stopped in the middle of an answer. Try again.`,
    );
  }
  report.chatCalled('answer', chat, usage ?? NOT_COUNTED, since);
  if (!guard.isLeaking) {
    const rest = safe.push(refusal.end()) + safe.end();
    yield* show(guard.push(rest) + guard.end());
  }

  const cited = [...safe.cited].sort((a, b) => a - b);
  if (!isShown) yield nearest();
  if (!isShown || cited.length === 0 || guard.isLeaking) {
    yield { type: 'finish', outcome: 'abstained' };
    return;
  }
  const locales = citations.filter(({ number }) => cited.includes(number)).map(({ locale }) => locale);
  const [foundInLocale] = locales;
  yield {
    type: 'finish',
    outcome: 'answered',
    ...(foundInLocale !== undefined && !locales.includes(request.locale) && { foundInLocale }),
    cited,
  };
}

const NOT_COUNTED: ModelUsage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
