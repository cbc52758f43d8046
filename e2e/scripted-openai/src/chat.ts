import { randomUUID } from 'node:crypto';
import { answerFromSources, type ChatMessage } from './answer.js';
import { flush, pause, sendJson, untilGone, type Exchange } from './exchange.js';
import { knownTranslations, rewriteQuestion, type Translations } from './rewrite.js';
import { countTokens } from './words.js';

const REFUSAL = 'I’m sorry, but I can’t help with that.';
const BAD_JSON = '{"id":"chatcmpl-scripted","choices":[{"index":0,"delta":{"content"';

/** The fields of a chat completion request that this server looks at. */
export interface ChatBody {
  model: string;
  messages: ChatMessage[];
  stream?: boolean;
  stream_options?: { include_usage?: boolean };
  response_format?: { type: string };
}

export function isChatBody(body: unknown): body is ChatBody {
  const { model, messages } = (body ?? {}) as Partial<ChatBody>;
  return (
    typeof model === 'string' &&
    Array.isArray(messages) &&
    messages.length > 0 &&
    messages.every((message) => typeof message?.role === 'string' && typeof message.content === 'string')
  );
}

export function wantsJson({ response_format }: ChatBody): boolean {
  return response_format?.type === 'json_object';
}

/** Everything the service was sent, for matching and counting. */
export function promptOf({ messages }: ChatBody): string {
  return messages.map(({ content }) => content).join('\n');
}

export async function sendChat(
  exchange: Exchange,
  body: ChatBody,
  translations: Translations,
): Promise<void> {
  const { behaviour } = exchange;
  const answer =
    behaviour.answer ??
    (wantsJson(body)
      ? rewriteQuestion(body.messages, translations)
      : answerFromSources(body.messages, knownTranslations(body.messages, translations)));
  const words = answer.match(/\s*\S+(?:\s+$)?/gu) ?? [];
  const halved = behaviour.fault === 'length' || behaviour.fault === 'content-filter';
  const sent = halved ? words.slice(0, Math.ceil(words.length / 2)) : words;
  if (body.stream) await sendStream(exchange, body, sent);
  else await sendWhole(exchange, body, sent.join(''));
}

async function sendWhole(exchange: Exchange, body: ChatBody, content: string): Promise<void> {
  const { fault } = exchange.behaviour;
  const message =
    fault === 'refusal'
      ? { role: 'assistant', content: null, refusal: REFUSAL }
      : { role: 'assistant', content, refusal: null };
  await sendJson(exchange, {
    ...envelope(body, 'chat.completion'),
    choices: fault === 'empty-choices' ? [] : [{ index: 0, message, finish_reason: finishReason(exchange) }],
    usage: usageOf(exchange, body, content),
  });
}

async function sendStream(exchange: Exchange, body: ChatBody, words: string[]): Promise<void> {
  const { response, behaviour } = exchange;
  const { fault } = behaviour;
  const base = { ...envelope(body, 'chat.completion.chunk'), usage: null };
  const event = (value: object): string => `data: ${JSON.stringify({ ...base, ...value })}\n\n`;
  const part = (delta: object, reason: string | null = null): string =>
    event({ choices: fault === 'empty-choices' ? [] : [{ index: 0, delta, finish_reason: reason }] });

  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  response.write(part({ role: 'assistant', content: '' }));
  const breaksAt = ['cut', 'bad-json', 'hang-mid-stream'].includes(fault ?? '') ? words.length / 2 : Infinity;
  if (fault === 'refusal') response.write(part({ refusal: REFUSAL }));
  else {
    for (const [i, word] of words.entries()) {
      await pause(exchange, behaviour.tokenDelayMs);
      if (i >= breaksAt) break;
      response.write(part({ content: word }));
    }
  }
  if (breaksAt !== Infinity) {
    if (fault === 'bad-json') await flush(response, `data: ${BAD_JSON}\n\n`);
    else await flush(response, ': half of it\n\n');
    if (fault === 'hang-mid-stream') await untilGone(exchange);
    response.destroy();
    return;
  }
  response.write(part({}, finishReason(exchange)));
  if (body.stream_options?.include_usage) {
    response.write(event({ choices: [], usage: usageOf(exchange, body, words.join('')) }));
  }
  response.end('data: [DONE]\n\n');
}

function finishReason({ behaviour: { fault } }: Exchange): string {
  if (fault === 'length') return 'length';
  return fault === 'content-filter' ? 'content_filter' : 'stop';
}

function envelope({ model }: ChatBody, object: string): object {
  return { id: `chatcmpl-${randomUUID()}`, object, created: Math.floor(Date.now() / 1000), model };
}

function usageOf({ behaviour }: Exchange, body: ChatBody, answer: string): object {
  const prompt = countTokens(promptOf(body));
  const completion = countTokens(answer);
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: Math.min(prompt, behaviour.cachedTokens ?? 0) },
  };
}
