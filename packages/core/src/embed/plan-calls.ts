import { RagError } from '../errors.js';
import type { EmbeddingModel } from '../ports/embedding-model.js';
import { cutToTokens, estimateTokens } from './estimate-tokens.js';

/** What embedding will take, before it begins. */
export interface EmbeddingEstimate {
  texts: number;
  calls: number;
  /** See `estimateTokens`. */
  tokens: number;
  /** US dollars; absent when the price is unknown. */
  costUsd?: number;
}

/** Texts of one call. */
export interface PlannedCall {
  /** Number of the first text among all. */
  first: number;
  /** Cut where they were too long. */
  texts: string[];
}

/**
 * Parts texts into calls within the model's limits, in order.
 *
 * @throws RagError `OPTION_INVALID` for a text without anything to embed
 */
export function planCalls(
  texts: string[],
  model: EmbeddingModel,
): { calls: PlannedCall[]; estimate: EmbeddingEstimate } {
  const { maxTextsPerCall, maxTokensPerCall } = model.limits;
  const maxTokensPerText = Math.min(model.limits.maxTokensPerText, maxTokensPerCall);
  const calls: PlannedCall[] = [];
  let call: PlannedCall | undefined;
  let callTokens = 0;
  let tokens = 0;
  for (const [number, text] of texts.entries()) {
    if (text.trim() === '') {
      throw new RagError(
        'OPTION_INVALID',
        `Text ${number} of ${texts.length} to embed is empty. Leave it out.`,
      );
    }
    const whole = estimateTokens(text);
    const textTokens = Math.min(whole, maxTokensPerText);
    if (!call || call.texts.length >= maxTextsPerCall || callTokens + textTokens > maxTokensPerCall) {
      call = { first: number, texts: [] };
      calls.push(call);
      callTokens = 0;
    }
    call.texts.push(whole > maxTokensPerText ? cutToTokens(text, maxTokensPerText) : text);
    callTokens += textTokens;
    tokens += textTokens;
  }
  return {
    calls,
    estimate: { texts: texts.length, calls: calls.length, tokens, ...embeddingCost(model, tokens) },
  };
}

/**
 * What embedding texts will take.
 *
 * @throws RagError `OPTION_INVALID` for a text without anything to embed
 */
export function estimateEmbedding(texts: string[], model: EmbeddingModel): EmbeddingEstimate {
  return planCalls(texts, model).estimate;
}

/** US dollars, when the price is known. */
export function embeddingCost(
  { pricePerMillionTokens }: Pick<EmbeddingModel, 'pricePerMillionTokens'>,
  tokens: number,
): { costUsd?: number } {
  return pricePerMillionTokens === undefined ? {} : { costUsd: (tokens * pricePerMillionTokens) / 1e6 };
}
