import type { ReactElement, ReactNode } from 'react';
import { useReader } from './reader-context.js';
import { SuggestionList } from './suggestion-list.js';

interface SuggestionsProps {
  suggestions: string[];
  onPick(question: string): void;
  /** What else a reader should know before asking. */
  children: ReactNode;
}

/** What an empty conversation shows: where answers come from, and questions to start with. */
export function Suggestions({ suggestions, onPick, children }: SuggestionsProps): ReactElement {
  const { messages } = useReader();
  return (
    <div className="rag-empty">
      <p className="rag-introduction">{messages.introduction}</p>
      {children}
      <SuggestionList label={messages.suggestionsLabel} suggestions={suggestions} onPick={onPick} />
    </div>
  );
}
