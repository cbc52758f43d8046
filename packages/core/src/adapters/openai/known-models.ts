import type { ModelPrice } from '../../ports/chat-model.js';

/** Prices of OpenAI's own list, November 2026; other models cost what `price` says, or nobody knows. */
const CHAT_PRICES: Record<string, ModelPrice> = {
  'gpt-6-luna': { input: 0.1, cachedInput: 0.01, output: 0.5 },
};

const EMBEDDING_MODELS: Record<string, { dimensions: number; pricePerMillionTokens?: number }> = {
  'text-embedding-3-small': { dimensions: 1536, pricePerMillionTokens: 0.02 },
  'text-embedding-3-large': { dimensions: 3072 },
  'text-embedding-ada-002': { dimensions: 1536 },
};

/** US dollars per million tokens; undefined when unknown. */
export function chatPrice(model: string): ModelPrice | undefined {
  return CHAT_PRICES[model];
}

/** Length of a model's vectors and its price, as far as they are known. */
export function knownEmbedding(model: string): { dimensions?: number; pricePerMillionTokens?: number } {
  return EMBEDDING_MODELS[model] ?? {};
}

/** Models that reason unless told not to, which costs a reader seconds before the first word. */
export function canSkipReasoning(model: string): boolean {
  return /^gpt-6\b/.test(model);
}
