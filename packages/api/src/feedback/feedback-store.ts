import type { Feedback } from 'docusaurus-rag-core';

/** What readers think of answers. */
export interface FeedbackStore {
  /**
   * Stores or replaces the feedback on an answer.
   *
   * @param token of the session the message belongs to
   * @returns false when there is no such answer or the token is another's
   */
  give(messageId: string, token: string, feedback: Feedback): Promise<boolean>;
}
