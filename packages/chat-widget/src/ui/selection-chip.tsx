import type { ReactElement } from 'react';
import { textDirection } from '../answer/text-direction.js';
import { DirectedText } from './directed-text.js';
import { Icon } from './icon.js';
import { useReader } from './reader-context.js';

interface SelectionChipProps {
  selection: string;
  /** Absent once the question is asked. */
  onRemove?: (() => void) | undefined;
}

/** The text of the page a question is about, as the reader selected it. */
export function SelectionChip({ selection, onRemove }: SelectionChipProps): ReactElement {
  const { messages, direction } = useReader();
  const dir = textDirection(selection, direction);
  return (
    <div className="rag-selection">
      <span className="rag-selection-label">{messages.selectionLabel}</span>
      <q className="rag-selection-text" dir={dir}>
        <DirectedText text={selection} dir={dir} />
      </q>
      {onRemove !== undefined && (
        <button
          type="button"
          className="rag-button rag-selection-remove"
          aria-label={messages.selectionRemove}
          onClick={onRemove}
        >
          <Icon path="M6 6l12 12M18 6L6 18" />
        </button>
      )}
    </div>
  );
}
