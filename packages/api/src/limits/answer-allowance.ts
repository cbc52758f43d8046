import type { ChatEvent, ChatRequest, ModelPrice } from 'docusaurus-rag-core';
import { estimateTokens, MAX_ANSWER_TOKENS, MAX_REWRITE_TOKENS } from 'docusaurus-rag-core/server';
import type { AnswerUsage } from '../sessions/session-store.js';
import type { Spend } from './budget-rows.js';
import type { Reservation } from './budgets.js';

/** Prices of the models an answer calls, US dollars per million tokens: 0 where unknown, absent where none is called. */
export interface ModelPrices {
  readonly chat?: ModelPrice | undefined;
  readonly embedding?: number | undefined;
}

/**
 * Instructions and sources of a prompt, and the instructions of a rewriting. core gives 3,000 tokens to sources, counted by
 * the letter: half as much again is more than any tokeniser made of the same text.
 */
const PROMPT_TOKENS = 4500 + 1500 + 1000;
/** What core lets a model write. */
const OUTPUT_TOKENS = MAX_ANSWER_TOKENS + MAX_REWRITE_TOKENS;

/** The most that an answer takes; undefined where no model is called. */
export function answerAllowance(
  { question, selection = '', history = [] }: ChatRequest,
  prices: ModelPrices,
): Spend | undefined {
  const search = searchAllowance(question, prices);
  const { chat } = prices;
  if (!chat) return search;
  const said = [question, selection, ...history.flatMap((turn) => [turn.question, turn.answer])];
  const saidTokens = said.reduce((sum, text) => sum + estimateTokens(text), 0);
  // What was said goes into the rewriting and into the answer.
  const inputTokens = PROMPT_TOKENS + 2 * saidTokens;
  return {
    tokens: inputTokens + OUTPUT_TOKENS + (search?.tokens ?? 0),
    costMicroUsd:
      Math.ceil(inputTokens * chat.input + OUTPUT_TOKENS * chat.output) + (search?.costMicroUsd ?? 0),
  };
}

/** The most that a search by vectors takes; undefined where searches go by words alone. */
export function searchAllowance(question: string, { embedding }: ModelPrices): Spend | undefined {
  if (embedding === undefined) return undefined;
  // The question, and its rewritings into the site's languages.
  const tokens = 4 * estimateTokens(question) + 300;
  return { tokens, costMicroUsd: Math.ceil(tokens * embedding) };
}

/** What was counted, in whole millionths of a dollar; an unknown cost is the reserved one. */
export function spendOf(
  { inputTokens, outputTokens, embeddingTokens, costUsd }: Omit<AnswerUsage, 'cachedInputTokens'>,
  reserved: Spend,
): Spend {
  return {
    tokens: inputTokens + outputTokens + embeddingTokens,
    // Rounded first: 0.3 millionths may be 0.30000000000000004.
    costMicroUsd: costUsd === undefined ? reserved.costMicroUsd : Math.ceil(Math.round(costUsd * 1e9) / 1000),
  };
}

export interface AllowedAnswer {
  reserve(): Promise<Reservation>;
  answer(): AsyncIterable<ChatEvent>;
  /** What was counted so far; undefined while a part of it was not. */
  spent(): Spend | undefined;
  signal: AbortSignal;
}

/**
 * Answers within a reservation. A model's service counts when it has ended: of an answer that was stopped on its way, nobody
 * knows what it took, so all that was reserved counts as spent. Else whoever always stops early would ask for nothing.
 */
export async function* withinAllowance({
  reserve,
  answer,
  spent,
  signal,
}: AllowedAnswer): AsyncGenerator<ChatEvent> {
  const reservation = await reserve();
  let isCounted = false;
  let hasText = false;
  try {
    for await (const event of answer()) {
      hasText ||= event.type === 'text';
      yield event;
    }
    isCounted = true;
  } catch (error) {
    // A service that failed before its first word asks for nothing.
    isCounted = !hasText && !signal.aborted;
    throw error;
  } finally {
    const actual = isCounted ? spent() : undefined;
    if (actual) reservation.settle(actual);
  }
}
