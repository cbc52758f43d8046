import type { ChatModel } from '../../ports/chat-model.js';
import type { ChatRequest } from '../../types.js';
import type { AnswerReport } from '../answer-report.js';
import { asModelFault, boundedCall } from '../bounded-call.js';
import {
  MAX_REWRITE_TOKENS,
  readRewrite,
  rewriteMessages,
  type RewrittenQuestion,
} from './rewrite-question.js';

/** An answer does not wait longer for better questions; it goes on with the one that was asked. */
export const REWRITE_LIMIT_MS = 2500;

/** Rewrites a question by one call; undefined when that fails, which is reported, or the reader goes. */
export async function rewriteQuestion(
  chat: ChatModel,
  request: ChatRequest,
  locales: string[],
  { report, signal }: { report: AnswerReport; signal: AbortSignal },
): Promise<RewrittenQuestion | undefined> {
  const since = report.now();
  try {
    return await boundedCall(`The chat model ${chat.id}`, REWRITE_LIMIT_MS, signal, async (ending) => {
      let answer = '';
      const messages = rewriteMessages(request, locales);
      const call = { messages, maxOutputTokens: MAX_REWRITE_TOKENS, format: 'json' } as const;
      for await (const part of chat.stream(call, { signal: ending })) {
        if (part.type === 'text') answer += part.delta;
        else report.chatCalled('rewrite', chat, part.usage, since);
      }
      return readRewrite(answer, request, locales);
    });
  } catch (error) {
    if (!signal.aborted) report.degraded('rewrite', asModelFault(error, `The chat model ${chat.id}`));
    return undefined;
  }
}
