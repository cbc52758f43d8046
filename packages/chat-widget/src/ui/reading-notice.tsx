import type { Reading } from 'docusaurus-rag-core';
import type { ReactElement } from 'react';
import { textDirection } from '../answer/text-direction.js';
import { useReader } from './reader-context.js';

interface ReadingNoticeProps {
  reading: Reading;
  onEdit(): void;
}

/** How a question was understood, and the way to put it right. */
export function ReadingNotice({ reading, onEdit }: ReadingNoticeProps): ReactElement {
  const { messages, direction } = useReader();
  const { kind, text, locale } = reading;
  return (
    <p className="rag-notice" data-state={kind}>
      {kind === 'romanised' ? messages.searchedFor : messages.didYouMean}{' '}
      <bdi className="rag-reading" lang={locale} dir={textDirection(text, direction)}>
        {text}
      </bdi>{' '}
      <button type="button" className="rag-button rag-edit-reading" onClick={onEdit}>
        {messages.editReading}
      </button>
    </p>
  );
}
