import { RagError } from '../../errors.js';
import type { EmbeddingLimits, EmbeddingModel, Embeddings } from '../../ports/embedding-model.js';
import { connect, type Connection, type OpenAiConnectionOptions } from './connection.js';
import { startDeadline } from './deadline.js';
import { knownEmbedding } from './known-models.js';
import { modelError } from './model-error.js';
import { readVectors } from './read-vectors.js';

const DEFAULT_MODEL = 'text-embedding-3-small';

/**
 * OpenAI allows 2,048 texts and 300,000 tokens a call, 8,192 tokens a text (its API reference). Well below: tokens are
 * estimated, and a call that fails should not cost much.
 */
const OPENAI_LIMITS: EmbeddingLimits = {
  maxTextsPerCall: 256,
  maxTokensPerCall: 150_000,
  maxTokensPerText: 6000,
  maxConcurrentCalls: 4,
};

/** 32 texts are the most that Hugging Face's text-embeddings-inference takes, and a local server works on one call. */
const COMPATIBLE_LIMITS: EmbeddingLimits = {
  maxTextsPerCall: 32,
  maxTokensPerCall: 16_000,
  maxTokensPerText: 6000,
  maxConcurrentCalls: 2,
};

export interface OpenAiEmbeddingModelOptions extends OpenAiConnectionOptions {
  /** Default `text-embedding-3-small`. */
  model?: string | undefined;
  /**
   * Length of the vectors to ask the service for, where the model can shorten them. Leave it out for servers that know no
   * such parameter.
   */
  dimensions?: number | undefined;
  /** Instead of what OpenAI, or a local server, takes. */
  limits?: Partial<EmbeddingLimits> | undefined;
  /** US dollars per million tokens. Default: OpenAI's price of models known here. */
  price?: number | undefined;
  /** Longest one call may take. Default 30,000. */
  timeoutMs?: number | undefined;
}

/**
 * An embedding model behind OpenAI's embeddings API.
 *
 * @throws RagError `OPTION_INVALID` when the length of the model's vectors is not known here and `dimensions` is not
 * given (then `openAiEmbeddingModel` asks), or for a key or an address that no request can be made with
 */
export function createOpenAiEmbeddingModel(options: OpenAiEmbeddingModelOptions): EmbeddingModel {
  const { model = DEFAULT_MODEL } = options;
  const dimensions = options.dimensions ?? knownEmbedding(model).dimensions;
  if (dimensions === undefined) {
    throw new RagError(
      'OPTION_INVALID',
      `How long the vectors of embedding model ${model} are is not known. Give its dimensions.`,
    );
  }
  return modelOf(endpointOf(options), dimensions, options);
}

/**
 * As `createOpenAiEmbeddingModel`; asks the service once when the length of the model's vectors is not known.
 *
 * @throws RagError also with a `MODEL_…` code
 */
export async function openAiEmbeddingModel(
  options: OpenAiEmbeddingModelOptions,
  { signal }: { signal: AbortSignal },
): Promise<EmbeddingModel> {
  const { model = DEFAULT_MODEL } = options;
  const endpoint = endpointOf(options);
  const known = options.dimensions ?? knownEmbedding(model).dimensions;
  if (known !== undefined) return modelOf(endpoint, known, options);
  const { vectors } = await endpoint.embed(['How long are the vectors?'], signal);
  return modelOf(endpoint, vectors[0]?.length ?? 0, options);
}

/** The service with one model, which makes vectors of whatever length. */
interface Endpoint {
  connection: Connection;
  embed(texts: string[], signal: AbortSignal): Promise<Embeddings>;
}

function endpointOf({
  model = DEFAULT_MODEL,
  dimensions,
  timeoutMs = 30_000,
  ...where
}: OpenAiEmbeddingModelOptions): Endpoint {
  const connection = connect(where, timeoutMs);
  const shortened = dimensions === knownEmbedding(model).dimensions ? undefined : dimensions;
  const body = {
    model,
    // The SDK would ask for base64 otherwise, and take what other servers send instead for it.
    encoding_format: connection.api === 'openai' ? 'base64' : 'float',
    ...(shortened !== undefined && { dimensions: shortened }),
  } as const;
  return {
    connection,
    async embed(texts, signal) {
      signal.throwIfAborted();
      const deadline = startDeadline(signal, { timeoutMs });
      let answer: unknown;
      try {
        answer = await connection.client.embeddings.create(
          { ...body, input: texts },
          { signal: deadline.signal },
        );
      } catch (error) {
        throw modelError(error, { connection, model, caller: signal, deadline });
      } finally {
        deadline.stop();
      }
      return readVectors(answer, texts.length, `${connection.service} (model ${model})`);
    },
  };
}

function modelOf(
  { connection, embed }: Endpoint,
  dimensions: number,
  { model = DEFAULT_MODEL, limits, price }: OpenAiEmbeddingModelOptions,
): EmbeddingModel {
  const defaults = connection.api === 'openai' ? OPENAI_LIMITS : COMPATIBLE_LIMITS;
  return {
    id: model,
    dimensions,
    limits: { ...defaults, ...limits },
    pricePerMillionTokens: price ?? knownEmbedding(model).pricePerMillionTokens,
    async embed(texts, { signal }) {
      const embeddings = await embed(texts, signal);
      const other = embeddings.vectors.find((vector) => vector.length !== dimensions);
      if (!other) return embeddings;
      throw new RagError(
        'EMBEDDING_MISMATCH',
        `Model ${model} makes ${other.length}-dimension vectors, ${dimensions} were expected. Set its dimensions to ${other.length}, or choose another model.`,
      );
    },
  };
}
