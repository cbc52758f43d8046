import { sendJson, type Exchange } from './exchange.js';
import { hashVector } from './hash-vector.js';
import { countTokens } from './words.js';

/** Lengths of OpenAI's vectors; other models have `OTHER_DIMENSIONS`. */
const DIMENSIONS: Record<string, number> = {
  'text-embedding-3-small': 1536,
  'text-embedding-3-large': 3072,
  'text-embedding-ada-002': 1536,
};
const OTHER_DIMENSIONS = 256;
const MAX_DIMENSIONS = 4096;
/** As OpenAI's API reference gives it. */
const MAX_INPUTS = 2048;

/** The fields of an embedding request that this server looks at. */
export interface EmbeddingBody {
  model: string;
  input: string | string[];
  dimensions?: number;
  encoding_format?: 'float' | 'base64';
}

export function isEmbeddingBody(body: unknown): body is EmbeddingBody {
  const { model, input, dimensions = 1, encoding_format = 'float' } = (body ?? {}) as Partial<EmbeddingBody>;
  const inputs = typeof input === 'string' ? [input] : input;
  return (
    typeof model === 'string' &&
    Array.isArray(inputs) &&
    inputs.length > 0 &&
    inputs.length <= MAX_INPUTS &&
    inputs.every((text) => typeof text === 'string' && text !== '') &&
    Number.isInteger(dimensions) &&
    dimensions >= 1 &&
    dimensions <= MAX_DIMENSIONS &&
    ['float', 'base64'].includes(encoding_format)
  );
}

export function inputsOf({ input }: EmbeddingBody): string[] {
  return typeof input === 'string' ? [input] : input;
}

export async function sendEmbeddings(exchange: Exchange, body: EmbeddingBody): Promise<void> {
  const inputs = inputsOf(body);
  const dimensions = body.dimensions ?? DIMENSIONS[body.model.split('#')[0] ?? ''] ?? OTHER_DIMENSIONS;
  const vectors =
    exchange.behaviour.fault === 'empty-choices' ? [] : inputs.map((text) => hashVector(text, dimensions));
  const tokens = inputs.reduce((sum, text) => sum + countTokens(text), 0);
  await sendJson(exchange, {
    object: 'list',
    model: body.model,
    data: vectors.map((vector, index) => ({
      object: 'embedding',
      index,
      embedding:
        body.encoding_format === 'base64' ? Buffer.from(vector.buffer).toString('base64') : [...vector],
    })),
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  });
}
