import type { Answerer, ChatEvent } from 'docusaurus-rag-core';
import type { ChatAnswer } from './schema.js';

/** What the chat service says while it answers: `start`, then an answerer's events, the last one with what it took. */
export type AnswerEvent =
  | {
      type: 'start';
      messageId: string;
      session: ChatAnswer['session'];
      mode: Answerer['mode'];
      releaseId: string;
    }
  | Extract<ChatEvent, { type: 'sources' | 'quote' | 'text' }>
  | FinishEvent;

export type FinishEvent = Extract<ChatEvent, { type: 'finish' }> & { usage: ChatAnswer['usage'] };
