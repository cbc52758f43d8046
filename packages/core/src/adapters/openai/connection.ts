import OpenAI from 'openai';
import { RagError } from '../../errors.js';

/** Where an OpenAI-compatible service is and how to speak to it. */
export interface OpenAiConnectionOptions {
  /** Absent for local servers that ask for none. */
  apiKey?: string | undefined;
  /** Up to and with `/v1`. Default OpenAI's own. */
  baseUrl?: string | undefined;
  /**
   * What the service understands beside the common ground. `openai`: `max_completion_tokens`, `reasoning_effort`, vectors
   * as base64. `compatible`, for Ollama, vLLM, llama.cpp, LM Studio and other servers that refuse what they don't know:
   * `max_tokens`, vectors as numbers, and nothing that was not asked for. Default: `openai` for `*.openai.com` and
   * `*.openai.azure.com`, else `compatible`.
   */
  api?: 'openai' | 'compatible' | undefined;
}

/** A service ready to be called, with the name under which messages speak of it. */
export interface Connection {
  client: OpenAI;
  api: 'openai' | 'compatible';
  /** `OpenAI` or `The model service at http://localhost:11434/v1`. */
  service: string;
  apiKey: string | undefined;
}

const OPENAI_URL = 'https://api.openai.com/v1';

/**
 * @param timeoutMs longest wait for an answer's headers
 * @param fetch default: the runtime's own
 * @throws RagError `OPTION_INVALID` for a key or an address that no request can be made with
 */
export function connect(
  { apiKey, baseUrl = OPENAI_URL, api }: OpenAiConnectionOptions,
  timeoutMs: number,
  fetch?: typeof globalThis.fetch,
): Connection {
  const url = parseBaseUrl(baseUrl);
  // Node would repeat the key in its complaint about the header.
  if (apiKey !== undefined && !/^[\u0021-\u007e]+$/.test(apiKey)) {
    throw new RagError(
      'OPTION_INVALID',
      'The key of the model service is empty or holds spaces, line breaks or other characters that no key has. Copy it again.',
    );
  }
  const isOpenAi = /(?:^|\.)openai(?:\.azure)?\.com$/.test(url.hostname);
  const client = new OpenAI({
    baseURL: url.href.replace(/\/$/, ''),
    apiKey: apiKey ?? 'none',
    ...(apiKey === undefined && { defaultHeaders: { Authorization: null } }),
    // Given, or the client would look for them in the environment, and log what it sends.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    // Retries are core's: it knows the deadline and what else is waiting.
    maxRetries: 0,
    timeout: timeoutMs,
    ...(fetch && { fetch }),
  });
  return {
    client,
    api: api ?? (isOpenAi ? 'openai' : 'compatible'),
    service:
      url.hostname === 'api.openai.com' ? 'OpenAI' : `The model service at ${url.origin}${url.pathname}`,
    apiKey,
  };
}

function parseBaseUrl(baseUrl: string): URL {
  let url: URL;
  try {
    url = new URL(baseUrl);
  } catch {
    throw new RagError(
      'OPTION_INVALID',
      `The address of the model service is ${JSON.stringify(baseUrl)}. Give a URL such as ${OPENAI_URL}.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new RagError(
      'OPTION_INVALID',
      `The address of the model service at ${url.host} holds a user or password. Give the key by itself.`,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new RagError(
      'OPTION_INVALID',
      `The address of the model service begins with ${url.protocol}, only http: and https: are known.`,
    );
  }
  return url;
}
