import type { ReactElement } from 'react';
import { replyLanguage } from '../answer/reply-language.js';
import { typedDirection } from '../answer/text-direction.js';
import type { Entry } from '../state/conversation.js';
import { useReader } from './reader-context.js';
import { SelectionChip } from './selection-chip.js';

/** What the reader asked, as it was typed. */
export function Question({ entry }: { entry: Entry }): ReactElement {
  const { messages } = useReader();
  const { question, locale, direction, selection } = entry;
  return (
    <div className="rag-question">
      <span className="rag-visually-hidden">{messages.questionLabel}</span>
      {selection !== undefined && <SelectionChip selection={selection} />}
      <p
        className="rag-question-text"
        dir={typedDirection(question, direction)}
        lang={replyLanguage(question, locale)}
      >
        {question}
      </p>
    </div>
  );
}
