import type { Citation, ErrorCode, Feedback, Limit, Outcome, Quote, Reading } from 'docusaurus-rag-core';

/** A piece of an answer, in the order it arrived. */
export type AnswerPart = { kind: 'quote'; quote: Quote } | { kind: 'text'; text: string };

/** Why there is no answer. */
export interface Fault {
  code: ErrorCode | 'UNKNOWN';
  /** Whether the same question may be answered later, unchanged. */
  retryable: boolean;
  /** As in `Limit`. */
  until?: number;
}

/** Where an answer stands. */
export type EntryStatus =
  | { state: 'answering' }
  | { state: 'finished'; outcome: Outcome; foundInLocale?: string }
  | { state: 'unfinished' }
  | { state: 'failed'; fault: Fault };

/** A question and what came of it. */
export interface Entry {
  /** From 1, unique in its conversation. */
  id: number;
  question: string;
  /** Locale and direction of the page it was asked on: the reader may have changed them since. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Text of the page the question is about. */
  selection?: string;
  /** Id the API knows the answer by; then it can be given feedback. */
  messageId?: string;
  /** Whether the API could not be had, and the pages were searched here. */
  isFallback?: boolean;
  /** Why it could not, where it would not. */
  limit?: Limit;
  /** How the question was understood, where that is not as it was typed. */
  reading?: Reading;
  /** When it was asked, in milliseconds since 1970. */
  askedAt?: number;
  /** What the reader thought of the answer. */
  rating?: Feedback['rating'];
  sources: Citation[];
  parts: AnswerPart[];
  status: EntryStatus;
}

/** The conversation that is open, and what the reader is about to ask in it. */
export interface Conversation {
  /** Unique on this device. */
  id: string;
  /** What stands in the composer, not yet sent. */
  draft: string;
  /** Text of the page the next question is about. */
  selection?: string;
  /** Oldest first. */
  entries: Entry[];
}

export function newConversationId(): string {
  // crypto.randomUUID is missing from pages without HTTPS.
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export function isAnswering(entry: Entry): boolean {
  return entry.status.state === 'answering';
}
