import type { ReactElement } from 'react';
import { replyLanguage } from '../answer/reply-language.js';
import { typedDirection } from '../answer/text-direction.js';
import type { Entry } from '../state/conversation.js';
import { useReader } from './reader-context.js';

/** What the reader asked, as it was typed. */
export function Question({ entry }: { entry: Entry }): ReactElement {
  const { messages } = useReader();
  const { question, locale, direction } = entry;
  return (
    <div className="rag-question">
      <span className="rag-visually-hidden">{messages.questionLabel}</span>
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
