import type { ChatEvent, ChatRequest, ChatTransport } from 'docusaurus-rag-core';

/** What a transport does with one question. */
export type Reply = (signal: AbortSignal) => AsyncIterable<ChatEvent>;

/** Says these events and ends. */
export function says(...events: ChatEvent[]): Reply {
  return async function* () {
    yield* events;
  };
}

/** Says these events and fails. */
export function fails(error: Error, ...events: ChatEvent[]): Reply {
  return async function* () {
    yield* events;
    throw error;
  };
}

/** Says these events and then nothing more, until it is aborted. */
export function waits(...events: ChatEvent[]): Reply {
  return async function* (signal) {
    yield* events;
    await new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  };
}

/** Waits for a promise and says these events, aborted or not. */
export function saysAfter(ready: Promise<void>, ...events: ChatEvent[]): Reply {
  return async function* () {
    await ready;
    yield* events;
  };
}

/** A transport that gives its replies in turn, the last one for ever, and records what it was asked. */
export class RecordingTransport implements ChatTransport {
  readonly requests: ChatRequest[] = [];
  readonly signals: AbortSignal[] = [];
  readonly #replies: Reply[];

  constructor(...replies: Reply[]) {
    this.#replies = replies;
  }

  ask(request: ChatRequest, { signal }: { signal: AbortSignal }): AsyncIterable<ChatEvent> {
    const reply = this.#replies[Math.min(this.requests.length, this.#replies.length - 1)];
    this.requests.push(request);
    this.signals.push(signal);
    if (reply === undefined) throw new Error('This transport was not expected to be asked.');
    return reply(signal);
  }
}
