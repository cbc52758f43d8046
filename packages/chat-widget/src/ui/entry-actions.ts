import type { Feedback } from 'docusaurus-rag-core';
import type { Entry } from '../state/conversation.js';

/** What a reader can do about a question and its answer. */
export interface EntryActions {
  ask(question: string): void;
  /** Asks the same question once more, in its place. */
  askAgain(entry: Entry): void;
  /**
   * Puts words into the field, where they can be changed and asked.
   *
   * @param selection text of the page they are about
   */
  edit(text: string, selection?: string): void;
  /** @throws when the API did not take it */
  rate(entry: Entry, feedback: Feedback): Promise<void>;
}
