import type OpenAI from 'openai';
import { RagError } from '../../errors.js';
import type {
  ChatModel,
  ChatModelPart,
  ChatModelRequest,
  ModelPrice,
  ModelUsage,
} from '../../ports/chat-model.js';
import { connect, type Connection, type OpenAiConnectionOptions } from './connection.js';
import { startDeadline } from './deadline.js';
import { canSkipReasoning, chatPrice } from './known-models.js';
import { modelError, type Call } from './model-error.js';
import { readEvents } from './read-events.js';
import { incomingOf, streamingFetch } from './streaming-fetch.js';

export interface OpenAiChatModelOptions extends OpenAiConnectionOptions {
  /** Default `gpt-6-luna`. */
  model?: string | undefined;
  /**
   * Sent as it is. Default: `none` for OpenAI's gpt-6 models, so that readers don't wait for thoughts; else nothing is
   * sent.
   */
  reasoningEffort?: 'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max' | undefined;
  /** Default: OpenAI's price of models known here. */
  price?: ModelPrice | undefined;
  /** Longest a whole answer may take. Default 60,000. */
  timeoutMs?: number | undefined;
  /** Longest wait for the connection and the first part, and between two parts. Default 20,000. */
  idleTimeoutMs?: number | undefined;
}

type Chunk = OpenAI.Chat.Completions.ChatCompletionChunk;

/**
 * A chat model behind OpenAI's Chat Completions API, streamed.
 *
 * @throws RagError `OPTION_INVALID` for a key or an address that no request can be made with
 */
export function createOpenAiChatModel({
  model = 'gpt-6-luna',
  reasoningEffort,
  price = chatPrice(model),
  timeoutMs = 60_000,
  idleTimeoutMs = 20_000,
  ...where
}: OpenAiChatModelOptions): ChatModel {
  const connection = connect(where, timeoutMs, streamingFetch);
  const effort =
    reasoningEffort ?? (connection.api === 'openai' && canSkipReasoning(model) ? 'none' : undefined);

  return {
    id: model,
    price,
    async *stream(request, { signal }) {
      signal.throwIfAborted();
      const deadline = startDeadline(signal, { timeoutMs, idleTimeoutMs });
      const call: Call = { connection, model, caller: signal, deadline };
      try {
        yield* partsOf(receive(bodyOf(request), call), call);
      } finally {
        deadline.stop();
      }
    },
  };

  function bodyOf({
    messages,
    maxOutputTokens,
    format,
  }: ChatModelRequest): OpenAI.Chat.ChatCompletionCreateParamsStreaming {
    return {
      model,
      messages,
      stream: true,
      stream_options: { include_usage: true },
      ...limitOf(connection, maxOutputTokens),
      ...(effort !== undefined && { reasoning_effort: effort }),
      ...(format === 'json' && { response_format: { type: 'json_object' } }),
    };
  }
}

/** OpenAI's newer models refuse `max_tokens`, and most other servers know nothing else. */
function limitOf({ api }: Connection, maxOutputTokens: number): object {
  return api === 'openai' ? { max_completion_tokens: maxOutputTokens } : { max_tokens: maxOutputTokens };
}

/** What the service sends, until it has said all or fails. */
async function* receive(
  body: OpenAI.Chat.ChatCompletionCreateParamsStreaming,
  call: Call,
): AsyncGenerator<Chunk[]> {
  const { connection, deadline } = call;
  const { signal } = deadline;
  try {
    const answer = await connection.client.chat.completions.create(body, { signal }).asResponse();
    for await (const chunks of readEvents(incomingOf(answer), answer.headers)) {
      // What has arrived already would still come, though nobody reads it.
      if (signal.aborted) break;
      deadline.pauseIdle();
      yield chunks as Chunk[];
      deadline.restartIdle();
    }
  } catch (error) {
    throw modelError(error, call);
  }
  if (signal.aborted) throw modelError(undefined, call);
}

/** Reads chunks, whatever they hold: what calls itself compatible leaves out much. Words that came together are one part. */
async function* partsOf(received: AsyncIterable<Chunk[]>, call: Call): AsyncGenerator<ChatModelPart> {
  const { connection, model, caller } = call;
  let reason: string | undefined;
  let refused = false;
  let answers = false;
  let usage: ModelUsage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  try {
    for await (const chunks of received) {
      let text = '';
      for (const chunk of chunks) {
        usage = usageOf(chunk) ?? usage;
        const choice = chunk?.choices?.[0];
        if (!choice) continue;
        answers = true;
        refused ||= Boolean(choice.delta?.refusal);
        reason = choice.finish_reason ?? reason;
        const delta: unknown = choice.delta?.content;
        if (typeof delta === 'string') text += delta;
      }
      if (text !== '') yield { type: 'text', delta: text };
    }
  } catch (error) {
    // An answer that is complete does not fail for the count that should follow it.
    if (reason === undefined || caller.aborted) throw error;
  }
  if (reason === undefined) {
    throw answers
      ? new RagError(
          'MODEL_UNAVAILABLE',
          `${connection.service} broke off in the middle of an answer of model ${model}. Try again.`,
        )
      : new RagError(
          'MODEL_ANSWER_INVALID',
          `${connection.service} sent no answer of model ${model} that can be read. Check that its address ends in the path of an OpenAI-compatible API.`,
        );
  }
  yield { type: 'finish', reason: finishReason(reason, refused), usage };
}

function finishReason(reason: string, refused: boolean): 'stop' | 'length' | 'filtered' {
  if (refused || reason === 'content_filter') return 'filtered';
  return reason === 'length' ? 'length' : 'stop';
}

function usageOf(chunk: Chunk | null): ModelUsage | undefined {
  const usage = chunk?.usage;
  if (!usage) return undefined;
  return {
    inputTokens: usage.prompt_tokens ?? 0,
    cachedInputTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: usage.completion_tokens ?? 0,
  };
}
