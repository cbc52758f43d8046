import { forwardRef, useId, type ReactNode } from 'react';
import { useReader } from './reader-context.js';

interface PanelFrameProps {
  id: string;
  open: boolean;
  /** Whether the page behind is out of reach. */
  modal: boolean;
  /** Absent when there is nothing to clear. */
  onClear: (() => void) | undefined;
  onClose(): void;
  children: ReactNode;
}

/** The dialog and its title bar. */
export const PanelFrame = forwardRef<HTMLDialogElement, PanelFrameProps>(function PanelFrame(
  { id, open, modal, onClear, onClose, children },
  ref,
) {
  const { messages } = useReader();
  const titleId = useId();
  return (
    <dialog
      ref={ref}
      id={id}
      className="rag-panel"
      data-state={open ? 'open' : 'closed'}
      aria-modal={modal || undefined}
      aria-labelledby={titleId}
      open={open}
    >
      <div className="rag-panel-header">
        <h2 id={titleId} className="rag-panel-title">
          {messages.panelTitle}
        </h2>
        {onClear !== undefined && (
          <button type="button" className="rag-button rag-clear" onClick={onClear}>
            {messages.clear}
          </button>
        )}
        <button type="button" className="rag-button rag-close" aria-label={messages.close} onClick={onClose}>
          <svg className="rag-icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </div>
      {children}
    </dialog>
  );
});
