import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Behaviour } from './behaviour.js';

const MAX_BODY_BYTES = 50_000_000;

/** One request being answered as its behaviour says. */
export interface Exchange {
  response: ServerResponse;
  behaviour: Behaviour;
  /** Aborted when the client goes or the server closes: waits end with it. */
  gone: AbortSignal;
}

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new Error(`The body is longer than ${MAX_BODY_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers in one piece, or with half of it when the behaviour breaks the answer. */
export async function sendJson(exchange: Exchange, value: unknown): Promise<void> {
  const { response, behaviour } = exchange;
  const text = JSON.stringify(value);
  const half = text.slice(0, Math.ceil(text.length / 2));
  response.writeHead(200, { 'Content-Type': 'application/json' });
  switch (behaviour.fault) {
    case 'cut':
      await flush(response, half);
      response.destroy();
      return;
    case 'hang-mid-stream':
      await flush(response, half);
      await untilGone(exchange);
      return;
    case 'bad-json':
      response.end(half);
      return;
    default:
      response.end(text);
  }
}

export function sendGarbage({ response }: Exchange): void {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end('<html><body><h1>It works!</h1></body></html>');
}

export async function untilGone({ gone }: Exchange): Promise<void> {
  if (gone.aborted) return;
  await new Promise((resolve) => gone.addEventListener('abort', resolve, { once: true }));
}

/** Resolves at once for 0, so that a fast answer is not slowed by a timer for each word. */
export async function pause({ gone }: Exchange, ms: number | undefined): Promise<void> {
  if (ms) await wait(ms, undefined, { signal: gone });
}

/** Resolves when the bytes have left: what is destroyed before loses them. */
export async function flush(response: ServerResponse, text: string): Promise<void> {
  await new Promise<void>((resolve) => response.write(text, () => resolve()));
}
