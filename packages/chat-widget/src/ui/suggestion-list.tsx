import { useId, type ReactElement } from 'react';
import { textDirection } from '../answer/text-direction.js';
import { DirectedText } from './directed-text.js';
import { useReader } from './reader-context.js';

interface SuggestionListProps {
  label: string;
  suggestions: string[];
  onPick(question: string): void;
}

/** Questions to ask with one press; nothing where there are none. */
export function SuggestionList({ label, suggestions, onPick }: SuggestionListProps): ReactElement | null {
  const { direction } = useReader();
  const labelId = useId();
  if (suggestions.length === 0) return null;
  return (
    <div className="rag-suggesting">
      <p id={labelId} className="rag-suggestions-label">
        {label}
      </p>
      <ul className="rag-suggestions" aria-labelledby={labelId}>
        {suggestions.map((question) => {
          const dir = textDirection(question, direction);
          return (
            <li key={question}>
              <button type="button" className="rag-suggestion" dir={dir} onClick={() => onPick(question)}>
                <DirectedText text={question} dir={dir} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
