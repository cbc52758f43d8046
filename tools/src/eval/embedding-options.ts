import { RagError } from 'docusaurus-rag-core';

/** Arguments that name an embedding server, for `parseArgs`. */
export const EMBEDDING_ARGUMENTS = {
  'embedding-url': { type: 'string' },
  'embedding-model': { type: 'string' },
  'embedding-dimensions': { type: 'string' },
  'embedding-key-env': { type: 'string' },
} as const;

/** The embedding server to score, as given on the command line. */
export interface EmbeddingOptions {
  url: string;
  model: string;
  dimensions?: number;
  apiKey?: string;
}

export type EmbeddingArguments = Partial<Record<keyof typeof EMBEDDING_ARGUMENTS, string | undefined>>;

/**
 * Undefined when no server is given. A key is taken only from a variable that is named: the one for OpenAI must not go to
 * another server by default.
 *
 * @throws RagError `OPTION_INVALID`
 */
export function readEmbeddingOptions(
  values: EmbeddingArguments,
  environment: Record<string, string | undefined>,
): EmbeddingOptions | undefined {
  const {
    'embedding-url': url,
    'embedding-model': model,
    'embedding-dimensions': dimensions,
    'embedding-key-env': keyVariable,
  } = values;
  if (url === undefined && model === undefined) {
    const stray = (['embedding-dimensions', 'embedding-key-env'] as const).find((name) => values[name]);
    if (stray) throw invalid(`--${stray} needs --embedding-url and --embedding-model.`);
    return undefined;
  }
  if (!url || !model) throw invalid('--embedding-url and --embedding-model are given together.');
  if (dimensions !== undefined && !/^[1-9]\d{0,4}$/.test(dimensions)) {
    throw invalid(
      `--embedding-dimensions is ${JSON.stringify(dimensions)}. Give a whole number, such as 1536.`,
    );
  }
  const apiKey = keyVariable === undefined ? undefined : environment[keyVariable]?.trim();
  if (keyVariable !== undefined && !apiKey) {
    throw invalid(`--embedding-key-env names ${keyVariable}, which is not set. Set it to the server's key.`);
  }
  return {
    url,
    model,
    ...(dimensions !== undefined && { dimensions: Number(dimensions) }),
    ...(apiKey && { apiKey }),
  };
}

function invalid(message: string): RagError {
  return new RagError('OPTION_INVALID', message);
}
