import type { ChatEvent, ChatRequest, Feedback } from 'docusaurus-rag-core';

/**
 * A transport that holds several conversations apart by their ids on this device. A plain `ChatTransport` is one too: it
 * gets the ids and makes nothing of them.
 */
export interface ConversationTransport {
  ask(
    request: ChatRequest,
    options: { signal: AbortSignal; conversation?: string },
  ): AsyncIterable<ChatEvent>;
  giveFeedback?(messageId: string, feedback: Feedback, conversation?: string): Promise<void>;
  forget?(conversation?: string): Promise<void>;
  /** Whether questions and answers are kept by a server as well; readers are told before they ask. Default `false`. */
  readonly keepsConversations?: boolean;
}
