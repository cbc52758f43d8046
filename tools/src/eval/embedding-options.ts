import { RagError } from 'docusaurus-rag-core';

/** The embedding server to score, as given on the command line. */
export interface EmbeddingOptions {
  url: string;
  model: string;
  dimensions?: number;
  apiKey?: string;
}

export interface EmbeddingArguments {
  'embedding-url'?: string | undefined;
  'embedding-model'?: string | undefined;
  'embedding-dimensions'?: string | undefined;
  'embedding-key-env'?: string | undefined;
}

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
