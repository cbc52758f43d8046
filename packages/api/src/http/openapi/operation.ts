import type { ErrorCode } from 'docusaurus-rag-core';
import type { ComponentName } from './components.js';

/** An example of a body: an object of JSON, or the text of a stream. */
export interface Example {
  summary: string;
  value: unknown;
}

export interface Content {
  /** A component, or undefined for plain text. */
  schema?: ComponentName;
  examples?: Record<string, Example>;
}

export interface Answer {
  description: string;
  /** By media type; absent for an empty body. */
  content?: Record<string, Content>;
}

/** One method of one route, as the document describes it. */
export interface Operation {
  method: 'get' | 'post' | 'delete';
  /** As Express has it: `/v1/sessions/:id`. */
  route: string;
  operationId: string;
  tag: 'answers' | 'conversations' | 'keys' | 'operation';
  summary: string;
  description?: string;
  /** Whether the token of a conversation must be sent. */
  needsToken?: boolean;
  /** Whether a key of the scope admin must be sent. */
  needsAdmin?: boolean;
  body?: Content & { schema: ComponentName };
  answers: Record<number, Answer>;
  /** Codes of its problems, beside those of every route. */
  problems: ErrorCode[];
}
