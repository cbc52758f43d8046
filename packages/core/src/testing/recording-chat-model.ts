import type { ChatModel, ChatModelPart, ChatModelRequest, ModelPrice } from '../ports/chat-model.js';

/** What a recording chat model answers: a text, its pieces, or what it does instead. */
export type ScriptedReply = string | string[] | ((signal: AbortSignal) => AsyncIterable<ChatModelPart>);

export interface RecordingChatModel extends ChatModel {
  /** Requests for text. */
  answers: ChatModelRequest[];
  /** Requests for JSON. */
  rewrites: ChatModelRequest[];
}

export interface RecordingChatOptions {
  /** Default: refuses. */
  answer?: ScriptedReply;
  /** Default: an object without fields. */
  rewrite?: ScriptedReply;
  reason?: 'stop' | 'length' | 'filtered';
  price?: ModelPrice;
}

export const RECORDED_USAGE = { inputTokens: 1000, cachedInputTokens: 200, outputTokens: 50 };

/** A chat model that answers as it is told, and records what it is asked. */
export function createRecordingChat({
  answer = 'NO_ANSWER',
  rewrite = '{}',
  reason = 'stop',
  price,
}: RecordingChatOptions = {}): RecordingChatModel {
  const answers: ChatModelRequest[] = [];
  const rewrites: ChatModelRequest[] = [];
  return {
    id: 'recording-chat',
    price,
    answers,
    rewrites,
    async *stream(request, { signal }) {
      const isRewrite = request.format === 'json';
      (isRewrite ? rewrites : answers).push(request);
      const reply = isRewrite ? rewrite : answer;
      if (typeof reply === 'function') {
        yield* reply(signal);
        return;
      }
      for (const delta of typeof reply === 'string' ? [reply] : reply) {
        // As a real service, it never answers at once.
        await Promise.resolve();
        signal.throwIfAborted();
        yield { type: 'text', delta };
      }
      yield { type: 'finish', reason, usage: RECORDED_USAGE };
    },
  };
}
