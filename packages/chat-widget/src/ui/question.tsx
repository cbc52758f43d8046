import type { ReactElement } from 'react';
import { replyLanguage } from '../answer/reply-language.js';
import { typedDirection } from '../answer/text-direction.js';
import type { Entry } from '../state/conversation.js';
import { DirectedText } from './directed-text.js';
import { Icon } from './icon.js';
import { useReader } from './reader-context.js';
import { SelectionChip } from './selection-chip.js';

interface QuestionProps {
  entry: Entry;
  onEdit(): void;
}

/** What the reader asked, as it was typed, and the way to ask it differently. */
export function Question({ entry, onEdit }: QuestionProps): ReactElement {
  const { messages } = useReader();
  const { question, locale, direction, selection } = entry;
  const dir = typedDirection(question, direction);
  return (
    <div className="rag-question">
      <span className="rag-visually-hidden">{messages.questionLabel}</span>
      {selection !== undefined && <SelectionChip selection={selection} />}
      <p className="rag-question-text" dir={dir} lang={replyLanguage(question, locale)}>
        <DirectedText text={question} dir={dir} />
      </p>
      <button type="button" className="rag-action rag-edit" onClick={onEdit}>
        <Icon path="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3" />
        {messages.editQuestion}
      </button>
    </div>
  );
}
