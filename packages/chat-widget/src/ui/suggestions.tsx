import { useId, type ReactElement } from 'react';
import { textDirection } from '../answer/text-direction.js';
import { useReader } from './reader-context.js';

interface SuggestionsProps {
  suggestions: string[];
  onPick(question: string): void;
}

/** What an empty conversation shows: where answers come from, and questions to start with. */
export function Suggestions({ suggestions, onPick }: SuggestionsProps): ReactElement {
  const { messages, direction } = useReader();
  const labelId = useId();
  return (
    <div className="rag-empty">
      <p className="rag-introduction">{messages.introduction}</p>
      {suggestions.length > 0 && (
        <>
          <p id={labelId} className="rag-suggestions-label">
            {messages.suggestionsLabel}
          </p>
          <ul className="rag-suggestions" aria-labelledby={labelId}>
            {suggestions.map((question) => (
              <li key={question}>
                <button
                  type="button"
                  className="rag-suggestion"
                  dir={textDirection(question, direction)}
                  onClick={() => onPick(question)}
                >
                  {question}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
