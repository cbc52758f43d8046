import type { ReactElement } from 'react';
import { faultMessage, remedyFor } from '../answer/fault-message.js';
import type { Fault } from '../state/conversation.js';
import { useReader } from './reader-context.js';

interface ErrorNoticeProps {
  fault: Fault;
  onTryAgain(): void;
}

/** Why there is no answer, and the button that helps, if one does. */
export function ErrorNotice({ fault, onTryAgain }: ErrorNoticeProps): ReactElement {
  const reader = useReader();
  const { messages } = reader;
  const remedy = remedyFor(fault);
  return (
    <div className="rag-notice rag-error" data-state={fault.code}>
      <p>{faultMessage(fault, reader)}</p>
      {remedy === 'try-again' && (
        <button type="button" className="rag-button rag-try-again" onClick={onTryAgain}>
          {messages.tryAgain}
        </button>
      )}
      {remedy === 'reload' && (
        <button type="button" className="rag-button rag-reload" onClick={() => location.reload()}>
          {messages.reload}
        </button>
      )}
    </div>
  );
}
