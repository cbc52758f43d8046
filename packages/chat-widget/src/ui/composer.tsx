import { forwardRef, useId, type FormEvent, type KeyboardEvent } from 'react';
import '../composer.css';
import { isComposing } from '../a11y/is-composing.js';
import { typedDirection } from '../answer/text-direction.js';
import { MAX_QUESTION_LENGTH } from 'docusaurus-rag-core/protocol';
import { format } from '../messages/format.js';
import { usePageSelection } from '../state/use-page-selection.js';
import { useReader } from './reader-context.js';
import { SelectionChip } from './selection-chip.js';

const COUNTED_FROM_CHARACTERS = 1800;

interface ComposerProps {
  draft: string;
  answering: boolean;
  /** Text of the page the question will be about. */
  selection: string | undefined;
  onSelectionChange(selection: string | undefined): void;
  onDraftChange(draft: string): void;
  /** Called with a question that is neither empty nor too long, without surrounding white space. */
  onSend(question: string): void;
  onStop(): void;
}

/** The field for a question. What is too long is neither cut nor sent: the reader is told, and shortens it. */
export const Composer = forwardRef<HTMLTextAreaElement, ComposerProps>(function Composer(
  { draft, answering, selection, onSelectionChange, onDraftChange, onSend, onStop },
  ref,
) {
  const { messages, direction } = useReader();
  const fieldId = useId();
  const hintId = useId();
  const limitId = useId();
  const selectable = usePageSelection();
  const question = draft.trim();
  const isTooLong = question.length > MAX_QUESTION_LENGTH;
  const isSendable = question !== '' && !isTooLong && !answering;

  function submit(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    if (isSendable) onSend(question);
  }

  function sendOnEnter(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey && !isComposing(event.nativeEvent)) submit(event);
  }

  return (
    <form className="rag-composer" data-state={answering ? 'answering' : 'ready'} onSubmit={submit}>
      <label className="rag-visually-hidden" htmlFor={fieldId}>
        {messages.composerLabel}
      </label>
      {selection !== undefined && (
        <SelectionChip selection={selection} onRemove={() => onSelectionChange(undefined)} />
      )}
      {selectable !== '' && selectable !== selection && (
        <button
          type="button"
          className="rag-button rag-selection-offer"
          // Pressing would otherwise end the selection before it is taken up.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onSelectionChange(selectable)}
        >
          {messages.selectionOffer}
        </button>
      )}
      <div className="rag-composer-row">
        <div className="rag-composer-field" data-draft={draft}>
          <textarea
            ref={ref}
            id={fieldId}
            className="rag-composer-input"
            // Without a letter "auto" is left to right, and would put the placeholder on the wrong side.
            dir={draft === '' ? direction : typedDirection(draft, direction)}
            rows={1}
            value={draft}
            placeholder={messages.composerPlaceholder}
            enterKeyHint="send"
            aria-describedby={`${hintId} ${limitId}`}
            aria-invalid={isTooLong}
            onChange={(event) => onDraftChange(event.target.value)}
            onKeyDown={sendOnEnter}
          />
        </div>
        {answering ? (
          <button type="button" className="rag-button rag-stop" onClick={onStop}>
            {messages.stop}
          </button>
        ) : (
          <button type="submit" className="rag-button rag-send" aria-disabled={!isSendable}>
            {messages.send}
          </button>
        )}
      </div>
      <p id={hintId} className="rag-composer-hint">
        {messages.composerHint}
      </p>
      <div id={limitId} className="rag-composer-limit" data-state={isTooLong ? 'over' : 'within'}>
        {question.length >= COUNTED_FROM_CHARACTERS && (
          <p className="rag-composer-count">
            {format(messages.characterCount, { count: question.length, limit: MAX_QUESTION_LENGTH })}
          </p>
        )}
        {isTooLong && (
          <p className="rag-composer-warning" role="alert">
            {format(messages.questionTooLong, { limit: MAX_QUESTION_LENGTH })}
          </p>
        )}
      </div>
    </form>
  );
});
