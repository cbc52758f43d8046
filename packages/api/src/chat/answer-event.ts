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
  | ReaderEvent
  | FinishEvent;

/** Of an answerer's events, those that are passed on as they are. */
export type ReaderEvent = Extract<ChatEvent, { type: 'reading' | 'sources' | 'quote' | 'text' }>;

export type FinishEvent = Extract<ChatEvent, { type: 'finish' }> & { usage: ChatAnswer['usage'] };
