import type { Citation, Outcome, Turn } from 'docusaurus-rag-core';

/** A conversation that was just begun. */
export interface NewSession {
  id: string;
  /** 256 random bits, base64url. Only its hash is stored: whoever holds it owns the conversation. */
  token: string;
  expiresAt: Date;
}

export interface Session {
  id: string;
  locale: string;
  createdAt: Date;
  lastActiveAt: Date;
  expiresAt: Date;
}

/** Tokens and cost of everything that was called for one answer. */
export interface AnswerUsage {
  /** Undefined in keyless mode. */
  model?: string | undefined;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  embeddingTokens: number;
  /** US dollars; undefined when a price is unknown. */
  costUsd?: number | undefined;
}

export type MessageStatus =
  /** The whole answer. */
  | 'complete'
  /** The reader stopped it or left. */
  | 'stopped'
  /** It broke off with `errorCode`. */
  | 'failed';

export interface QuestionRecord {
  /** A UUID of the caller's choice. Without it one is made, and the next answer without `questionId` is its own. */
  id?: string | undefined;
  text: string;
  locale: string;
  version?: string | undefined;
  pageUrl?: string | undefined;
  selection?: string | undefined;
}

export interface AnswerRecord {
  /** Chosen by the caller: the reader knows it before the answer is stored. */
  id: string;
  /** The question it answers. Default: the session's latest without an answer. */
  questionId?: string | undefined;
  /** As far as it came. */
  text: string;
  status: MessageStatus;
  outcome?: Outcome | undefined;
  errorCode?: string | undefined;
  citations: Citation[];
  releaseId?: string | undefined;
  durationMs: number;
  usage: AnswerUsage;
}

export interface Message {
  id: string;
  role: 'user' | 'assistant';
  text: string;
  createdAt: Date;
  status: MessageStatus;
  outcome?: Outcome | undefined;
  citations: Citation[];
  feedback?: { rating: 'up' | 'down'; reason?: string | undefined; comment?: string | undefined } | undefined;
}

/**
 * Conversations. A session that is unknown, expired, deleted or another's is the same to every caller: undefined.
 *
 * Methods throw RagError `DATABASE_UNREACHABLE` or `DATABASE_BUSY` within a bounded time, and recover by themselves.
 */
export interface SessionStore {
  /** Begins a session, in one statement with its first question where there is one: `addQuestion` says what that means. */
  begin(options: { locale: string }, question?: QuestionRecord): Promise<NewSession>;
  find(id: string, token: string): Promise<Session | undefined>;
  /**
   * Commits the question before anything is answered, and prolongs the session. Whatever is added to one session at the
   * same time has one order.
   *
   * @throws RagError `SESSION_NOT_FOUND` when the session was deleted or has expired meanwhile
   */
  addQuestion(sessionId: string, question: QuestionRecord): Promise<void>;
  /** @throws RagError `SESSION_NOT_FOUND` when the session was deleted meanwhile: then nothing is stored */
  addAnswer(sessionId: string, answer: AnswerRecord): Promise<void>;
  /** The latest complete or stopped exchanges, oldest first. */
  turns(sessionId: string, limit: number): Promise<Turn[]>;
  /** All messages, oldest first. */
  messages(sessionId: string): Promise<Message[]>;
  /** Deletes the session with its messages and their feedback. */
  remove(sessionId: string): Promise<void>;
  /** Deletes what has expired, in batches. @returns how many sessions */
  removeExpired(now?: Date): Promise<number>;
  /** Sessions with a message since that time. */
  countActive(since: Date): Promise<number>;
}
