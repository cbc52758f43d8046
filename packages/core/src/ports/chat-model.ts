export interface ChatMessage {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

/** Tokens of one call, as the service counted them. */
export interface ModelUsage {
  /** All tokens of the prompt, cached ones among them. */
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
}

/** US dollars per million tokens. */
export interface ModelPrice {
  input: number;
  cachedInput: number;
  output: number;
}

export interface ChatModelRequest {
  messages: ChatMessage[];
  maxOutputTokens: number;
  /** `json`: the answer is one JSON object. Default `text`. */
  format?: 'text' | 'json' | undefined;
}

/** A stream ends with exactly one `finish`. */
export type ChatModelPart =
  | { type: 'text'; delta: string }
  | { type: 'finish'; reason: 'stop' | 'length' | 'filtered'; usage: ModelUsage };

/** Writes text. One call is one request to the service: no retry once the first part has arrived. */
export interface ChatModel {
  /** Name the service knows the model by. */
  readonly id: string;
  /** Undefined when unknown: then costs are not known either. */
  readonly price?: ModelPrice | undefined;
  /**
   * @throws RagError with a `MODEL_…` code, also in the middle of the stream; the signal's reason when it is aborted
   */
  stream(request: ChatModelRequest, options: { signal: AbortSignal }): AsyncIterable<ChatModelPart>;
}
